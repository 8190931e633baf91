import { StatusView } from './status-view';

export type CorrectionState = 'unconfirmed' | 'open' | 'accepted' | 'declined';

const STATES: Record<CorrectionState, StatusView> = {
  unconfirmed: {
    label: $localize`:@@correction-state.unconfirmed:Not confirmed`,
    tone: 'neutral',
    icon: 'ring',
  },
  open: { label: $localize`:@@correction-state.open:Waits for a decision`, tone: 'accent', icon: 'clock' },
  accepted: { label: $localize`:@@correction-state.accepted:Accepted`, tone: 'positive', icon: 'check' },
  declined: { label: $localize`:@@correction-state.declined:Declined`, tone: 'neutral', icon: 'cross' },
};

export const correctionStateView = (state: CorrectionState): StatusView => STATES[state];
