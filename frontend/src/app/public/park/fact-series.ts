import { FactView } from '../../api/generated/model';
import { FACT_BLOCKS } from '../../domain/fact-block-labels';

/** Everything stated about one key: what holds now, and what was stated before. */
export interface FactSeries {
  key: string;
  /** More than one when sources disagree: nobody decides here who is right. */
  current: readonly FactView[];
  /** Newest first; the same key with another date is history, not a second value. */
  earlier: readonly FactView[];
  conflict: boolean;
}

/** The facts of one block of the profile, in the order in which they were stated. */
export interface FactGroup {
  block: string;
  series: readonly FactSeries[];
}

/** Facts by block in reading order; within a block by key. Blocks this build does not know come last. */
export function groupFacts(facts: readonly FactView[]): FactGroup[] {
  const order = (block: string) => {
    const at = FACT_BLOCKS.indexOf(block as (typeof FACT_BLOCKS)[number]);
    return at < 0 ? FACT_BLOCKS.length : at;
  };
  return [...gathered(facts, ({ block }) => block)]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([block, inBlock]) => ({ block, series: seriesOf(inBlock) }));
}

function seriesOf(facts: readonly FactView[]): FactSeries[] {
  return [...gathered(facts, ({ key }) => key)].map(([key, stated]) => {
    const newestFirst = [...stated].sort((a, b) => (b.asOf?.from ?? '').localeCompare(a.asOf?.from ?? ''));
    const current = newestFirst.filter((fact) => fact.current);
    return {
      key,
      current,
      earlier: newestFirst.filter((fact) => !fact.current),
      conflict: current.some((fact) => fact.conflict),
    };
  });
}

function gathered<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
