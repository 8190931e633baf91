import type { CivilDate } from '../../platform/clock/civil-date.js';

/** As far as it decides whether a value has to be looked at again. */
interface AgedFact {
  current: boolean;
  freshness: { state: 'fresh' | 'due' | 'overdue' | 'unknown'; expiresOn: CivilDate | null };
}

/** What is past its time comes first, then what soon will be, then what nobody dated. */
const ORDER = ['overdue', 'due', 'unknown'];

/**
 * The values of a park on which nobody should decide without asking: those past their interval (the longest past
 * first), those due within 30 days, and those whose date is not known. History is not asked about again.
 */
export const olderFacts = <Fact extends AgedFact>(facts: readonly Fact[]): Fact[] =>
  facts
    .filter(({ current, freshness }) => current && ORDER.includes(freshness.state))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.freshness.state) - ORDER.indexOf(b.freshness.state) ||
        (a.freshness.expiresOn ?? '9999').localeCompare(b.freshness.expiresOn ?? '9999'),
    );
