import type { BenefitSchedule, OffBase } from '../../policies/model/benefit-schedule.js';
import { Exact, ZERO } from '../../policies/model/exact.js';
import type { Stacking } from '../../policies/model/rules.js';
import type { Range } from '../../policies/model/worth.js';

/** A measure that could be taken, with what it is worth alone and with others' amounts off its base. */
export interface StackItem {
  slug: string;
  stacking: Stacking;
  schedule: BenefitSchedule;
  withOffBase(off: OffBase): BenefitSchedule;
}

/** A cap in another currency caps nothing that we could reckon. */
export const capGroupOf = ({ stacking, schedule }: StackItem): string | null =>
  stacking.aggregateCap?.cap.currency === schedule.currency ? stacking.aggregateCap.group : null;

/** What a combination of one currency brings: bases reduced in order, common caps applied to the sums. */
export function valueOf(items: readonly StackItem[]): {
  taken: { slug: string; schedule: BenefitSchedule }[];
  total: Range;
  /** By what combinations compare. Added up by parts: one open sum must not hide what the others can bring at most. */
  score: Exact;
} {
  const taken = reckoned(items);
  const currency = items[0]?.schedule.currency ?? '';
  const capped = new Map<string, { cap: Exact; sum: Range }>();
  let total: Range = { low: ZERO, high: ZERO, unit: currency };
  let score = ZERO;
  const add = (part: Range) => {
    total = plus(total, part);
    score = score.plus(scoreOf(part));
  };
  for (const { item, schedule } of taken) {
    const group = capGroupOf(item);
    if (group === null) {
      add(schedule.total);
      continue;
    }
    const cap = new Exact(item.stacking.aggregateCap!.cap.amount);
    const before = capped.get(group);
    const sum = before ? plus(before.sum, schedule.total) : schedule.total;
    // Two measures that state one cap differently: the smaller holds.
    capped.set(group, { cap: before && before.cap.lt(cap) ? before.cap : cap, sum });
  }
  for (const { cap, sum } of capped.values()) add(atMost(sum, cap));
  return { taken: taken.map(({ item, schedule }) => ({ slug: item.slug, schedule })), total, score };
}

const atMost = ({ low, high, unit }: Range, cap: Exact): Range => ({
  low: low.gt(cap) ? cap : low,
  high: high === null || high.gt(cap) ? cap : high,
  unit,
});

/** Each with the amounts of those that reduce its base off it; those that reduce first. A circle is broken at its first slug. */
function reckoned(items: readonly StackItem[]): { item: StackItem; schedule: BenefitSchedule }[] {
  // Whoever asks: in one order, or a circle would be broken elsewhere for another caller.
  const ordered = [...items].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const done = new Map<string, BenefitSchedule>();
  const order: { item: StackItem; schedule: BenefitSchedule }[] = [];
  const visiting = new Set<string>();
  const reckon = (item: StackItem): void => {
    if (done.has(item.slug) || visiting.has(item.slug)) return;
    visiting.add(item.slug);
    const reducers = ordered.filter(({ stacking }) => stacking.reducesBaseOf.includes(item.slug));
    reducers.forEach(reckon);
    const offs = reducers.flatMap(({ slug }) => done.get(slug) ?? []);
    const schedule = offs.length === 0 ? item.schedule : item.withOffBase(offBaseOf(offs));
    done.set(item.slug, schedule);
    order.push({ item, schedule });
  };
  ordered.forEach(reckon);
  return order;
}

function offBaseOf(schedules: readonly BenefitSchedule[]): OffBase {
  const byYear = new Map<number, Range>();
  for (const { years, currency } of schedules)
    for (const { year, low, high } of years) {
      const amount = { low, high, unit: currency };
      const before = byYear.get(year);
      byYear.set(year, before ? plus(before, amount) : amount);
    }
  return { total: schedules.map(({ total }) => total).reduce(plus), byYear };
}

/** The sum of two ranges of one unit. */
export function plus(a: Range, b: Range): Range {
  return { low: a.low.plus(b.low), high: a.high && b.high ? a.high.plus(b.high) : null, unit: a.unit };
}

/** By what measures compare: the most they can bring; where nothing says how much at most, the least. */
export const scoreOf = ({ low, high }: Range): Exact => high ?? low;
