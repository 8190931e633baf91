import type { CivilDate } from '../../../platform/clock/calendar-days.js';
import {
  isPartialDate,
  type PartialDate,
  parsePartialDate,
  positionInPeriod,
} from '../../../platform/clock/partial-date.js';
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
  opensOn: string | null;
  closesOn: string | null;
  predecessorUnread: boolean;
}

/** What names no days, in a draft, is as good as not stated. */
const partial = (value: string | null): PartialDate | null =>
  isPartialDate(value) ? parsePartialDate(value) : null;

/**
 * The standing of a policy on a day of its authority's zone, its window for applications included: the one that pages,
 * lists, queues and the engine all tell.
 */
export function standingOn(policy: Omit<DatedPolicy, 'predecessorUnread'>, day: CivilDate): PolicyStanding {
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
  return (standing.offer && outsideWindow(policy, day)) || standing;
}

/** What may be applied for only in its window is an offer only there; null within it. */
function outsideWindow(
  { opensOn, closesOn }: Pick<DatedPolicy, 'opensOn' | 'closesOn'>,
  day: CivilDate,
): PolicyStanding | null {
  switch (positionInPeriod(day, partial(opensOn), partial(closesOn))) {
    case 'before':
      return { status: 'forecast', offer: false, reason: 'policy.before-window' };
    case 'start-uncertain':
      return { status: 'lapsed-verify', offer: false, reason: 'policy.opening-uncertain' };
    case 'within':
      return null;
    case 'end-uncertain':
      return { status: 'lapsed-verify', offer: false, reason: 'policy.closing-uncertain' };
    case 'after':
      return { status: 'ended', offer: false, reason: 'policy.window-closed' };
  }
}

/**
 * The years on whose last day a policy is in force; null: no bound is known. Of a rule nobody has confirmed no end is
 * known: the one it states may have passed already.
 */
export function yearsInForce(
  policy: DatedPolicy,
  day: CivilDate,
): { firstYear: number | null; lastYear: number | null } {
  const start = partial(policy.effectiveFrom);
  const firstYear = start && Number(start.to.slice(0, 4));
  if (standingOn(policy, day).status === 'lapsed-verify') return { firstYear, lastYear: null };
  const last = [lastYearBy(policy.effectiveTo), lastYearBefore(policy.suspendedFrom, day)];
  const known = last.filter((year) => year !== null);
  return { firstYear, lastYear: known.length === 0 ? null : Math.min(...known) };
}

function lastYearBy(effectiveTo: string | null): number | null {
  const end = partial(effectiveTo);
  return end && yearOf(end) - (end.from.endsWith('-12-31') ? 0 : 1);
}

/** What holds after a suspension that has yet to come nobody can know: the years from it on count for nothing. */
function lastYearBefore(suspendedFrom: string | null, day: CivilDate): number | null {
  const suspension = partial(suspendedFrom);
  return suspension && day < suspension.from ? yearOf(suspension) - 1 : null;
}

const yearOf = ({ from }: PartialDate): number => Number(from.slice(0, 4));

/** How a policy stands on any day, by its own dates: by this its measures are judged, and their cases too. */
export const timesOf =
  (policy: DatedPolicy): StandingOn =>
  (day) => {
    const standing = standingOn(policy, day);
    return {
      standing: {
        ...standing,
        programme: policy.kind === 'programme',
        // In force before its window opens, it is itself what holds.
        predecessorUnread: policy.predecessorUnread && standing.reason === 'policy.before-start',
      },
      ...yearsInForce(policy, day),
    };
  };
