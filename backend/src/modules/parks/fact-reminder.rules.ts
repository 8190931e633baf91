import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';

export const REMINDERS = ['due', 'overdue'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** The first reminder comes this many days before the last day on which a fact may be relied on. */
const BEFORE = 30;
/** The second, and last, this many days after it. */
const AFTER = 14;

/**
 * Which reminder a fact asks for on a day. Whoever was not reminded in time, because nobody was there yet, gets the one
 * of the day and not both.
 * @param expiresOn the last day on which it may be relied on; null: never, or nobody knows.
 */
export function reminderOf(expiresOn: CivilDate | null, today: CivilDate): Reminder | null {
  if (expiresOn === null || today < addDays(expiresOn, -BEFORE)) return null;
  return today < addDays(expiresOn, AFTER) ? 'due' : 'overdue';
}
