import { defineWorkflow } from '../../platform/workflow/index.js';

export const CLAIM_STATES = [
  'submitted',
  'information-requested',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Somebody still has to do something. */
export const OPEN_CLAIM_STATES = [
  'submitted',
  'information-requested',
] as const satisfies readonly ClaimState[];

export const CLAIM_ACTIONS = [
  'request-information',
  'supply-information',
  'approve',
  'reject',
  'withdraw',
  'supersede',
] as const;
export type ClaimAction = (typeof CLAIM_ACTIONS)[number];

/** What the guards ask about. */
export interface ClaimFacts {
  /** What was written with the action: a question, its answer, a reason. */
  note: string | null;
  /** Whoever acts is the claimant. */
  own: boolean;
  /** The park takes enquiries, is not claimed and has no team. */
  parkOpen: boolean;
  /** The claimant's account is open. */
  claimantActive: boolean;
}

const written =
  (code: string) =>
  ({ note }: ClaimFacts) =>
    note === null || note.trim() === '' ? code : null;

const notOwn = ({ own }: ClaimFacts) => (own ? 'claim.own' : null);

/**
 * The way of a claim. Only an approval depends on the park; that another claim was approved is not a decision about this
 * one, so it is no rejection.
 */
export const claimWorkflow = defineWorkflow<ClaimState, ClaimAction, ClaimFacts>({
  initial: 'submitted',
  states: CLAIM_STATES,
  final: ['approved', 'rejected', 'withdrawn', 'superseded'],
  transitions: {
    'request-information': {
      from: ['submitted'],
      to: 'information-requested',
      permission: 'claim:decide',
      guard: (facts) => notOwn(facts) ?? written('claim.note-missing')(facts),
    },
    'supply-information': {
      from: ['information-requested'],
      to: 'submitted',
      permission: 'claim:follow',
      guard: written('claim.note-missing'),
    },
    approve: {
      from: OPEN_CLAIM_STATES,
      to: 'approved',
      permission: 'claim:decide',
      guard: (facts) => {
        if (facts.own) return 'claim.own';
        if (!facts.parkOpen) return 'claim.park-not-open';
        return facts.claimantActive ? null : 'claim.claimant-barred';
      },
    },
    reject: {
      from: OPEN_CLAIM_STATES,
      to: 'rejected',
      permission: 'claim:decide',
      guard: (facts) => notOwn(facts) ?? written('claim.reason-missing')(facts),
    },
    withdraw: { from: OPEN_CLAIM_STATES, to: 'withdrawn', permission: 'claim:follow' },
    // Done to the others when one claim of a park is approved; nobody presses a button for it.
    supersede: { from: OPEN_CLAIM_STATES, to: 'superseded', permission: 'claim:decide' },
  },
});
