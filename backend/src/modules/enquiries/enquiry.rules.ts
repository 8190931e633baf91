import type { EnquiryRecipientState } from './enquiry-recipient.workflow.js';

/**
 * The state of an enquiry, derived from its recipients: the most pressing of those that are still open, for the person
 * who sent it. Information they are asked for comes before an answer they wait for, and that before one they have.
 * When none is open: closed, if one was; else withdrawn; spam only if all are.
 */
const BY_PRESSURE: readonly EnquiryRecipientState[] = [
  'unconfirmed',
  'information-requested',
  'submitted',
  'answered',
  'closed',
  'withdrawn',
  'spam',
];

/** @throws RangeError for an enquiry without recipients: there is none. */
export function enquiryState(recipientStates: readonly EnquiryRecipientState[]): EnquiryRecipientState {
  const state = BY_PRESSURE.find((one) => recipientStates.includes(one));
  if (state === undefined) throw new RangeError('An enquiry has at least one recipient.');
  return state;
}

export const CLOCK_STATES = ['not-started', 'running', 'due-soon', 'overdue', 'paused', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** The clock of one recipient as its row holds it. */
export interface RecipientClock {
  /** When it was submitted; null while it is unconfirmed. */
  receivedAt: Date | null;
  /** The promise; kept until that very instant. */
  dueAt: Date | null;
  /** When the answer that still stands was given; null again when the investor says it was none. */
  answeredAt: Date | null;
  /** When the wait for the investor began; null while the park is to act. */
  pausedAt?: Date | null;
  /** When it was closed, withdrawn or marked as spam. */
  endedAt?: Date | null;
  now: Date;
}

const DUE_SOON = 24 * 3_600_000;

/** What the clock of a recipient shows. An end or an answer stops it for good, a pause holds it whatever the hour. */
export function clockOf(clock: RecipientClock): ClockState {
  if (clock.endedAt != null || clock.answeredAt !== null) return 'stopped';
  if (clock.receivedAt === null || clock.dueAt === null) return 'not-started';
  if (clock.pausedAt != null) return 'paused';
  const left = clock.dueAt.getTime() - clock.now.getTime();
  if (left < 0) return 'overdue';
  return left <= DUE_SOON ? 'due-soon' : 'running';
}
