import type { CivilDate } from '../../platform/clock/civil-date.js';

export const OFFERING_STATUSES = ['upcoming', 'open', 'closed'] as const;
export type OfferingStatus = (typeof OFFERING_STATUSES)[number];

/** Open on both its first and its last day; a missing date is no limit on that side. */
export function offeringStatus(
  opensOn: CivilDate | null,
  closesOn: CivilDate | null,
  day: CivilDate,
): OfferingStatus {
  if (opensOn !== null && day < opensOn) return 'upcoming';
  return closesOn !== null && day > closesOn ? 'closed' : 'open';
}
