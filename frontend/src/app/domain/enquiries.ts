import { StatusView } from './status-view';

export const ENQUIRY_STATES = [
  'draft',
  'unconfirmed',
  'submitted',
  'answered',
  'information-requested',
  'closed',
  'withdrawn',
  'spam',
] as const;
export type EnquiryState = (typeof ENQUIRY_STATES)[number];

const STATES: Record<EnquiryState, StatusView> = {
  draft: { label: $localize`:@@enquiry-state.draft:Draft`, tone: 'neutral', icon: 'ring' },
  unconfirmed: {
    label: $localize`:@@enquiry-state.unconfirmed:E-mail not confirmed yet`,
    tone: 'neutral',
    icon: 'question',
  },
  submitted: { label: $localize`:@@enquiry-state.submitted:Submitted`, tone: 'accent', icon: 'dot' },
  answered: { label: $localize`:@@enquiry-state.answered:Answered`, tone: 'positive', icon: 'check' },
  'information-requested': {
    label: $localize`:@@enquiry-state.information-requested:More information asked`,
    tone: 'accent',
    icon: 'question',
  },
  closed: { label: $localize`:@@enquiry-state.closed:Closed`, tone: 'neutral', icon: 'check' },
  withdrawn: { label: $localize`:@@enquiry-state.withdrawn:Withdrawn`, tone: 'neutral', icon: 'cross' },
  spam: { label: $localize`:@@enquiry-state.spam:Spam`, tone: 'neutral', icon: 'cross' },
};

export const enquiryStateView = (state: EnquiryState): StatusView => STATES[state];

/** The clock of an answer, as the server sees it at the moment of reading. */
export const CLOCK_STATES = ['not-started', 'running', 'due-soon', 'overdue', 'paused', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
