import type { ClaimAction } from './claim.workflow.js';

/** What happens to a claim. The subject is the claim; payloads name the park. */
export const CLAIM_SUBMITTED = 'claim.submitted';

/** A file came or went; the payload names it. */
export const CLAIM_EVIDENCE_ADDED = 'claim.evidence-added';
export const CLAIM_EVIDENCE_REMOVED = 'claim.evidence-removed';

export const CLAIM_EVENT_OF: Readonly<Record<ClaimAction, string>> = {
  'request-information': 'claim.information-requested',
  'supply-information': 'claim.information-supplied',
  approve: 'claim.approved',
  reject: 'claim.rejected',
  withdraw: 'claim.withdrawn',
  supersede: 'claim.superseded',
};
