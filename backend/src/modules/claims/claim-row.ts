import { type ClaimState, OPEN_CLAIM_STATES } from './claim.workflow.js';

/** Type of the owner under which the files of claims are kept. */
export const CLAIM_OWNER = 'claim';

export interface ClaimRow {
  id: string;
  reference: string;
  parkId: string;
  claimantUserId: string;
  organisation: string;
  role: string;
  officialEmail: string;
  evidence: string;
  links: string[];
  state: ClaimState;
  stateChangedAt: Date;
  createdAt: Date;
  demo: boolean;
  version: number;
}

/** For queries over `park_claims claim`. */
export const CLAIM_COLUMNS = `claim.id, claim.reference, claim.park_id AS "parkId",
  claim.claimant_user_id AS "claimantUserId", claim.organisation, claim.claimant_role AS role,
  claim.official_email AS "officialEmail", claim.evidence, claim.links, claim.state,
  claim.state_changed_at AS "stateChangedAt", claim.created_at AS "createdAt", claim.demo, claim.version`;

/** Nothing is decided yet. */
export const isOpenClaim = ({ state }: Pick<ClaimRow, 'state'>): boolean =>
  (OPEN_CLAIM_STATES as readonly ClaimState[]).includes(state);
