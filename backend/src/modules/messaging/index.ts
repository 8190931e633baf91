export { MESSAGE_KINDS, type MessageKind } from './message.entity.js';
export { MessagingModule } from './messaging.module.js';
export { MESSAGE_SENT, SendMessage } from './send-message.js';
