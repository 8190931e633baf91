import { StatusView } from './status-view';

/** Derived by the server from a regime's dates for the day of reading. */
export const REGIME_STATUSES = [
  'forecast',
  'in-force',
  'ended',
  'superseded',
  'suspended',
  'lapsed-verify',
] as const;
export type RegimeStatus = (typeof REGIME_STATUSES)[number];

const STATUS: Record<RegimeStatus, StatusView> = {
  forecast: { label: $localize`:@@regime-status.forecast:Not yet in force`, tone: 'accent', icon: 'forward' },
  'in-force': { label: $localize`:@@regime-status.in-force:In force`, tone: 'positive', icon: 'check' },
  ended: { label: $localize`:@@regime-status.ended:Ended`, tone: 'neutral', icon: 'cross' },
  superseded: { label: $localize`:@@regime-status.superseded:Replaced`, tone: 'neutral', icon: 'cross' },
  suspended: { label: $localize`:@@regime-status.suspended:Suspended`, tone: 'neutral', icon: 'pause' },
  'lapsed-verify': {
    label: $localize`:@@regime-status.lapsed-verify:Lapsed – verify`,
    tone: 'neutral',
    icon: 'question',
  },
};

export const regimeStatusView = (status: RegimeStatus): StatusView => STATUS[status];

/** Kinds of rules, in the order in which an exporter or investor meets them. */
export const REGIME_KINDS = [
  'export_duty',
  'export_licence',
  'export_quota',
  'vat_refund',
  'technology_export',
  'foreign_investment',
  'quota',
  'administration',
  'cost',
  'incentive_legality',
] as const;
export type RegimeKind = (typeof REGIME_KINDS)[number];

const KINDS: Record<RegimeKind, string> = {
  export_duty: $localize`:@@regime-kind.export-duty:Export duty`,
  export_licence: $localize`:@@regime-kind.export-licence:Export licence`,
  export_quota: $localize`:@@regime-kind.export-quota:Export quota`,
  vat_refund: $localize`:@@regime-kind.vat-refund:VAT refund on exports`,
  technology_export: $localize`:@@regime-kind.technology-export:Export of technology`,
  foreign_investment: $localize`:@@regime-kind.foreign-investment:Foreign investment`,
  quota: $localize`:@@regime-kind.quota:Production quota`,
  administration: $localize`:@@regime-kind.administration:Administration`,
  cost: $localize`:@@regime-kind.cost:Resource tax`,
  incentive_legality: $localize`:@@regime-kind.incentive-legality:Legality of incentives`,
};

export const regimeKindLabel = (kind: RegimeKind): string => KINDS[kind];
