import type { CivilDate } from '../../platform/clock/civil-date.js';
import { type PartialDate, positionInPeriod } from '../../platform/clock/partial-date.js';
import type { UnreadPart } from './regime-unread.data.js';

export type RegimeStatus = 'forecast' | 'in-force' | 'ended' | 'suspended' | 'lapsed-verify';

/** What the status is derived from. Periods are closed on both ends; a null end is open. */
export interface RegimeDates {
  from: PartialDate | null;
  to: PartialDate | null;
  suspendedFrom?: PartialDate | null;
  suspendedTo?: PartialDate | null;
  /** A part of the period for which no source was read (`unreadPartOf`). */
  unread?: UnreadPart | null;
  /** The day of a source by which somebody has confirmed that it holds. */
  confirmedOn?: CivilDate | null;
}

/**
 * The status of a rule of trade or investment on a day of its authority's time zone, derived and never stored.
 * `lapsed-verify` wherever the day lies in the uncertain part of a date, in a part nobody read, after a suspension of
 * which nobody has confirmed what followed, or the rule has no start date at all. Since the day of a confirming source it
 * holds, however little is known of before.
 */
export function regimeStatus(regime: RegimeDates, asOf: CivilDate): RegimeStatus {
  const position = positionInPeriod(asOf, regime.from, regime.to);
  if (position === 'before') return 'forecast';
  if (position === 'after') return 'ended';
  const isBegun = regime.from !== null || isConfirmedBy(regime, asOf);
  if (position !== 'within' || !isBegun || isUnread(regime.unread, asOf)) return 'lapsed-verify';
  return suspensionStatus(regime, asOf) ?? 'in-force';
}

function suspensionStatus(regime: RegimeDates, asOf: CivilDate): RegimeStatus | null {
  const { suspendedFrom, suspendedTo } = regime;
  if (suspendedFrom == null && suspendedTo == null) return null;
  const position = positionInPeriod(asOf, suspendedFrom ?? null, suspendedTo ?? null);
  if (position === 'before') return null;
  if (position === 'after') return isResumedBy(regime, asOf) ? null : 'lapsed-verify';
  return position === 'within' ? 'suspended' : 'lapsed-verify';
}

const isConfirmedBy = ({ confirmedOn }: RegimeDates, asOf: CivilDate): boolean =>
  confirmedOn != null && confirmedOn <= asOf;

/** A source written after the suspension has ended says that it holds again. */
export const isResumedBy = (regime: RegimeDates, asOf: CivilDate): boolean =>
  isConfirmedBy(regime, asOf) && regime.suspendedTo != null && regime.confirmedOn! > regime.suspendedTo.to;

function isUnread(unread: UnreadPart | null | undefined, day: CivilDate): boolean {
  return unread != null && unread.from <= day && (unread.to === null || day <= unread.to);
}

/** An export duty on record. */
export interface DutyRecord extends RegimeDates {
  /** Eight digits, or null for a rule about all codes. */
  hs: string | null;
  /** Percent ad valorem as a decimal string, or null where the rule says that there is none. */
  percent: string | null;
  /** Whether a later document is known to have replaced it. */
  superseded?: boolean;
  /** The day by which it was gone where its end is not on record. */
  lastChecked?: CivilDate;
}

/**
 * What the records say of a duty. `verify` carries the percentage that has to be verified; `unknown` means that no
 * record speaks: a gap is a gap, never zero. `none` is a rule that says there is no duty.
 */
export type DutyAnswer =
  | { state: 'duty'; percent: string }
  | { state: 'none' }
  | { state: 'verify'; percent: string | null }
  | { state: 'unknown' };

/**
 * The export duty on a code, for a day (`2009-06-30`) or for a whole year (`2009`). A record dated by a year speaks for
 * that year as a whole, and leaves each day of it to be verified; one that begins or ends within the year leaves the
 * year to be verified. A record of the code comes before a rule about all codes.
 */
export function dutyAsOf(records: readonly DutyRecord[], hs: string, when: CivilDate): DutyAnswer {
  const speaking = records
    .filter((record) => record.hs === null || record.hs === hs)
    .map((record) => ({ record, strength: strengthOf(record, when) }))
    .filter(({ strength }) => strength !== 'silent');
  const own = speaking.filter(({ record }) => record.hs !== null);
  const relevant = own.length > 0 ? own : speaking;
  const [first] = relevant;
  if (first === undefined) return { state: 'unknown' };
  const { record, strength } = first;
  // Two records that speak of one time contradict each other until somebody has looked.
  if (strength === 'unsure' || relevant.length > 1) return { state: 'verify', percent: record.percent };
  return record.percent === null ? { state: 'none' } : { state: 'duty', percent: record.percent };
}

type Strength = 'sure' | 'unsure' | 'silent';

function strengthOf(record: DutyRecord, when: string): Strength {
  const strength = strengthByDates(record, when);
  // Its last day is on record, or nothing has replaced it: before that day it was what it was.
  if (!record.superseded || record.to !== null || strength === 'silent') return strength;
  // Replaced on a day nobody read: gone since it was checked, to be verified on any day before.
  const first = /^\d{4}$/.test(when) ? `${when}-01-01` : when;
  return record.lastChecked !== undefined && first >= record.lastChecked ? 'silent' : 'unsure';
}

function strengthByDates(record: DutyRecord, when: string): Strength {
  if (/^\d{4}$/.test(when)) return strengthInYear(record, `${when}-01-01`, `${when}-12-31`);
  const status = regimeStatus(record, when);
  if (status === 'in-force') return 'sure';
  return status === 'lapsed-verify' ? 'unsure' : 'silent';
}

/** Compared by the widest reading of the record's dates: `2007` speaks for all of 2007. */
function strengthInYear(record: DutyRecord, first: CivilDate, last: CivilDate): Strength {
  const from = record.from?.from ?? null;
  const to = record.to?.to ?? null;
  if ((from !== null && from > last) || (to !== null && to < first)) return 'silent';
  const spansYear = from !== null && from <= first && (to === null || to >= last);
  const isRead = record.unread == null || record.unread.from > last || (record.unread.to ?? last) < first;
  const isSuspended = record.suspendedFrom != null || record.suspendedTo != null;
  return spansYear && isRead && !isSuspended ? 'sure' : 'unsure';
}
