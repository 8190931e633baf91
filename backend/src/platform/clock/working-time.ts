import { DateTime, IANAZone } from 'luxon';
import { addDays, type CivilDate, civilDateAt, daysBetween, weekdayOf } from './civil-date.js';

/** The working day ends at 18:00 in the zone of whoever owes the answer; it is Monday to Friday. */
const END_HOUR = 18;
const WORKING_DAYS_A_WEEK = 5;

/** Whether the text is the name of an IANA zone. Offsets such as `+08:00` are none: they know no summer time. */
export function isTimeZone(zone: unknown): zone is string {
  return typeof zone === 'string' && /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
}

/**
 * The promise "in n working days": 18:00 in the zone on the n-th working day after the day of receipt. What comes in on
 * a free day or after 18:00 counts as received on the next working day.
 * @throws RangeError for a negative or fractional number of days or an unknown zone.
 */
export function promisedAt(receivedAt: Date, workingDays: number, zone: string): Date {
  if (!Number.isSafeInteger(workingDays) || workingDays < 0) {
    throw new RangeError(`Not a number of working days: ${workingDays}`);
  }
  return endOfDay(addWorkingDays(dayOfReceipt(receivedAt, zone), workingDays), zone);
}

/** Whole working days that ended since the promise, 0 while it is kept and until the next working day is over. */
export function workingDaysOverdue(dueAt: Date, now: Date, zone: string): number {
  if (now.getTime() <= dueAt.getTime()) return 0;
  return Math.max(0, workingDayEndsUpTo(now, zone, civilDateAt(dueAt, zone)));
}

function dayOfReceipt(receivedAt: Date, zone: string): CivilDate {
  const day = civilDateAt(receivedAt, zone);
  const intime = receivedAt.getTime() <= endOfDay(day, zone).getTime();
  return isWorkingDay(day) && intime ? day : nextWorkingDay(day);
}

function isWorkingDay(day: CivilDate): boolean {
  return weekdayOf(day) <= WORKING_DAYS_A_WEEK;
}

function nextWorkingDay(day: CivilDate): CivilDate {
  let next = addDays(day, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** @param day a working day. */
function addWorkingDays(day: CivilDate, count: number): CivilDate {
  const weeks = Math.floor(count / WORKING_DAYS_A_WEEK);
  let result = addDays(day, weeks * 7);
  for (let rest = count % WORKING_DAYS_A_WEEK; rest > 0; rest--) result = nextWorkingDay(result);
  return result;
}

/** How many working days after `since` have ended at the instant. */
function workingDayEndsUpTo(instant: Date, zone: string, since: CivilDate): number {
  const today = civilDateAt(instant, zone);
  const last = instant.getTime() >= endOfDay(today, zone).getTime() ? today : addDays(today, -1);
  const days = daysBetween(since, last);
  if (days <= 0) return 0;
  let count = Math.floor(days / 7) * WORKING_DAYS_A_WEEK;
  for (let rest = days % 7, day = last; rest > 0; rest--, day = addDays(day, -1))
    if (isWorkingDay(day)) count++;
  return count;
}

function endOfDay(day: CivilDate, zone: string): Date {
  const end = DateTime.fromISO(`${day}T${END_HOUR}:00:00`, { zone });
  if (!end.isValid) throw new RangeError(`Not a time zone: ${zone}`);
  return end.toJSDate();
}
