import { StatusIcon, StatusView, Tone } from './status-view';

export type ClaimState =
  'submitted' | 'information-requested' | 'approved' | 'rejected' | 'withdrawn' | 'superseded';

const STATES: Record<ClaimState, StatusView> = {
  submitted: {
    label: $localize`:@@claim-state.submitted:Waits for a decision`,
    tone: 'accent',
    icon: 'clock',
  },
  'information-requested': {
    label: $localize`:@@claim-state.information-requested:More information asked`,
    tone: 'accent',
    icon: 'question',
  },
  approved: { label: $localize`:@@claim-state.approved:Approved`, tone: 'positive', icon: 'check' },
  rejected: { label: $localize`:@@claim-state.rejected:Not approved`, tone: 'critical', icon: 'cross' },
  withdrawn: { label: $localize`:@@claim-state.withdrawn:Withdrawn`, tone: 'neutral', icon: 'cross' },
  superseded: {
    label: $localize`:@@claim-state.superseded:Another claim was approved`,
    tone: 'neutral',
    icon: 'forward',
  },
};

export const claimStateView = (state: ClaimState): StatusView => STATES[state];

const EVENTS: Readonly<Record<string, { title: string; icon: StatusIcon; tone?: Tone }>> = {
  'claim.submitted': {
    title: $localize`:@@claim-event.submitted:Claim received`,
    icon: 'dot',
    tone: 'accent',
  },
  'claim.information-requested': {
    title: $localize`:@@claim-event.information-requested:More information asked`,
    icon: 'question',
  },
  'claim.information-supplied': {
    title: $localize`:@@claim-event.information-supplied:Information supplied`,
    icon: 'forward',
  },
  'claim.evidence-added': { title: $localize`:@@claim-event.evidence-added:Document added`, icon: 'dot' },
  'claim.evidence-removed': {
    title: $localize`:@@claim-event.evidence-removed:Document removed`,
    icon: 'cross',
  },
  'claim.approved': { title: $localize`:@@claim-event.approved:Approved`, icon: 'check', tone: 'positive' },
  'claim.rejected': {
    title: $localize`:@@claim-event.rejected:Not approved`,
    icon: 'cross',
    tone: 'critical',
  },
  'claim.withdrawn': { title: $localize`:@@claim-event.withdrawn:Withdrawn by the claimant`, icon: 'cross' },
  'claim.superseded': {
    title: $localize`:@@claim-event.superseded:Ended: another claim of this park was approved`,
    icon: 'forward',
  },
};

/** How an event of a claim is told; null for one that this page has no words for. */
export const claimEventView = (name: string) => EVENTS[name] ?? null;
