import type { BenefitSchedule } from '../../policies/model/benefit-schedule.js';
import type { Exact } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';
import { search } from './combination-search.js';
import { TotalSums } from './total-sums.js';
import { capGroupOf, plus, type StackItem, valueOf } from './combination-value.js';

/** A measure left out of the best combination. */
export interface Rejection {
  slug: string;
  because: 'excluded' | 'worth-less-together' | 'no-more-under-the-cap';
  /** The measures taken instead, or those it does not go together with. */
  with: readonly string[];
  /** The best combination that holds it, and by how much less it brings (at most). */
  combination: readonly string[];
  total: Range;
  less: Exact;
}

/** The best combination of measures of one currency that act on each other, or of one alone. */
export interface StackGroup {
  currency: string;
  /** With their schedules in this combination, in the order in which they are reckoned. */
  taken: readonly { slug: string; schedule: BenefitSchedule }[];
  total: Range;
  rejected: readonly Rejection[];
  method: 'alone' | 'exhaustive' | 'branch-and-bound';
  /** No combination can bring more, open sums counted at their least. What this one brings where the search was complete. */
  bound: Exact;
  proven: boolean;
}

/** Measures that exclude each other in different currencies: nobody can say which is more without a rate. */
export interface Undecided {
  group: string;
  slugs: readonly string[];
  currencies: readonly string[];
}

export interface StackingAnswer {
  groups: readonly StackGroup[];
  undecided: readonly Undecided[];
  /** Sum of the groups, by currency. */
  totals: readonly Range[];
}

/**
 * Which measures to take together so that they bring most. Only what acts on each other is searched: exhaustively up to
 * sixteen measures, above that by branch and bound with the bound said.
 */
export function bestStacking(items: readonly StackItem[]): StackingAnswer {
  const undecided = undecidedGroups(items);
  const out = new Set(undecided.flatMap(({ slugs }) => slugs));
  const groups = interacting(items.filter(({ slug }) => !out.has(slug))).map(bestOf);
  return { groups, undecided, totals: totalsOf(groups) };
}

/**
 * The totals of `bestStacking` alone, for many places: a measure that acts on no other is added up without being put
 * into a group of its own.
 */
export function bestTotals(items: readonly StackItem[]): Range[] {
  const targets = new Set(items.flatMap(({ stacking }) => stacking.reducesBaseOf));
  const acts = ({ slug, stacking }: StackItem) =>
    stacking.exclusiveGroup !== null ||
    stacking.aggregateCap !== null ||
    stacking.reducesBaseOf.length > 0 ||
    targets.has(slug);
  const acting = items.filter(acts);
  const sums = new TotalSums();
  for (const item of items) if (!acts(item)) sums.add(item.schedule);
  for (const { total } of acting.length > 0 ? bestStacking(acting).groups : []) sums.addRange(total);
  return sums.ranges();
}

function undecidedGroups(items: readonly StackItem[]): Undecided[] {
  const groups = groupedBy(items, ({ stacking }) => stacking.exclusiveGroup);
  return [...groups].flatMap(([group, members]) => {
    const currencies = [...new Set(members.map(({ schedule }) => schedule.currency))];
    return currencies.length > 1 ? [{ group, slugs: members.map(({ slug }) => slug), currencies }] : [];
  });
}

function groupedBy(
  items: readonly StackItem[],
  key: (item: StackItem) => string | null,
): Map<string, StackItem[]> {
  const groups = new Map<string, StackItem[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const members = groups.get(name);
    if (members) members.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** Measures joined by an exclusive group, a common cap or a base, within one currency; each group in the order of slugs. */
function interacting(items: readonly StackItem[]): StackItem[][] {
  const parent = new Map(items.map(({ slug }) => [slug, slug]));
  const root = (slug: string): string => {
    let at = slug;
    while (parent.get(at) !== at) at = parent.get(at) as string;
    return at;
  };
  const join = (a: StackItem, b: StackItem) => {
    if (a.schedule.currency === b.schedule.currency) parent.set(root(a.slug), root(b.slug));
  };
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  for (const members of [
    ...groupedBy(items, ({ stacking }) => stacking.exclusiveGroup).values(),
    ...groupedBy(items, (item) => capGroupOf(item)).values(),
  ])
    members.forEach((member) => join(members[0]!, member));
  for (const item of items)
    for (const slug of item.stacking.reducesBaseOf) {
      const other = bySlug.get(slug);
      if (other) join(item, other);
    }
  const sets = new Map<string, StackItem[]>();
  for (const item of [...items].sort(bySlugOrder)) {
    const name = root(item.slug);
    sets.set(name, [...(sets.get(name) ?? []), item]);
  }
  return [...sets.values()];
}

const bySlugOrder = (a: StackItem, b: StackItem) => (a.slug < b.slug ? -1 : 1);

function bestOf(items: StackItem[]): StackGroup {
  const [first] = items as [StackItem];
  const { currency } = first.schedule;
  if (items.length === 1) {
    const { total, score } = valueOf(items);
    return {
      currency,
      taken: [{ slug: first.slug, schedule: first.schedule }],
      total,
      rejected: [],
      method: 'alone',
      bound: score,
      proven: true,
    };
  }
  const best = search(items);
  const { taken, total } = valueOf(best.taken);
  return {
    currency,
    taken,
    total,
    rejected: items
      .filter((item) => !best.taken.includes(item))
      .map((item) => rejection(item, items, best.taken)),
    method: best.method,
    bound: best.bound,
    proven: best.proven,
  };
}

function rejection(item: StackItem, items: readonly StackItem[], taken: readonly StackItem[]): Rejection {
  const forced = search(items, item);
  const { total, score } = valueOf(forced.taken);
  const group = item.stacking.exclusiveGroup;
  const rivals = group === null ? [] : taken.filter(({ stacking }) => stacking.exclusiveGroup === group);
  const reduced = taken.filter(
    (other) =>
      item.stacking.reducesBaseOf.includes(other.slug) || other.stacking.reducesBaseOf.includes(item.slug),
  );
  const [because, others]: [Rejection['because'], readonly StackItem[]] =
    rivals.length > 0
      ? ['excluded', rivals]
      : reduced.length > 0
        ? ['worth-less-together', reduced]
        : ['no-more-under-the-cap', taken];
  return {
    slug: item.slug,
    because,
    with: others.map(({ slug }) => slug),
    combination: forced.taken.map(({ slug }) => slug),
    total,
    less: valueOf(taken).score.minus(score),
  };
}

function totalsOf(groups: readonly StackGroup[]): Range[] {
  const totals = new Map<string, Range>();
  for (const { currency, total } of groups) {
    const before = totals.get(currency);
    totals.set(currency, before ? plus(before, total) : total);
  }
  return [...totals.values()];
}
