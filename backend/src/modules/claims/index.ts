export { ClaimParks } from './claim-parks.js';
export { CLAIM_EVENT_OF, CLAIM_SUBMITTED } from './claim.events.js';
export { ClaimsModule } from './claims.module.js';
export { SubmitClaim } from './submit-claim.js';
