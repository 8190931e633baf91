import { promisedAt } from '../../platform/clock/working-time.js';
import {
  clockOf,
  ENQUIRY_EVENTS,
  type EnquiryRecipientState,
  enquiryRecipientWorkflow,
  EVENT_OF_ACTION,
} from '../../modules/enquiries/index.js';
import type { Persona } from '../../modules/identity/index.js';
import type { DemoEnquiry, DemoStep } from './demo-cases.data.js';

const HOUR = 3_600_000;

/** A recipient's row as the steps have left it. */
export interface ReplayedRecipient {
  state: EnquiryRecipientState;
  stateChangedAt: Date;
  owner: Persona | null;
  receivedAt: Date | null;
  dueAt: Date | null;
  pausedAt: Date | null;
  answeredAt: Date | null;
  endedAt: Date | null;
  outcome: string | null;
  version: number;
}

export interface ReplayedStep {
  at: Date;
  by: Persona;
  event: string;
  from: EnquiryRecipientState;
  to: EnquiryRecipientState;
  message: { kind: string; body: string } | null;
}

export const sideOf = (persona: Persona): 'investor' | 'park' | 'administrator' =>
  persona.startsWith('park-')
    ? 'park'
    : persona === 'officer' || persona === 'admin'
      ? 'administrator'
      : 'investor';

const MESSAGE_KINDS: Partial<Record<DemoStep['act'], string>> = {
  answer: 'answer',
  'request-information': 'information-request',
  'supply-information': 'information',
  'holding-reply': 'holding-reply',
  'say-not-answered': 'message',
  message: 'message',
};

/** When an enquiry was received, and for when its answer is promised. */
export function promiseOf(
  { received }: DemoEnquiry,
  now: Date,
  workingDays: number,
  zone: string,
): { receivedAt: Date; dueAt: Date } {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const promise = (receivedAt: Date) => ({ receivedAt, dueAt: promisedAt(receivedAt, workingDays, zone) });
  if (received !== 'due-soon') return promise(hoursAgo(received));
  for (let hours = 1; hours <= 240; hours += 1) {
    const found = promise(hoursAgo(hours));
    if (clockOf({ ...found, answeredAt: null, now }) === 'due-soon') return found;
  }
  // At a weekend no promise ends within a day.
  return { receivedAt: hoursAgo(60), dueAt: hoursAgo(-20) };
}

/**
 * What the steps make of a recipient, by the rules everybody else's enquiries follow.
 * @throws Error for a step that the workflow does not allow: the demonstration must not show what cannot be.
 */
export function replay(
  enquiry: DemoEnquiry,
  promise: { receivedAt: Date; dueAt: Date },
): { recipient: ReplayedRecipient; steps: ReplayedStep[] } {
  const { receivedAt, dueAt } = promise;
  let recipient: ReplayedRecipient = {
    state: 'submitted',
    stateChangedAt: receivedAt,
    owner: null,
    receivedAt,
    dueAt,
    pausedAt: null,
    answeredAt: null,
    endedAt: null,
    outcome: null,
    version: 1,
  };
  const steps = enquiry.steps.map((step) => {
    const at = new Date(receivedAt.getTime() + step.after * HOUR);
    const from = recipient.state;
    recipient = after(recipient, step, at);
    const kind = MESSAGE_KINDS[step.act];
    return {
      at,
      by: step.by,
      event: eventOf(step),
      from,
      to: recipient.state,
      message: kind !== undefined && step.text !== undefined ? { kind, body: step.text } : null,
    };
  });
  return { recipient, steps };
}

function eventOf({ act }: DemoStep): string {
  if (act === 'take') return ENQUIRY_EVENTS.taken;
  return act === 'holding-reply' || act === 'message' ? 'message.sent' : EVENT_OF_ACTION[act];
}

function after(recipient: ReplayedRecipient, { act, by, text }: DemoStep, at: Date): ReplayedRecipient {
  if (act === 'holding-reply' || act === 'message') return recipient;
  const version = recipient.version + 1;
  if (act === 'take') return { ...recipient, owner: by, version };
  const outcome = text ?? null;
  const facts = { answered: recipient.answeredAt !== null, objectionOpen: true, outcome };
  const way = enquiryRecipientWorkflow.apply(recipient.state, act, facts);
  if (!way.ok) throw new Error(`The demonstration cannot ${act} while ${recipient.state}: ${way.reason}`);
  const moved = { ...recipient, state: way.to, stateChangedAt: at, version };
  switch (act) {
    case 'answer':
      return { ...moved, answeredAt: at, pausedAt: null, owner: moved.owner ?? by };
    case 'request-information':
      return { ...moved, pausedAt: moved.answeredAt === null ? at : null, owner: moved.owner ?? by };
    case 'supply-information':
      return { ...moved, pausedAt: null };
    case 'say-not-answered':
      return { ...moved, answeredAt: null };
    default:
      return { ...moved, endedAt: at, pausedAt: null, outcome };
  }
}
