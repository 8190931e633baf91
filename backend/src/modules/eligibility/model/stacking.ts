import type { BenefitSchedule } from '../../policies/model/benefit-schedule.js';
import { type Exact, greatest, least } from '../../policies/model/exact.js';
import type { Stacking } from '../../policies/model/rules.js';
import type { Range } from '../../policies/model/worth.js';
import { bestIn, type Rejection, rejectionsIn, type UnprovenReason } from './best-combination.js';
import { CombinationSpace } from './combination-space.js';
import { valueOf } from './combination-value.js';
import {
  type CurrencyConflicts,
  currencyConflicts,
  groupedBy,
  type Undecided,
} from './currency-conflicts.js';
import { bySlug, capGroupOf, plus, type StackItem } from './stack-item.js';
import { TotalSums } from './total-sums.js';

/** The best combination of measures of one currency that act on each other, or of one alone. */
export interface StackGroup {
  currency: string;
  /** With their schedules in this combination, in the order in which they are reckoned. */
  taken: readonly { slug: string; schedule: BenefitSchedule }[];
  total: Range;
  rejected: readonly Rejection[];
  method: 'alone' | 'exhaustive' | 'branch-and-bound';
  /** No combination can bring more; null: nothing says how much at most. */
  bound: Exact | null;
  /** Whether no other combination can bring more than this one. */
  proven: boolean;
  unproven: UnprovenReason | null;
  /** What is left where measures of another currency are preferred, with which these do not go together; null: they do. */
  otherwise: { taken: readonly string[]; total: Range } | null;
}

export interface StackingAnswer {
  groups: readonly StackGroup[];
  undecided: readonly Undecided[];
  /** Sum of the groups, by currency: where currencies do not go together, from not preferring it to preferring it. */
  totals: readonly Range[];
}

/**
 * Which measures to take together so that they bring most, for each currency as if it were preferred: nothing is
 * converted, and what that costs in another currency is said. Only what acts on each other is searched: every combination
 * up to sixteen measures, above that by branch and bound with the bound said.
 */
export function bestStacking(items: readonly StackItem[]): StackingAnswer {
  const conflicts = currencyConflicts(items);
  const groups = interacting(items).map((group) => groupOf(group, conflicts));
  return { groups, undecided: conflicts.undecided, totals: totalsOf(groups) };
}

/**
 * The totals of `bestStacking` alone, and what it leaves undecided, for many places: a measure that acts on no other is
 * added up without being put into a group of its own, and nothing is asked about what is left out.
 */
export function bestTotals(items: readonly StackItem[]): Pick<StackingAnswer, 'totals' | 'undecided'> {
  const targets = new Set<string>();
  for (const { stacking } of items) for (const slug of stacking.reducesBaseOf) targets.add(slug);
  const acting: StackItem[] = [];
  const sums = new TotalSums();
  for (const item of items)
    if (isBound(item.stacking) || targets.has(item.slug)) acting.push(item);
    else sums.add(item.schedule);
  if (acting.length === 0) return { totals: sums.ranges(), undecided: [] };
  const conflicts = currencyConflicts(acting);
  for (const group of interacting(acting)) sums.addRange(totalOf(group, conflicts));
  return { totals: sums.ranges(), undecided: conflicts.undecided };
}

/** It says itself what it acts on. */
const isBound = ({ exclusiveGroup, aggregateCap, reducesBaseOf }: Stacking): boolean =>
  exclusiveGroup !== null || aggregateCap !== null || reducesBaseOf.length > 0;

/** Measures joined by an exclusive group, a common cap or a base, within one currency; each group in the order of slugs. */
function interacting(items: readonly StackItem[]): StackItem[][] {
  const parent = new Map(items.map((item) => [item, item]));
  const root = (item: StackItem): StackItem => {
    let at = item;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  const inCurrency = (item: StackItem, name: string | null) =>
    name === null ? null : `${item.schedule.currency} ${name}`;
  for (const members of [
    ...groupedBy(items, (item) => inCurrency(item, item.stacking.exclusiveGroup)).values(),
    ...groupedBy(items, (item) => inCurrency(item, capGroupOf(item))).values(),
  ])
    members.forEach((member) => parent.set(root(members[0]!), root(member)));
  const places = new Map(items.map((item) => [`${item.schedule.currency} ${item.slug}`, item]));
  for (const item of items)
    for (const slug of item.stacking.reducesBaseOf) {
      const other = places.get(`${item.schedule.currency} ${slug}`);
      if (other) parent.set(root(item), root(other));
    }
  const sets = new Map<StackItem, StackItem[]>();
  for (const item of [...items].sort(bySlug)) {
    const members = sets.get(root(item));
    if (members) members.push(item);
    else sets.set(root(item), [item]);
  }
  return [...sets.values()];
}

function groupOf(items: StackItem[], conflicts: CurrencyConflicts): StackGroup {
  const { currency } = items[0]!.schedule;
  const space = new CombinationSpace(items);
  const best = bestIn(space);
  const rejected = rejectionsIn(space, best);
  const { taken, total } = valueOf(best.taken);
  return {
    currency,
    taken,
    total,
    rejected,
    method: best.method,
    bound: best.bound,
    proven: best.unproven === null,
    unproven: best.unproven,
    otherwise: otherwiseOf(items, conflicts),
  };
}

function otherwiseOf(
  items: readonly StackItem[],
  { given, reduced }: CurrencyConflicts,
): StackGroup['otherwise'] {
  if (!items.some((item) => given.has(item) || reduced.has(item))) return null;
  const left = items.filter((item) => !given.has(item)).map((item) => reduced.get(item) ?? item);
  const taken = left.length === 0 ? [] : bestIn(new CombinationSpace(left), 'totals').taken;
  const { total } = valueOf(taken);
  return { taken: taken.map(({ slug }) => slug), total: { ...total, unit: items[0]!.schedule.currency } };
}

/** Groups of one place are mostly those of the next: each is searched once, for the same measures of one evaluation. */
const known = new WeakMap<StackItem, Map<string, Range>>();
const numbers = new WeakMap<StackItem, number>();
let numbered = 0;

function numberOf(item: StackItem): number {
  let number = numbers.get(item);
  if (number === undefined) {
    number = numbered += 1;
    numbers.set(item, number);
  }
  return number;
}

function totalOf(items: StackItem[], conflicts: CurrencyConflicts): Range {
  const first = items[0]!;
  let totals = known.get(first);
  if (!totals) known.set(first, (totals = new Map()));
  const state = (item: StackItem) =>
    conflicts.given.has(item) ? 'g' : conflicts.reduced.has(item) ? 'r' : '';
  const key = items.map((item) => `${numberOf(item)}${state(item)}`).join(' ');
  let total = totals.get(key);
  if (!total) {
    const best = bestIn(new CombinationSpace(items), 'totals');
    total = spanOf(valueOf(best.taken).total, otherwiseOf(items, conflicts));
    totals.set(key, total);
  }
  return total;
}

function spanOf(total: Range, otherwise: StackGroup['otherwise']): Range {
  if (otherwise === null) return total;
  const { low, high } = otherwise.total;
  return { ...total, low: least(total.low, low), high: total.high && high && greatest(total.high, high) };
}

function totalsOf(groups: readonly StackGroup[]): Range[] {
  const totals = new Map<string, Range>();
  for (const { currency, total, otherwise } of groups) {
    const span = spanOf(total, otherwise);
    const before = totals.get(currency);
    totals.set(currency, before ? plus(before, span) : span);
  }
  return [...totals.values()];
}
