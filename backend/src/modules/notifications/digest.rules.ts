import { DateTime } from 'luxon';

/** The daily mail is there when the day begins. */
export const DIGEST_HOUR = 8;

/**
 * The next 08:00 on the reader's clock, later than the instant.
 * @throws RangeError for an unknown zone.
 */
export function nextDigestAt(after: Date, zone: string): Date {
  const local = DateTime.fromJSDate(after, { zone });
  if (!local.isValid) throw new RangeError(`Not a time zone: ${zone}`);
  const today = local.set({ hour: DIGEST_HOUR, minute: 0, second: 0, millisecond: 0 });
  // The day after is counted on the calendar: a night of summer time is 23 or 25 hours long.
  return (today > local ? today : today.plus({ days: 1 })).toJSDate();
}
