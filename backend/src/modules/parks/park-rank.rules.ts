import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';
import type { Freshness } from '../facts/index.js';
import { type ParkStanding, type StandingFact, standingOf } from './park-standing.rules.js';

/** Which fact is "the area" of a park, best first: what is approved or stated for the whole before what is planned. */
export const AREA_KEYS = ['approved_area', 'area', 'construction_land', 'planned_area'];

/** A current public statement of a park, as far as cards and orders are read off it. */
export interface RankedFact extends StandingFact {
  id: string;
  key: string;
  canonicalValue: string | null;
  canonicalUnit: string | null;
  asOfTo: CivilDate | null;
  verifiedOn: CivilDate | null;
  /** The day on which its freshness changes by itself. */
  changesOn: CivilDate | null;
}

export interface ParkRank extends ParkStanding {
  areaFactId: string | null;
  areaM2: string | null;
  /** The area by which the park is ordered: none once its statement is past its time. */
  rankedAreaM2: string | null;
  /** The day of the newest statement or confirmation that may still be relied on. */
  rankedAsOf: CivilDate | null;
  /** The first day on which any of this will be different by itself; null when only a person can change it. */
  changesOn: CivilDate | null;
}

/**
 * What a park's place in lists is earned by on a day. Facts past their time are still shown, but earn nothing; a plan
 * dated ahead counts as of today, not as newer than everything.
 * @param facts current and public, the newest first within a key.
 */
export function rankOf(facts: readonly RankedFact[], today: CivilDate): ParkRank {
  const area = areaOf(facts);
  const reliable = facts.filter(({ freshness }) => isReliable(freshness));
  return {
    ...standingOf(facts),
    areaFactId: area?.id ?? null,
    areaM2: area?.canonicalValue ?? null,
    rankedAreaM2: area && isReliable(area.freshness) ? area.canonicalValue : null,
    rankedAsOf: latest(reliable.flatMap((fact) => newsOf(fact, today))),
    changesOn: earliest([
      ...facts.flatMap(({ changesOn }) => changesOn ?? []),
      // The day of a plan comes nearer until it is reached.
      ...(reliable.some(({ asOfTo }) => asOfTo !== null && asOfTo > today) ? [addDays(today, 1)] : []),
    ]),
  };
}

const isReliable = ({ state }: Freshness) => state === 'fresh' || state === 'due';

function areaOf(facts: readonly RankedFact[]): RankedFact | undefined {
  const areas = facts.filter(({ key, canonicalUnit }) => AREA_KEYS.includes(key) && canonicalUnit === 'm2');
  return [...areas].sort((a, b) => AREA_KEYS.indexOf(a.key) - AREA_KEYS.indexOf(b.key))[0];
}

const newsOf = ({ asOfTo, verifiedOn }: RankedFact, today: CivilDate): CivilDate[] =>
  [asOfTo, verifiedOn].flatMap((day) => (day === null ? [] : [day < today ? day : today]));

const latest = (days: readonly CivilDate[]): CivilDate | null => [...days].sort().at(-1) ?? null;
const earliest = (days: readonly CivilDate[]): CivilDate | null => [...days].sort()[0] ?? null;
