import { type Exact, ZERO } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';
import { type Aim, type Budget, type Found, HIGHEST, search } from './combination-search.js';
import type { CombinationSpace } from './combination-space.js';
import { valueOf } from './combination-value.js';
import { fromUnits } from './money-units.js';
import { compareScores, type Score } from './score.js';
import type { StackItem } from './stack-item.js';

export const UNPROVEN_REASONS = ['not-all-tried', 'amounts-not-known'] as const;
/** Why another combination might bring more: the work was too much, or it hangs on what nobody stated. */
export type UnprovenReason = (typeof UNPROVEN_REASONS)[number];

/** A measure left out of the best combination. */
export interface Rejection {
  slug: string;
  because: 'excluded' | 'worth-less-together' | 'no-more-under-the-cap';
  /** The measures taken instead, or those it does not go together with. */
  with: readonly string[];
  /** The best combination found that holds it, and by how much less it brings: of what is certain, or else at most. */
  combination: readonly string[];
  total: Range;
  less: Exact;
  /** Whether a combination that holds it might still bring more. */
  might: boolean;
}

export interface BestCombination {
  found: Found;
  taken: readonly StackItem[];
  method: 'alone' | 'exhaustive' | 'branch-and-bound';
  bound: Exact | null;
  unproven: UnprovenReason | null;
  /** Left for what was left out. */
  budget: Budget;
}

/** Every combination of so many measures is looked at, or shown to be no better. */
const EXHAUSTIVE = 16;
/** Above that: for the best, and for all that is left out of it together. */
const WORK = 4_000;
/** For whether another might bring more where amounts are not known: a doubt that is not cleared stays one. */
const DOUBT_WORK = 4_000;

/** @param asks `totals` asks neither for a bound nor whether it is proven. */
export function bestIn(space: CombinationSpace, asks: 'all' | 'totals' = 'all'): BestCombination {
  const isExhaustive = space.size <= EXHAUSTIVE;
  const budget = () => ({ left: isExhaustive ? Infinity : WORK });
  const found = search(space, { budget: budget() });
  return asks === 'all' ? answered(space, found, budget()) : { ...unasked(space, found), budget: budget() };
}

const unasked = (space: CombinationSpace, found: Found) => ({
  found,
  taken: itemsOf(space, found),
  method:
    space.size === 1
      ? ('alone' as const)
      : space.size <= EXHAUSTIVE
        ? ('exhaustive' as const)
        : ('branch-and-bound' as const),
  bound: null,
  unproven: null,
});

function answered(space: CombinationSpace, found: Found, budget: Budget): BestCombination {
  const isDoubted = found.proven && mightExceed(space, found, null, { left: DOUBT_WORK });
  return {
    ...unasked(space, found),
    bound: boundOf(space, found),
    unproven: found.proven ? (isDoubted ? 'amounts-not-known' : null) : 'not-all-tried',
    budget,
  };
}

/** The best combination with each measure that it leaves out. `best` becomes better where one of them is. */
export function rejectionsIn(space: CombinationSpace, best: BestCombination): Rejection[] {
  const left = space.options.flatMap(({ item }, index) => (best.found.taken[index] ? [] : [{ item, index }]));
  const doubts = { left: DOUBT_WORK };
  const forced = left.map(({ item, index }) => ({
    item,
    index,
    found: search(space, { forced: index, budget: best.budget, start: best.found.taken }),
  }));
  const better = forced.find(({ found }) => compareScores(found.score, best.found.score) > 0);
  if (better) {
    const found = { ...better.found, bound: best.found.bound, proven: false };
    Object.assign(best, answered(space, found, best.budget));
    return rejectionsIn(space, best);
  }
  return left
    .map(({ item }, at) => {
      const { found, index } = forced[at]!;
      const might =
        best.unproven === 'not-all-tried'
          ? !found.proven && compareScores(found.bound, best.found.score) > 0
          : best.unproven !== null && mightExceed(space, best.found, index, doubts);
      return rejection(item, itemsOf(space, found), best, { found, might });
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function rejection(
  item: StackItem,
  combination: readonly StackItem[],
  { taken, found: best }: BestCombination,
  { found, might }: { found: Found; might: boolean },
): Rejection {
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
    combination: combination.map(({ slug }) => slug),
    total: valueOf(combination).total,
    less: lessOf(best.score, found.score),
    might,
  };
}

function lessOf(best: Score, other: Score): Exact {
  if (best.low !== other.low) return fromUnits(best.low - other.low);
  return best.open === other.open ? fromUnits(best.high - other.high) : ZERO;
}

const itemsOf = ({ options }: CombinationSpace, { taken }: Found): StackItem[] =>
  options.flatMap(({ item }, index) => (taken[index] ? [item] : []));

/** The most that any combination can bring; null: nothing says it. */
function boundOf(space: CombinationSpace, { bound, proven, score }: Found): Exact | null {
  if (!space.options.every(({ most }) => most)) return proven && space.isExact ? fromUnits(score.low) : null;
  if (space.isExact) return fromUnits(bound.low);
  const isOpen = space.options.some(
    ({ pool }, index) => pool < 0 && space.reductions.alone[index]!.high === null,
  );
  if (isOpen) return null;
  const highest = search(space, { aim: HIGHEST, budget: { left: WORK } }).bound;
  return highest.open > 0 ? null : fromUnits(highest.high);
}

/**
 * Whether another combination might bring more than the best one, whatever the amounts turn out to be within their
 * bounds: what both hold alike counts in neither, of what differs the most of the other stands against the least of the
 * best. Where bases are reduced by amounts that are not known, that doubts more than it must, never less.
 */
function mightExceed(space: CombinationSpace, best: Found, forced: number | null, budget: Budget): boolean {
  if (space.isExact) return false;
  const above = { low: 0n, open: 0, high: best.score.low };
  const other = search(space, { aim: against(space, best), forced, above, budget });
  return other.taken.length > 0 || !other.proven;
}

function against(space: CombinationSpace, best: Found): Aim {
  const known = space.reckon(best.taken);
  return {
    atMost: HIGHEST.atMost,
    weigh(index, { id, low, high }) {
      const isAlike = space.options[index]!.pool < 0 && known[index]?.id === id;
      return { low: 0n, high: isAlike ? low : high };
    },
    poolWorth(pool, taken, inOther) {
      const isIn = (index: number) => space.options[index]!.pool === pool;
      const isNoMore = taken.every(
        (isTaken, index) => !isTaken || !isIn(index) || known[index]?.id === inOther[index]!.id,
      );
      const isWhole = taken.every((isTaken, index) => !isIn(index) || isTaken === best.taken[index]);
      if (!isNoMore || !(isWhole || space.isCapStatedOnce[pool])) return null;
      const members = space.options.flatMap((option, index) =>
        best.taken[index] && option.pool === pool ? [{ cap: option.cap, low: known[index]!.low }] : [],
      );
      const sum = members.reduce((total, { low }) => total + low, 0n);
      const cap = members.reduce((smallest, one) => (one.cap < smallest ? one.cap : smallest), sum);
      return { low: 0n, high: cap };
    },
  };
}
