import type { FactValue, ProjectFacts } from '@models/policies/model/rules';

/** Where the project could stand: one place, every park that takes applications, or not said yet. */
export type CheckPlace = { kind: 'park' | 'region'; slug: string } | 'all' | null;

/** All that a check is made of. It lives in the address alone: what is shared, reloaded or gone back to is the check. */
export interface CheckState {
  facts: ProjectFacts;
  /** Facts whose question was answered by "I do not know". */
  unknown: readonly string[];
  place: CheckPlace;
  /** Civil dates; null: today, and no other day. */
  asOf: string | null;
  compareTo: string | null;
  /** Assumptions; null: the server's own, which its answer states. */
  startYear: number | null;
  years: number | null;
}

export const EMPTY_CHECK: CheckState = {
  facts: {},
  unknown: [],
  place: null,
  asOf: null,
  compareTo: null,
  startYear: null,
  years: null,
};

/** How an address says that a fact is not known. */
export const UNKNOWN_FACT = '?';

/** Written so that people can read it: `facts=segment:RE4a,jobs:300,fixed-investment:460000000:CNY,exports:?`. */
export function checkParams(state: CheckState): Readonly<Record<string, string>> {
  const { facts, unknown, place, asOf, compareTo, startYear, years } = state;
  const stated = [
    ...Object.entries(facts).map(([key, value]) => `${key}:${written(value)}`),
    ...unknown.map((key) => `${key}:${UNKNOWN_FACT}`),
  ].join(',');
  const one = place === 'all' ? null : place;
  return {
    ...(stated === '' ? {} : { facts: stated }),
    ...(place === 'all' ? { where: 'all' } : {}),
    ...(one === null ? {} : { [one.kind]: one.slug }),
    ...(asOf === null ? {} : { asOf }),
    ...(compareTo === null ? {} : { compareTo }),
    ...(startYear === null ? {} : { start: String(startYear) }),
    ...(years === null ? {} : { years: String(years) }),
  };
}

function written(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join('+');
  return 'amount' in value ? `${value.amount}:${value.currency}` : `${value.value}:${value.unit}`;
}
