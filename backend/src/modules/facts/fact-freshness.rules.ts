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
  /** Whole months since the start of the as-of date, or since somebody confirmed it later; null without either. */
  ageMonths: number | null;
}

/** What decides how far a fact can be relied on. */
export interface DatedFact {
  key: string;
  asOf: PartialDate | null;
  /** Set by hand. */
  expiresOn?: CivilDate | null;
  /** The day on which somebody who answers for it has said that it still holds. */
  verifiedOn?: CivilDate | null;
}

/** The owner is reminded this many days before the last day. */
const DUE_DAYS = 30;

/**
 * How far a fact can still be relied on.
 * - Counted from the later of the start of its as-of date (`2021` may mean January, and older is the careful reading)
 *   and the day on which it was last confirmed.
 * - `expiresOn`, set by hand, comes before the catalogue's interval, until the fact is confirmed when it was due.
 * - Without an as-of date and never confirmed, nothing is known of its age, whatever its interval.
 * @param today the reader's day.
 */
export function freshnessOf(fact: DatedFact, today: CivilDate): Freshness {
  const from = later(fact.asOf?.from ?? null, fact.verifiedOn ?? null);
  return freshnessFrom(
    from,
    factDefinition(fact.key).interval,
    setByHand(fact),
    fact.expiresOn ?? null,
    today,
  );
}

/** The same for a statement that is no fact of the catalogue: a plot's status, a price. */
export function freshnessWithin(
  interval: FactInterval,
  asOf: PartialDate | null,
  today: CivilDate,
): Freshness {
  return freshnessFrom(asOf?.from ?? null, interval, null, null, today);
}

/** @param byHand comes before the interval; `known` is told where nothing is known of the age. */
function freshnessFrom(
  from: CivilDate | null,
  interval: FactInterval,
  byHand: CivilDate | null,
  known: CivilDate | null,
  today: CivilDate,
): Freshness {
  if (from === null) return { state: 'unknown', expiresOn: known, ageMonths: null };
  const expiresOn = byHand ?? expiryOf(from, interval);
  return {
    state: stateOf(expiresOn, today),
    expiresOn,
    // A plan is sometimes dated ahead of its statement: it is new, not younger than new.
    ageMonths: Math.max(0, monthsBetween(from, today)),
  };
}

/** The day on which a fact's state will change by itself; null when only a person can change it. */
export function nextChangeOf({ state, expiresOn }: Freshness): CivilDate | null {
  if (expiresOn === null) return null;
  if (state === 'fresh') return addDays(expiresOn, -DUE_DAYS);
  return state === 'due' ? addDays(expiresOn, 1) : null;
}

const later = (a: CivilDate | null, b: CivilDate | null): CivilDate | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b;

/** Whoever confirms a fact that is due has answered the question that its day of expiry asked. */
function setByHand({ expiresOn = null, verifiedOn = null }: DatedFact): CivilDate | null {
  const answered = expiresOn !== null && verifiedOn !== null && verifiedOn >= addDays(expiresOn, -DUE_DAYS);
  return answered ? null : expiresOn;
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
