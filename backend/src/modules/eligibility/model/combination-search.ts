import { Exact, greatest, least, ZERO } from '../../policies/model/exact.js';
import { capGroupOf, type StackItem, valueOf } from './combination-value.js';

export interface FoundCombination {
  taken: StackItem[];
  method: 'exhaustive' | 'branch-and-bound';
  bound: Exact;
  proven: boolean;
}

/** How far a search goes. */
export interface SearchLimits {
  /** Every combination of so many measures is tried. */
  exhaustive: number;
  /** After so many steps the best found so far is the answer, with the bound that shows how much better another could be. */
  steps: number;
}

/** Of sixteen measures there are 65,536 combinations at most. */
const LIMITS: SearchLimits = { exhaustive: 16, steps: 100_000 };

/** A measure as the search sees it. */
interface Option {
  item: StackItem;
  /** What it brings alone. */
  most: Exact;
  /** The common cap under which it counts in a bound; null: none, or those that exclude it are not under the same. */
  pool: string | null;
}

interface State {
  /** By their worth, the most first. */
  options: readonly Option[];
  /** The largest statement of each common cap. */
  caps: ReadonlyMap<string, Exact>;
  forced: StackItem | undefined;
  /** Null: every combination is tried. */
  mostSteps: number | null;
  best: readonly Option[] | null;
  bestScore: Exact;
  steps: number;
  /** The highest bound among branches that were not looked at any more. */
  leftOpen: Exact;
}

/**
 * The combination that brings most, of those that hold `forced` when it is given. Of equals the one with more
 * measures, then the one found first in the order of their worth.
 */
export function search(
  items: readonly StackItem[],
  forced?: StackItem,
  limits: SearchLimits = LIMITS,
): FoundCombination {
  const isExhaustive = items.length <= limits.exhaustive;
  const state: State = {
    options: items.map((item) => optionOf(item, items)).sort(byWorth),
    caps: largestCaps(items),
    forced,
    mostSteps: isExhaustive ? null : limits.steps,
    best: null,
    bestScore: ZERO,
    steps: 0,
    leftOpen: ZERO,
  };
  branch(0, [], state);
  return {
    taken: state.best!.map(({ item }) => item),
    method: isExhaustive ? 'exhaustive' : 'branch-and-bound',
    bound: greatest(state.leftOpen, state.bestScore),
    proven: state.leftOpen.lte(state.bestScore),
  };
}

function optionOf(item: StackItem, items: readonly StackItem[]): Option {
  const pool = capGroupOf(item);
  const isShared = items.every((other) => !excludes(item, other) || capGroupOf(other) === pool);
  return { item, most: valueOf([item]).score, pool: isShared ? pool : null };
}

const byWorth = (a: Option, b: Option) => b.most.cmp(a.most) || (a.item.slug < b.item.slug ? -1 : 1);

function largestCaps(items: readonly StackItem[]): Map<string, Exact> {
  const caps = new Map<string, Exact>();
  for (const item of items) {
    const pool = capGroupOf(item);
    if (pool === null) continue;
    const cap = new Exact(item.stacking.aggregateCap!.cap.amount);
    caps.set(pool, greatest(cap, caps.get(pool) ?? cap));
  }
  return caps;
}

function branch(at: number, taken: readonly Option[], state: State): void {
  const { options, forced, mostSteps } = state;
  const option = options[at];
  if (option === undefined) return keepBetter(taken, state);
  if (mostSteps !== null && state.best !== null) {
    state.steps += 1;
    const bound = boundOf(state, at, taken);
    if (bound.lte(state.bestScore)) return;
    if (state.steps > mostSteps) {
      state.leftOpen = greatest(state.leftOpen, bound);
      return;
    }
  }
  const { item } = option;
  const isFree =
    !taken.some((other) => excludes(item, other.item)) && (forced === undefined || !excludes(item, forced));
  if (isFree) branch(at + 1, [...taken, option], state);
  if (item !== forced) branch(at + 1, taken, state);
}

const excludes = (a: StackItem, b: StackItem) =>
  a !== b && a.stacking.exclusiveGroup !== null && a.stacking.exclusiveGroup === b.stacking.exclusiveGroup;

function keepBetter(taken: readonly Option[], state: State): void {
  const { score } = valueOf(taken.map(({ item }) => item));
  const { best, bestScore } = state;
  const isBetter =
    best === null || score.gt(bestScore) || (score.eq(bestScore) && taken.length > best.length);
  if (!isBetter) return;
  state.best = taken;
  state.bestScore = score;
}

/**
 * No combination from here on brings more: what is taken and what is left at their full worth (others can only take off
 * it), one of each exclusive group, common caps applied.
 */
function boundOf({ options, caps }: State, at: number, taken: readonly Option[]): Exact {
  const groups = new Set(taken.map(({ item }) => item.stacking.exclusiveGroup));
  const sums = new Map<string, Exact>();
  let bound = ZERO;
  const count = ({ most, pool }: Option) => {
    if (pool === null) bound = bound.plus(most);
    else sums.set(pool, (sums.get(pool) ?? ZERO).plus(most));
  };
  taken.forEach(count);
  for (const option of options.slice(at)) {
    const group = option.item.stacking.exclusiveGroup;
    if (group !== null && groups.has(group)) continue;
    // They stand by their worth: the first of a group is its best.
    groups.add(group);
    count(option);
  }
  for (const [pool, sum] of sums) bound = bound.plus(least(sum, caps.get(pool)!));
  return bound;
}
