import { DateTime } from 'luxon';
import { type CivilDate, checked } from './calendar-days.js';

export {
  addDays,
  addMonths,
  type CivilDate,
  compareCivilDates,
  daysBetween,
  daysInMonth,
  isCivilDate,
  monthsBetween,
  weekdayOf,
} from './calendar-days.js';

/**
 * The day it is at an instant in an IANA zone.
 * @throws RangeError for an unknown zone or an invalid instant.
 */
export function civilDateAt(instant: Date, zone: string): CivilDate {
  const local = DateTime.fromJSDate(instant, { zone });
  if (!local.isValid) throw new RangeError(`Neither this instant nor this zone has a day: ${zone}`);
  return checked(local.toFormat('yyyy-MM-dd'));
}

/**
 * The first instant of a day in an IANA zone.
 * @throws RangeError for what is no day, and for an unknown zone.
 */
export function firstInstantOf(date: CivilDate, zone: string): Date {
  const start = DateTime.fromISO(checked(date), { zone }).startOf('day');
  if (!start.isValid) throw new RangeError(`Not a time zone: ${zone}`);
  return start.toJSDate();
}
