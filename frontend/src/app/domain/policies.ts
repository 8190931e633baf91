import { StatusView } from './status-view';

/** Derived by the server from a policy's dates for the day of reading. */
export const POLICY_STATUSES = [
  'forecast',
  'in-force',
  'ending-soon',
  'ended',
  'superseded',
  'lapsed-verify',
  'not-an-offer',
] as const;
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

const STATUS: Record<PolicyStatus, StatusView> = {
  forecast: { label: $localize`:@@policy-status.forecast:Not yet in force`, tone: 'accent', icon: 'forward' },
  'in-force': { label: $localize`:@@policy-status.in-force:In force`, tone: 'positive', icon: 'check' },
  'ending-soon': {
    label: $localize`:@@policy-status.ending-soon:Ends within 30 days`,
    tone: 'signal',
    icon: 'clock',
  },
  ended: { label: $localize`:@@policy-status.ended:Ended`, tone: 'neutral', icon: 'cross' },
  superseded: { label: $localize`:@@policy-status.superseded:Superseded`, tone: 'neutral', icon: 'forward' },
  'lapsed-verify': {
    label: $localize`:@@policy-status.lapsed-verify:Lapsed – verify`,
    tone: 'neutral',
    icon: 'question',
  },
  'not-an-offer': {
    label: $localize`:@@policy-status.not-an-offer:Not an offer`,
    tone: 'neutral',
    icon: 'ring',
  },
};

export const policyStatusView = (status: PolicyStatus): StatusView => STATUS[status];

/** Only a programme is ever an offer; the other kinds are context. */
export const POLICY_KINDS = [
  'programme',
  'restriction',
  'award',
  'bill',
  'plan',
  'cost',
  'regulation',
] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

const KINDS: Record<PolicyKind, string> = {
  programme: $localize`:@@policy-kind.programme:Programme`,
  restriction: $localize`:@@policy-kind.restriction:Restriction`,
  award: $localize`:@@policy-kind.award:Award`,
  bill: $localize`:@@policy-kind.bill:Bill`,
  plan: $localize`:@@policy-kind.plan:Plan`,
  cost: $localize`:@@policy-kind.cost:Cost`,
  regulation: $localize`:@@policy-kind.regulation:Regulation`,
};

export const policyKindLabel = (kind: PolicyKind): string => KINDS[kind];
