import { promisedAt } from '../../platform/clock/working-time.js';

/** Working days within which an investor may say that an answer was none. */
export const OBJECTION_WORKING_DAYS = 10;

/** Whether the investor may still say "not answered". */
export function objectionOpen(answeredAt: Date | null, zone: string, now: Date): boolean {
  return (
    answeredAt !== null && now.getTime() <= promisedAt(answeredAt, OBJECTION_WORKING_DAYS, zone).getTime()
  );
}

/**
 * The promise after a wait for the investor: as much time as was left when the wait began, then until the end of that
 * working day. What was overdue before the wait stays as overdue as it was.
 */
export function dueAfterPause(dueAt: Date, pausedAt: Date, resumedAt: Date, zone: string): Date {
  const left = dueAt.getTime() - pausedAt.getTime();
  return left < 0 ? dueAt : promisedAt(new Date(resumedAt.getTime() + left), 0, zone);
}
