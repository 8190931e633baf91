import type { BenefitSchedule } from '../../policies/model/benefit-schedule.js';
import { Exact, ZERO } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';
import { type Reckoned, Reductions } from './reductions.js';
import { type Score, scoreOfParts } from './score.js';
import { bySlug, capGroupOf, plus, type StackItem } from './stack-item.js';

/** What a combination of one currency brings: bases reduced in order, common caps applied to the sums. */
export function valueOf(items: readonly StackItem[]): {
  taken: { slug: string; schedule: BenefitSchedule }[];
  total: Range;
  score: Score;
} {
  const taken = reckoned(items);
  const currency = items[0]?.schedule.currency ?? '';
  const capped = new Map<string, { cap: Exact; sum: Range }>();
  const parts: Range[] = [];
  for (const { item, schedule } of taken) {
    const group = capGroupOf(item);
    if (group === null) {
      parts.push(schedule.total);
      continue;
    }
    const cap = new Exact(item.stacking.aggregateCap!.cap.amount);
    const before = capped.get(group);
    const sum = before ? plus(before.sum, schedule.total) : schedule.total;
    // Two measures that state one cap differently: the smaller holds.
    capped.set(group, { cap: before && before.cap.lt(cap) ? before.cap : cap, sum });
  }
  for (const { cap, sum } of capped.values()) parts.push(atMost(sum, cap));
  return {
    taken: taken.map(({ item, schedule }) => ({ slug: item.slug, schedule })),
    total: parts.reduce(plus, { low: ZERO, high: ZERO, unit: currency }),
    score: scoreOfParts(parts),
  };
}

const atMost = ({ low, high, unit }: Range, cap: Exact): Range => ({
  low: low.gt(cap) ? cap : low,
  high: high === null || high.gt(cap) ? cap : high,
  unit,
});

/** Each with the amounts of those that reduce its base off it; those that reduce first. */
function reckoned(items: readonly StackItem[]): { item: StackItem; schedule: BenefitSchedule }[] {
  // Whoever asks: in one order.
  const ordered = [...items].sort(bySlug);
  const reductions = new Reductions(ordered);
  const order = new Set<number>();
  const visiting = new Set<number>();
  const place = (index: number): void => {
    if (order.has(index) || visiting.has(index)) return;
    visiting.add(index);
    reductions.reducers[index]!.forEach(place);
    order.add(index);
  };
  ordered.forEach((_, index) => place(index));
  const everyone = ordered.map(() => true);
  const done: (Reckoned | null)[] = ordered.map(() => null);
  for (const index of order) done[index] = reductions.scheduleIn(index, everyone, done);
  return [...order].map((index) => ({ item: ordered[index]!, schedule: done[index]!.schedule }));
}
