import { type CivilDate, daysInMonth, isCivilDate } from './civil-date.js';

/** A date as exactly as its source states it. It may mean any day from `from` to `to`, both included. */
export interface PartialDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  value: string;
  from: CivilDate;
  to: CivilDate;
}

/** @throws RangeError for anything but `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the calendar. */
export function parsePartialDate(value: string): PartialDate {
  if (/^\d{4}$/.test(value)) return between(value, `${value}-01-01`, `${value}-12-31`);
  if (/^\d{4}-\d{2}$/.test(value)) {
    const last = daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)));
    return between(value, `${value}-01`, `${value}-${last}`);
  }
  return between(value, value, value);
}

/** Whether `parsePartialDate` can read it. */
export function isPartialDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    parsePartialDate(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether the day lies where the date may be but need not: a full date has no such part, its day is certain. */
export function isInUncertainPart(date: PartialDate, day: CivilDate): boolean {
  return date.from !== date.to && date.from <= day && day <= date.to;
}

function between(value: string, from: string, to: string): PartialDate {
  if (!isCivilDate(from) || !isCivilDate(to)) throw new RangeError(`Not a date of the calendar: ${value}`);
  return { value, from, to };
}
