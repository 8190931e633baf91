import { formatDate, formatNumber, formatQuantity } from './format';
import { StatusView } from './status-view';

export const OFFERING_KINDS = [
  'plot',
  'building',
  'feedstock-supply',
  'joint-venture',
  'pilot-line',
] as const;
export type OfferingKind = (typeof OFFERING_KINDS)[number];

export const OFFERING_STATUSES = ['open', 'closing-soon', 'upcoming', 'sold-out', 'closed'] as const;
export type OfferingStatus = (typeof OFFERING_STATUSES)[number];

const KINDS: Record<OfferingKind, string> = {
  plot: $localize`:@@offering.kind.plot:Plot`,
  building: $localize`:@@offering.kind.building:Building`,
  'feedstock-supply': $localize`:@@offering.kind.feedstock:Feedstock supply`,
  'joint-venture': $localize`:@@offering.kind.joint-venture:Joint venture`,
  'pilot-line': $localize`:@@offering.kind.pilot-line:Pilot line`,
};

/** `signal` is for ends that come near. */
const STATUSES: Record<OfferingStatus, StatusView> = {
  open: { label: $localize`:@@offering.status.open:Open`, tone: 'positive', icon: 'check' },
  'closing-soon': {
    label: $localize`:@@offering.status.closing-soon:Closing soon`,
    tone: 'signal',
    icon: 'clock',
  },
  upcoming: { label: $localize`:@@offering.status.upcoming:Not open yet`, tone: 'accent', icon: 'forward' },
  'sold-out': { label: $localize`:@@offering.status.sold-out:Nothing left`, tone: 'neutral', icon: 'cross' },
  closed: { label: $localize`:@@offering.status.closed:Closed`, tone: 'neutral', icon: 'cross' },
};

export const offeringKindLabel = (kind: OfferingKind): string => KINDS[kind];
export const offeringStatusView = (status: OfferingStatus): StatusView => STATUSES[status];

interface Period {
  opensOn: string | null;
  closesOn: string | null;
}

/** `From Mar 1 to Mar 31, 2027`; an end that nobody set is said to be none. */
export function offeringPeriod({ opensOn, closesOn }: Period, locale: string): string {
  const first = opensOn && formatDate(opensOn, locale);
  const last = closesOn && formatDate(closesOn, locale);
  if (first && last) return $localize`:@@offering.period.both:Open from ${first}:first: to ${last}:last:`;
  if (last) return $localize`:@@offering.period.until:Open until ${last}:last:`;
  if (first) return $localize`:@@offering.period.from:Open from ${first}:first:, no end stated`;
  return $localize`:@@offering.period.none:No dates stated`;
}

interface Amount {
  value: string;
  unit: string;
}

const amountText = ({ value, unit }: Amount, locale: string): string => {
  const shown = formatQuantity(value, unit, locale);
  return [shown.value, shown.unit].filter(Boolean).join(' ');
};

/** `250 of 700 t/yr left`; without a rest only what there is, without anything nothing. */
export function amountLeft(quantity: Amount | null, left: Amount | null, locale: string): string | null {
  if (!quantity) return null;
  const whole = amountText(quantity, locale);
  if (!left) return whole;
  return $localize`:@@offering.left:${formatNumber(left.value, locale)}:left: of ${whole}:whole: left`;
}
