import { defineWorkflow } from '../../platform/workflow/index.js';

/**
 * The states of an enquiry at one of its recipients (a park, or the administrators' triage). A draft is no state here:
 * until it is sent, an enquiry lives with the person who writes it.
 */
export const ENQUIRY_RECIPIENT_STATES = [
  'unconfirmed',
  'submitted',
  'answered',
  'information-requested',
  'closed',
  'withdrawn',
  'spam',
] as const;
export type EnquiryRecipientState = (typeof ENQUIRY_RECIPIENT_STATES)[number];

export const ENQUIRY_RECIPIENT_ACTIONS = [
  'confirm',
  'answer',
  'request-information',
  'supply-information',
  'say-not-answered',
  'close',
  'withdraw',
  'mark-spam',
] as const;
export type EnquiryRecipientAction = (typeof ENQUIRY_RECIPIENT_ACTIONS)[number];

/** What the guards ask about. */
export interface EnquiryRecipientFacts {
  /** Whether a message marked as the answer stands: sent, and not refused by the investor since. */
  answered: boolean;
  /** Whether the investor may still say "not answered": ten working days from the answer. */
  objectionOpen: boolean;
  /** What came of it, given when closing. */
  outcome: string | null;
}

/**
 * The way of an enquiry through one recipient.
 * - Only a message marked as the answer leads to `answered`; a holding reply is no action and changes no state.
 * - Supplied information leads back to where the question came from: an answer is owed until there is one.
 * - Nothing unanswered is closed: the way to stop owing an answer is to give it, or the investor's withdrawal.
 */
export const enquiryRecipientWorkflow = defineWorkflow<
  EnquiryRecipientState,
  EnquiryRecipientAction,
  EnquiryRecipientFacts
>({
  initial: 'unconfirmed',
  states: ENQUIRY_RECIPIENT_STATES,
  final: ['closed', 'withdrawn', 'spam'],
  transitions: {
    confirm: { from: ['unconfirmed'], to: 'submitted', permission: 'enquiry:confirm' },
    answer: {
      from: ['submitted', 'information-requested', 'answered'],
      to: 'answered',
      permission: 'enquiry:answer',
    },
    'request-information': {
      from: ['submitted', 'answered'],
      to: 'information-requested',
      permission: 'enquiry:answer',
    },
    'supply-information': {
      from: ['information-requested'],
      to: (_state, facts) => (facts.answered ? 'answered' : 'submitted'),
      targets: ['answered', 'submitted'],
      permission: 'enquiry:follow',
    },
    'say-not-answered': {
      from: ['answered'],
      to: 'submitted',
      permission: 'enquiry:follow',
      guard: (facts) => (facts.objectionOpen ? null : 'enquiry.objection-too-late'),
    },
    close: {
      from: ['answered', 'information-requested'],
      to: 'closed',
      permission: 'enquiry:close',
      guard: refusalToClose,
    },
    withdraw: {
      from: ['unconfirmed', 'submitted', 'answered', 'information-requested'],
      to: 'withdrawn',
      permission: 'enquiry:withdraw',
    },
    // Never before it is confirmed: until then nobody but its sender sees it, and it is purged by itself.
    'mark-spam': {
      from: ['submitted', 'answered', 'information-requested'],
      to: 'spam',
      permission: 'enquiry:triage',
    },
  },
});

function refusalToClose(facts: EnquiryRecipientFacts): string | null {
  if (!facts.answered) return 'enquiry.not-answered';
  return facts.outcome === null || facts.outcome.trim() === '' ? 'enquiry.outcome-missing' : null;
}
