// Days reckoned with, without zones: models that the browser runs too read them, and need no library for it.

/** A day of the calendar without a time or zone, `YYYY-MM-DD`, years 0001 to 9999. Text order is time order. */
export type CivilDate = string;

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

/** Whether the text is a day that exists: `2024-02-29` is, `2023-02-29` and `2023-2-9` are not. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !PATTERN.test(text) || text.startsWith('0000')) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  // A day past the end of its month either fails to parse or rolls into the next one.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

/** @throws RangeError for what is no day, for a fraction, or past year 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + wholeNumber(days));
}

/** The same day `months` later (or earlier); a day the month does not have becomes its last: 31 January + 1 = 28 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const ordinal = year * 12 + (month - 1) + wholeNumber(months);
  const target = { year: Math.floor(ordinal / 12), month: (ordinal % 12) + 1 };
  if (target.year < 1 || target.year > 9999) throw new RangeError('This day is outside the calendar.');
  return textOf(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)));
}

/** Negative when `a` is earlier, positive when later, 0 for the same day. */
export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return epochDay(b) - epochDay(a);
}

/** Whole calendar months from `a` to `b`, not counting one begun; negative when `b` is earlier. */
export function monthsBetween(a: CivilDate, b: CivilDate): number {
  if (b < a) return -monthsBetween(b, a) || 0;
  const [yearA, monthA] = partsOf(a);
  const [yearB, monthB] = partsOf(b);
  const months = (yearB - yearA) * 12 + (monthB - monthA);
  return addMonths(a, months) <= b ? months : months - 1;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  // Day 0 of the epoch was a Thursday.
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The number of days in a month of 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function epochDay(date: CivilDate): number {
  return Date.parse(`${checked(date)}T00:00:00Z`) / DAY;
}

function fromEpochDay(day: number): CivilDate {
  const instant = new Date(day * DAY);
  if (Number.isNaN(instant.getTime())) throw new RangeError('This day is outside the calendar.');
  return checked(instant.toISOString().slice(0, -14));
}

function partsOf(date: CivilDate): [number, number, number] {
  checked(date);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function textOf(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** @throws RangeError for what is no day of the calendar. */
export function checked(date: string): CivilDate {
  if (!isCivilDate(date)) throw new RangeError(`Not a day of the calendar: ${date}`);
  return date;
}

function wholeNumber(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${count}`);
  return count;
}
