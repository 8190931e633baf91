import type { CivilDate } from '../../../platform/clock/calendar-days.js';
import { isPartialDate, type PartialDate, parsePartialDate } from '../../../platform/clock/partial-date.js';
import { type PolicyStanding, policyStatus } from './policy-status.js';
import type { StandingOn } from './run-case.js';

/** What a policy's document states of its time. Dates are as exact as their source; null is not stated. */
export interface DatedPolicy {
  kind: string;
  sourceStatus: string;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  suspendedFrom: string | null;
  suspendedTo: string | null;
  sourceDate: string | null;
  lastChecked: string | null;
  closesOn: string | null;
  predecessorUnread: boolean;
}

/** How a policy stands on a day, its window for applications included. */
export interface DayStanding extends Pick<PolicyStanding, 'status' | 'offer'> {
  reason: PolicyStanding['reason'] | 'policy.window-closed';
}

/** What names no days, in a draft, is as good as not stated. */
const partial = (value: string | null): PartialDate | null =>
  isPartialDate(value) ? parsePartialDate(value) : null;

/** The standing of a policy on a day of its authority's zone. */
export function standingOn(policy: DatedPolicy, day: CivilDate): DayStanding {
  const closes = partial(policy.closesOn);
  const standing = policyStatus(
    {
      kind: policy.kind,
      sourceStatus: policy.sourceStatus,
      effectiveFrom: partial(policy.effectiveFrom),
      effectiveTo: partial(policy.effectiveTo),
      suspendedFrom: partial(policy.suspendedFrom),
      suspendedTo: partial(policy.suspendedTo),
      sourceDate: partial(policy.sourceDate),
      lastChecked: policy.lastChecked,
    },
    day,
  );
  const isClosed = standing.offer && closes !== null && day > closes.to;
  return isClosed ? { status: 'ended', offer: false, reason: 'policy.window-closed' } : standing;
}

/**
 * The years on whose last day a policy is in force; null: no bound is known. Of a rule nobody has confirmed no end is
 * known: the one it states may have passed already.
 */
export function yearsInForce(
  policy: DatedPolicy,
  day: CivilDate,
): { firstYear: number | null; lastYear: number | null } {
  const [start, end] = [partial(policy.effectiveFrom), partial(policy.effectiveTo)];
  const firstYear = start && Number(start.to.slice(0, 4));
  if (end === null || standingOn(policy, day).status === 'lapsed-verify')
    return { firstYear, lastYear: null };
  const year = Number(end.from.slice(0, 4));
  return { firstYear, lastYear: end.from.endsWith('-12-31') ? year : year - 1 };
}

/** How a policy stands on any day, by its own dates: by this its measures are judged, and their cases too. */
export const timesOf =
  (policy: DatedPolicy): StandingOn =>
  (day) => ({
    standing: {
      ...standingOn(policy, day),
      programme: policy.kind === 'programme',
      predecessorUnread: policy.predecessorUnread,
    },
    ...yearsInForce(policy, day),
  });
