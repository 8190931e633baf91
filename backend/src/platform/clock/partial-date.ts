import { type CivilDate, daysInMonth, isCivilDate } from './calendar-days.js';

/** A date as exactly as its source states it. It may mean any day from `from` to `to`, both included. */
export interface PartialDate {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`; of reported periods also `YYYY-Qn` and `YYYY-YYYY`. */
  value: string;
  from: CivilDate;
  to: CivilDate;
}

/**
 * Reads a date, or a period that a source reports on as one: a quarter, a span of years.
 * @throws RangeError for anything that names no days of the calendar by itself (a fiscal year does not).
 */
export function parsePartialDate(value: string): PartialDate {
  if (/^\d{4}$/.test(value)) return between(value, `${value}-01-01`, `${value}-12-31`);
  if (/^\d{4}-\d{2}$/.test(value)) {
    const last = daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)));
    return between(value, `${value}-01`, `${value}-${last}`);
  }
  const [, first = '', last = ''] = /^(\d{4})-(\d{4})$/.exec(value) ?? [];
  if (first && first <= last) return between(value, `${first}-01-01`, `${last}-12-31`);
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(value) ?? [];
  if (year) return quarterOf(value, Number(year), Number(quarter));
  return between(value, value, value);
}

function quarterOf(value: string, year: number, quarter: number): PartialDate {
  const month = (offset: number) => String(quarter * 3 - offset).padStart(2, '0');
  return between(value, `${year}-${month(2)}-01`, `${year}-${month(0)}-${daysInMonth(year, quarter * 3)}`);
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

/** Where a day stands in a period that is closed on both ends and whose ends may be partial, open or not known (null). */
export type PeriodPosition = 'before' | 'start-uncertain' | 'within' | 'end-uncertain' | 'after';

/** A null end sets no bound: whether it is open or merely not known is for the caller to say. */
export function positionInPeriod(
  day: CivilDate,
  from: PartialDate | null,
  to: PartialDate | null,
): PeriodPosition {
  if (from !== null && day < from.from) return 'before';
  if (to !== null && day > to.to) return 'after';
  if (from !== null && isInUncertainPart(from, day)) return 'start-uncertain';
  if (to !== null && isInUncertainPart(to, day)) return 'end-uncertain';
  return 'within';
}

function between(value: string, from: string, to: string): PartialDate {
  if (!isCivilDate(from) || !isCivilDate(to)) throw new RangeError(`Not a date of the calendar: ${value}`);
  return { value, from, to };
}
