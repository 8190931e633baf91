import type { OffBase } from '../../policies/model/benefit-schedule.js';
import { ZERO } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';
import type { StackItem } from './stack-item.js';

export const CONFLICT_REASONS = ['exclude-each-other', 'reduces-base', 'common-cap'] as const;
export type ConflictReason = (typeof CONFLICT_REASONS)[number];

/** Measures that act on each other in different currencies: nobody can say without a rate what goes together best. */
export interface Undecided {
  because: ConflictReason;
  /** Name of the exclusive group or of the cap; of a base the measure that reduces it. */
  group: string;
  slugs: readonly string[];
  currencies: readonly string[];
}

export interface CurrencyConflicts {
  undecided: readonly Undecided[];
  /** Not to be had, or not in full, where another currency is preferred. */
  given: ReadonlySet<StackItem>;
  /** Whose base another currency's measure would reduce: what is left of each is not known. */
  reduced: ReadonlyMap<StackItem, StackItem>;
}

const NONE: CurrencyConflicts = { undecided: [], given: new Set(), reduced: new Map() };

/** What acts on each other across currencies. */
export function currencyConflicts(items: readonly StackItem[]): CurrencyConflicts {
  if (items.every(({ schedule }) => schedule.currency === items[0]!.schedule.currency)) return NONE;
  const undecided: Undecided[] = [];
  const given = new Set<StackItem>();
  const reduced = new Map<StackItem, StackItem>();
  const say = (because: ConflictReason, group: string, members: readonly StackItem[]) => {
    const currencies = [...new Set(members.map(({ schedule }) => schedule.currency))];
    if (currencies.length < 2) return false;
    undecided.push({ because, group, slugs: members.map(({ slug }) => slug), currencies });
    return true;
  };
  for (const [group, members] of groupedBy(items, ({ stacking }) => stacking.exclusiveGroup))
    if (say('exclude-each-other', group, members)) members.forEach((item) => given.add(item));
  for (const [group, members] of groupedBy(items, ({ stacking }) => stacking.aggregateCap?.group ?? null))
    if (say('common-cap', group, members)) members.forEach((item) => given.add(item));
  for (const item of items) {
    const targets = items.filter(
      ({ slug, schedule }) =>
        item.stacking.reducesBaseOf.includes(slug) && schedule.currency !== item.schedule.currency,
    );
    if (!say('reduces-base', item.slug, [item, ...targets])) continue;
    given.add(item);
    for (const target of targets) reduced.set(target, reducedByAnything(target));
  }
  return { undecided, given, reduced };
}

export function groupedBy(
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

/** The measure with an amount off its base that nobody can state in its currency: from nothing to everything. */
function reducedByAnything(item: StackItem): StackItem {
  const { currency, years } = item.schedule;
  const anything: Range = { low: ZERO, high: null, unit: currency };
  const also = (off: OffBase): OffBase => ({
    total: { ...off.total, high: null },
    byYear: new Map(
      [...years.map(({ year }) => year), ...off.byYear.keys()].map((year) => [
        year,
        { ...(off.byYear.get(year) ?? anything), high: null },
      ]),
    ),
  });
  const withOffBase = (off: OffBase) => item.withOffBase(also(off));
  return {
    ...item,
    quick: () => null,
    schedule: withOffBase({ total: anything, byYear: new Map() }),
    withOffBase,
  };
}
