import { defineWorkflow } from '../../platform/workflow/index.js';

export const CORRECTION_STATES = ['unconfirmed', 'open', 'accepted', 'declined'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export const CORRECTION_ACTIONS = ['confirm', 'accept', 'decline'] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

/** What the guards ask about. */
export interface CorrectionFacts {
  /** The park still states the fact. */
  factStated: boolean;
  /** The park's profile lies with the reviewers, or is approved for a time: nobody can write in it now. */
  profileHeld: boolean;
  /** Why it is declined. */
  reason: string | null;
}

/**
 * The way of a correction. A visitor's is seen by nobody until the e-mail is confirmed. Accepting one writes it into the
 * draft of the park's profile, so it depends on whether there can be one; declining one needs a reason its reader can read.
 */
export const correctionWorkflow = defineWorkflow<CorrectionState, CorrectionAction, CorrectionFacts>({
  initial: 'unconfirmed',
  states: CORRECTION_STATES,
  final: ['accepted', 'declined'],
  transitions: {
    confirm: { from: ['unconfirmed'], to: 'open', permission: 'correction:confirm' },
    accept: {
      from: ['open'],
      to: 'accepted',
      permission: 'correction:decide',
      guard: refusalToAccept,
    },
    decline: {
      from: ['open'],
      to: 'declined',
      permission: 'correction:decide',
      guard: ({ reason }) => (reason?.trim() ? null : 'correction.reason-missing'),
    },
  },
});

/** Why a correction cannot be taken into the draft now; null when it can. */
export function refusalToAccept({
  factStated,
  profileHeld,
}: Pick<CorrectionFacts, 'factStated' | 'profileHeld'>): string | null {
  if (!factStated) return 'correction.fact-gone';
  return profileHeld ? 'correction.profile-held' : null;
}
