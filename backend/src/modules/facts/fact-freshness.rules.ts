import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  monthsBetween,
} from '../../platform/clock/civil-date.js';
import type { PartialDate } from '../../platform/clock/partial-date.js';
import { factDefinition } from './fact-catalogue.data.js';
import type { FactInterval } from './fact-definition.js';

export type FreshnessState = 'fresh' | 'due' | 'overdue' | 'unknown';

export interface Freshness {
  state: FreshnessState;
  /** The last day on which the fact may be relied on; null when it never expires or its date is not known. */
  expiresOn: CivilDate | null;
  /** Whole months since the start of the as-of date; null without one. */
  ageMonths: number | null;
}

/** The owner is reminded this many days before the last day. */
const DUE_DAYS = 30;

/**
 * How far a fact can still be relied on.
 * - Counted from the start of its as-of date: `2021` may mean January, and older is the careful reading.
 * - `expiresOn`, set by hand, comes before the catalogue's interval.
 * - Without an as-of date nothing is known of its age, whatever its interval.
 * @param today the reader's day.
 */
export function freshnessOf(
  fact: { key: string; asOf: PartialDate | null; expiresOn?: CivilDate | null },
  today: CivilDate,
): Freshness {
  if (fact.asOf === null) return { state: 'unknown', expiresOn: fact.expiresOn ?? null, ageMonths: null };
  const expiresOn = fact.expiresOn ?? expiryOf(fact.asOf.from, factDefinition(fact.key).interval);
  return {
    state: stateOf(expiresOn, today),
    expiresOn,
    // A plan is sometimes dated ahead of its statement: it is new, not younger than new.
    ageMonths: Math.max(0, monthsBetween(fact.asOf.from, today)),
  };
}

function stateOf(expiresOn: CivilDate | null, today: CivilDate): FreshnessState {
  if (expiresOn === null) return 'fresh';
  const left = daysBetween(today, expiresOn);
  if (left < 0) return 'overdue';
  return left <= DUE_DAYS ? 'due' : 'fresh';
}

function expiryOf(from: CivilDate, interval: FactInterval): CivilDate | null {
  switch (interval) {
    case 'days-180':
      return addDays(from, 180);
    case 'months-12':
      return addMonths(from, 12);
    case 'years-3':
      return addMonths(from, 36);
    case 'never':
      return null;
  }
}
