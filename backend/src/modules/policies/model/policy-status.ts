import { type CivilDate, daysBetween } from '../../../platform/clock/calendar-days.js';
import { type PartialDate, positionInPeriod } from '../../../platform/clock/partial-date.js';

export type PolicyStatus =
  'forecast' | 'in-force' | 'ending-soon' | 'ended' | 'superseded' | 'lapsed-verify' | 'not-an-offer';

/** Why a policy has its status. */
export const POLICY_STATUS_REASONS = [
  'policy.award',
  'policy.proposed',
  'policy.before-start',
  'policy.start-uncertain',
  'policy.start-unknown',
  'policy.in-period',
  'policy.ends-soon',
  'policy.end-uncertain',
  'policy.end-unknown',
  'policy.after-end',
  'policy.superseded',
  'policy.allocated',
  'policy.suspended',
  'policy.suspension-over',
  'policy.unconfirmed',
  // Of its window for applications, while it is in force.
  'policy.before-window',
  'policy.opening-uncertain',
  'policy.closing-uncertain',
  'policy.window-closed',
] as const;
export type PolicyStatusReason = (typeof POLICY_STATUS_REASONS)[number];

/** What the status is derived from. Periods are closed on both ends. */
export interface PolicyDates {
  /** programme, restriction, award, bill, plan, cost or regulation. */
  kind: string;
  /** What the source said on the day it was read; a word that is not known here counts as not confirmed. */
  sourceStatus: string;
  effectiveFrom: PartialDate | null;
  effectiveTo: PartialDate | null;
  sourceDate: PartialDate | null;
  suspendedFrom?: PartialDate | null;
  suspendedTo?: PartialDate | null;
  /** The day the source was last read: since then at the latest holds what it says of an end without a date. */
  lastChecked?: CivilDate | null;
}

export interface PolicyStanding {
  status: PolicyStatus;
  /** Only a programme that is certainly in force is an offer. */
  offer: boolean;
  reason: PolicyStatusReason;
}

type Verdict = [PolicyStatus, PolicyStatusReason];

const ENDING_SOON_DAYS = 30;
/** Source words by which a rule has been brought to an end, whether or not the day is stated. */
const BROUGHT_TO_AN_END: readonly string[] = ['expired', 'abolished', 'superseded', 'allocated'];
/** Source words under which the dates alone decide. */
const BY_DATES: readonly string[] = ['in_force', 'enacted_not_started', ...BROUGHT_TO_AN_END];

/**
 * The status of a document on a day of its authority's time zone, derived and never stored.
 * It is the status of *this* document: before its start it is forecast, whatever its predecessor granted.
 * Where a date is uncertain or nobody has confirmed what follows, the answer is `lapsed-verify`, never in force.
 */
export function policyStatus(policy: PolicyDates, asOf: CivilDate): PolicyStanding {
  const [status, reason] = verdict(policy, asOf);
  return {
    status,
    reason,
    offer: policy.kind === 'programme' && (status === 'in-force' || status === 'ending-soon'),
  };
}

function verdict(policy: PolicyDates, asOf: CivilDate): Verdict {
  if (policy.kind === 'award' || policy.sourceStatus === 'awarded') return ['not-an-offer', 'policy.award'];
  if (policy.kind === 'bill' || policy.sourceStatus === 'proposed')
    return ['not-an-offer', 'policy.proposed'];
  const position = positionInPeriod(asOf, policy.effectiveFrom, policy.effectiveTo);
  if (position === 'before') return ['forecast', 'policy.before-start'];
  // From its start on: an end that passes confirms nothing about a rule nobody has confirmed.
  if (!BY_DATES.includes(policy.sourceStatus)) return ['lapsed-verify', 'policy.unconfirmed'];
  if (position === 'after') return afterEnd(policy.sourceStatus);
  if (position === 'start-uncertain') return ['lapsed-verify', 'policy.start-uncertain'];
  if (position === 'end-uncertain') return ['lapsed-verify', 'policy.end-uncertain'];
  return (
    endedWithoutDay(policy, asOf) ??
    startUnknown(policy, asOf) ??
    suspension(policy, asOf) ??
    inForce(policy, asOf)
  );
}

function afterEnd(sourceStatus: string): Verdict {
  return sourceStatus === 'superseded' ? ['superseded', 'policy.superseded'] : ['ended', 'policy.after-end'];
}

/** It has ended, on a day nobody states: certain since the source was read, to be verified for any day before. */
function endedWithoutDay(
  { sourceStatus, effectiveTo, lastChecked }: PolicyDates,
  asOf: CivilDate,
): Verdict | null {
  const isAllocated = sourceStatus === 'allocated';
  if (!isAllocated && (effectiveTo !== null || !BROUGHT_TO_AN_END.includes(sourceStatus))) return null;
  if (lastChecked != null && asOf < lastChecked) return ['lapsed-verify', 'policy.end-unknown'];
  return isAllocated ? ['ended', 'policy.allocated'] : afterEnd(sourceStatus);
}

/** Without a start date a rule is known to hold from the date of its source; without that, from no day. */
function startUnknown({ effectiveFrom, sourceDate }: PolicyDates, asOf: CivilDate): Verdict | null {
  if (effectiveFrom !== null) return null;
  if (sourceDate !== null && positionInPeriod(asOf, sourceDate, null) === 'within') return null;
  return ['lapsed-verify', 'policy.start-unknown'];
}

function suspension(policy: PolicyDates, asOf: CivilDate): Verdict | null {
  const { suspendedFrom, suspendedTo } = policy;
  if (suspendedFrom == null && suspendedTo == null) return null;
  const position = positionInPeriod(asOf, suspendedFrom ?? null, suspendedTo ?? null);
  if (position === 'before' || (position === 'after' && isConfirmedSince(policy, asOf))) return null;
  return ['lapsed-verify', position === 'after' ? 'policy.suspension-over' : 'policy.suspended'];
}

/** A source written after the suspension has ended, and before the day, says that the rule holds again. */
function isConfirmedSince({ sourceStatus, sourceDate, suspendedTo }: PolicyDates, asOf: CivilDate): boolean {
  if (sourceStatus !== 'in_force' || sourceDate === null || suspendedTo == null) return false;
  return sourceDate.from > suspendedTo.to && asOf >= sourceDate.to;
}

function inForce({ effectiveTo }: PolicyDates, asOf: CivilDate): Verdict {
  const endsSoon = effectiveTo !== null && daysBetween(asOf, effectiveTo.from) <= ENDING_SOON_DAYS;
  return endsSoon ? ['ending-soon', 'policy.ends-soon'] : ['in-force', 'policy.in-period'];
}
