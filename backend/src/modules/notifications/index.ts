export { NotificationHistory } from './notification-history.js';
export { NotificationsModule } from './notifications.module.js';
