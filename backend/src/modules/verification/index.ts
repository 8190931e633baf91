export { RULE_EVENTS } from './verification.events.js';
export { VerificationModule } from './verification.module.js';
