import { StatusView } from './status-view';

/** Derived by the server from a regime's dates for the day of reading. */
export const REGIME_STATUSES = ['forecast', 'in-force', 'ended', 'suspended', 'lapsed-verify'] as const;
export type RegimeStatus = (typeof REGIME_STATUSES)[number];

const STATUS: Record<RegimeStatus, StatusView> = {
  forecast: { label: $localize`:@@regime-status.forecast:Not yet in force`, tone: 'accent', icon: 'forward' },
  'in-force': { label: $localize`:@@regime-status.in-force:In force`, tone: 'positive', icon: 'check' },
  ended: { label: $localize`:@@regime-status.ended:Ended`, tone: 'neutral', icon: 'cross' },
  suspended: { label: $localize`:@@regime-status.suspended:Suspended`, tone: 'neutral', icon: 'pause' },
  'lapsed-verify': {
    label: $localize`:@@regime-status.lapsed-verify:Lapsed – verify`,
    tone: 'neutral',
    icon: 'question',
  },
};

export const regimeStatusView = (status: RegimeStatus): StatusView => STATUS[status];
