import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';

/** How an offering stands on a day, in the order in which an investor cares. */
export const OFFERING_STATUSES = ['open', 'closing-soon', 'upcoming', 'sold-out', 'closed'] as const;
export type OfferingStatus = (typeof OFFERING_STATUSES)[number];

/** In its last days an offering says that it closes: two weeks are enough for a first question. */
export const CLOSING_SOON_DAYS = 14;

export interface OfferingDates {
  opensOn: CivilDate | null;
  closesOn: CivilDate | null;
  /** Whether nothing of it is left; an offering that counts nothing is never sold out. */
  soldOut: boolean;
}

/**
 * Open on both its first and its last day; a missing date is no limit on that side. What has ended has ended, whether or
 * not something was left; what is gone before it opens will not be there when it does.
 * @param day in the zone of the park.
 */
export function offeringStatus(
  { opensOn, closesOn, soldOut }: OfferingDates,
  day: CivilDate,
): OfferingStatus {
  if (closesOn !== null && day > closesOn) return 'closed';
  if (soldOut) return 'sold-out';
  if (opensOn !== null && day < opensOn) return 'upcoming';
  return closesOn !== null && closesOn <= addDays(day, CLOSING_SOON_DAYS) ? 'closing-soon' : 'open';
}

/** Whether an investor can still ask for it: also before it opens. */
export const takesQuestions = (status: OfferingStatus): boolean =>
  status !== 'closed' && status !== 'sold-out';

/**
 * The very same rule in SQL, for filters: a condition on offerings that stand so on the day `day` (an expression).
 * The columns are those of the alias `offering`.
 */
export function statusSql(status: OfferingStatus, day: string): string {
  const closed = `offering.closes_on < ${day}`;
  const gone = `offering.left_value = 0`;
  const early = `offering.opens_on > ${day}`;
  const soon = `offering.closes_on <= ${day} + ${CLOSING_SOON_DAYS}`;
  const not = (condition: string) => `(${condition}) IS NOT TRUE`;
  const conditions: Record<OfferingStatus, string[]> = {
    closed: [closed],
    'sold-out': [not(closed), gone],
    upcoming: [not(closed), not(gone), early],
    'closing-soon': [not(closed), not(gone), not(early), soon],
    open: [not(closed), not(gone), not(early), not(soon)],
  };
  return `(${conditions[status].join(' AND ')})`;
}
