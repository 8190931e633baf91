import type { CivilDate } from '../../platform/clock/civil-date.js';
import { isResumedBy, type RegimeDates, type RegimeStatus, regimeStatus } from './regime-status.rules.js';

export type RegimeStanding = RegimeStatus | 'superseded';

/** What the standing of a rule is derived from: its dates, and whether a later document has replaced it. */
export interface StandingDates extends RegimeDates {
  superseded: boolean;
  lastChecked: CivilDate;
}

const YEAR = /^\d{4}$/;

/** How a rule stands on a day (`2012-06-30`), or in a year as a whole (`2012`). */
export function standingOf(rule: StandingDates, when: CivilDate): RegimeStanding {
  const byDates = YEAR.test(when) ? inYear(rule, `${when}-01-01`, `${when}-12-31`) : regimeStatus(rule, when);
  if (!rule.superseded || byDates === 'forecast') return byDates;
  // Its last day is on record: before it, it was what it was.
  if (rule.to !== null) return byDates === 'ended' ? 'superseded' : byDates;
  // A replaced rule whose end nobody read: gone on the day it was checked, to be verified on any day before.
  const first = YEAR.test(when) ? `${when}-01-01` : when;
  return first >= rule.lastChecked ? 'superseded' : 'lapsed-verify';
}

/** A rule that begins, ends, is suspended or was not read in a part of the year leaves the year to be verified. */
function inYear(rule: RegimeDates, first: CivilDate, last: CivilDate): RegimeStatus {
  const { from, to, suspendedFrom, suspendedTo, unread } = rule;
  if (from !== null && from.from > last) return 'forecast';
  if (to !== null && to.to < first) return 'ended';
  const spansYear = from !== null && from.from <= first && (to === null || to.to >= last);
  const isRead = unread == null || unread.from > last || (unread.to ?? last) < first;
  if (!spansYear || !isRead) return 'lapsed-verify';
  if (suspendedFrom == null && suspendedTo == null) return 'in-force';
  if (suspendedFrom != null && suspendedFrom.from > last) return 'in-force';
  if (isResumedBy(rule, first)) return 'in-force';
  const isSuspended =
    (suspendedFrom == null || suspendedFrom.from <= first) && (suspendedTo == null || suspendedTo.to >= last);
  return isSuspended ? 'suspended' : 'lapsed-verify';
}

/** Rules that do not speak: not begun, or over. A suspended or lapsed one speaks: it must be verified. */
export const isSilent = (standing: string): boolean =>
  standing === 'forecast' || standing === 'ended' || standing === 'superseded';
