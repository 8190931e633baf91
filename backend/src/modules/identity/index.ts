export { IdentityModule } from './identity.module.js';
export { OneTimeLinks, type ConsumedLink } from './one-time-links.js';
export { Sessions, type StartedSession } from './sessions.js';
export type { LinkPurpose } from './one-time-link.entity.js';
export type { MembershipKind, MembershipRole } from './membership.entity.js';
