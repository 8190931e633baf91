import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';
import { isInUncertainPart, isPartialDate, parsePartialDate } from '../../platform/clock/partial-date.js';
import type { PartialDate } from '../../platform/clock/partial-date.js';
import type { PolicyDocument, PolicyStanding } from '../policies/index.js';
import type { StandingDates } from '../regimes/index.js';

/** Why a regime has to be verified. Those of policies are the reasons of their status. */
export const REGIME_LAPSES = [
  'regime.suspension-over',
  'regime.end-uncertain',
  'regime.start-uncertain',
  'regime.start-unknown',
  'regime.unread',
  'regime.end-unknown',
] as const;

/** Why a rule has to be verified, and since when. */
export interface Lapse {
  reason: string;
  /** As exactly as it is known; null: no day is stated since which it is so. */
  since: PartialDate | null;
  /** A day has passed that made it so: before, it was certain. */
  dated: boolean;
}

/** How a rule stands, as far as a suspension decides it. */
interface Suspended {
  status: string;
  reason: string;
  suspendedTo: string | null;
}

const read = (text: string | null): PartialDate | null =>
  isPartialDate(text) ? parsePartialDate(text) : null;
/** Null after the last day of the calendar: nothing comes then. */
function dayAfter({ to }: PartialDate): PartialDate | null {
  if (to === LAST_DAY) return null;
  const day = addDays(to, 1);
  return { value: day, from: day, to: day };
}
const LAST_DAY = '9999-12-31';

/**
 * Why and since when a policy has to be verified; null when it has not. A suspension whose end is stated is known.
 * @param standing on the same day, derived from the document.
 */
export function lapseOfPolicy(document: PolicyDocument, standing: PolicyStanding): Lapse | null {
  const { status, reason } = standing;
  if (status !== 'lapsed-verify') return null;
  const suspendedTo = read(document.suspendedTo);
  if (reason === 'policy.suspended') {
    return suspendedTo ? null : { reason, since: read(document.suspendedFrom), dated: true };
  }
  if (reason === 'policy.suspension-over') {
    return { reason, since: suspendedTo && dayAfter(suspendedTo), dated: true };
  }
  if (reason === 'policy.end-uncertain') return { reason, since: read(document.effectiveTo), dated: true };
  if (reason === 'policy.opening-uncertain') return { reason, since: read(document.opensOn), dated: true };
  if (reason === 'policy.closing-uncertain') return { reason, since: read(document.closesOn), dated: true };
  return { reason, since: read(document.effectiveFrom), dated: false };
}

/**
 * From which day on a rule has to be verified whose suspension runs until a day that is stated: the day after it, unless
 * somebody finds out before what follows. Null for every other rule. Status and dates alike of policies and regimes.
 */
export function upcomingOf({ status, reason, suspendedTo }: Suspended): PartialDate | null {
  const runs = status === 'suspended' || reason === 'policy.suspended';
  const end = read(suspendedTo);
  return runs && end ? dayAfter(end) : null;
}

/** The same of a rule of trade or investment that stands as _lapsed – verify_ on a day. */
export function lapseOfRegime(rule: StandingDates, day: CivilDate): Lapse {
  const { from, to, suspendedTo, unread } = rule;
  if (rule.superseded && to === null) return { reason: 'regime.end-unknown', since: null, dated: false };
  if (from !== null && isInUncertainPart(from, day)) {
    return { reason: 'regime.start-uncertain', since: from, dated: false };
  }
  if (to !== null && isInUncertainPart(to, day)) {
    return { reason: 'regime.end-uncertain', since: to, dated: true };
  }
  if (unread && unread.from <= day && (unread.to === null || day <= unread.to)) {
    return { reason: 'regime.unread', since: read(unread.from), dated: false };
  }
  if (suspendedTo && day > suspendedTo.to) {
    return { reason: 'regime.suspension-over', since: dayAfter(suspendedTo), dated: true };
  }
  return { reason: 'regime.start-unknown', since: null, dated: false };
}

/** What comes next first. */
export const inOrderOfDays = <T extends { slug: string; upcoming: PartialDate }>(rules: readonly T[]): T[] =>
  [...rules].sort((a, b) => text(a.upcoming.from, b.upcoming.from) || text(a.slug, b.slug));

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What decides the place of a rule in the queue. */
export interface Waiting {
  kind: 'policy' | 'regime';
  slug: string;
  lapse: Lapse;
  measures: number;
}

/**
 * Rules of trade whose suspension has run out come first: they weigh on every export. Then what a day has made uncertain,
 * the latest first; then what nobody has ever confirmed, that on which most measures hang first.
 */
export function inOrderOfUrgency<T extends Waiting>(rules: readonly T[]): T[] {
  const rank = ({ lapse }: T) => (lapse.reason === 'regime.suspension-over' ? 0 : lapse.dated ? 1 : 2);
  const since = ({ lapse }: T) => lapse.since?.from ?? '';
  const latest = (a: T, b: T) => (since(a) < since(b) ? 1 : since(a) > since(b) ? -1 : 0);
  return [...rules].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 2 ? b.measures - a.measures || latest(a, b) : latest(a, b) || b.measures - a.measures) ||
      (a.slug < b.slug ? -1 : 1),
  );
}
