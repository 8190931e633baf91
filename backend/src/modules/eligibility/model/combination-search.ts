import { Exact, ZERO } from '../../policies/model/exact.js';
import { capGroupOf, scoreOf, type StackItem, valueOf } from './combination-value.js';

export interface FoundCombination {
  taken: StackItem[];
  method: 'exhaustive' | 'branch-and-bound';
  bound: Exact;
  proven: boolean;
}

/** Every combination of so many measures is tried: 65,536 at most. */
const EXHAUSTIVE = 16;
/** After so many steps the best found so far is the answer, with the bound that shows how much better another could be. */
const MOST_STEPS = 100_000;

interface State {
  best: StackItem[] | null;
  bestScore: Exact;
  steps: number;
  /** The highest bound among branches that were not looked at any more. */
  leftOpen: Exact | null;
}

/**
 * The combination that brings most, of those that hold `forced` when it is given. Of equals the one with more
 * measures, then the one found first in the order of their worth.
 */
export function search(items: readonly StackItem[], forced?: StackItem): FoundCombination {
  const isExhaustive = items.length <= EXHAUSTIVE;
  const order = [...items].sort(byWorth);
  const state: State = { best: null, bestScore: ZERO, steps: 0, leftOpen: null };
  branch(order, 0, [], forced, isExhaustive, state);
  const open = state.leftOpen;
  return {
    taken: state.best ?? [],
    method: isExhaustive ? 'exhaustive' : 'branch-and-bound',
    bound: open?.gt(state.bestScore) ? open : state.bestScore,
    proven: open === null || open.lte(state.bestScore),
  };
}

const byWorth = (a: StackItem, b: StackItem) =>
  scoreOf(b.schedule.total).cmp(scoreOf(a.schedule.total)) || (a.slug < b.slug ? -1 : 1);

function branch(
  order: readonly StackItem[],
  at: number,
  taken: StackItem[],
  forced: StackItem | undefined,
  isExhaustive: boolean,
  state: State,
): void {
  const item = order[at];
  if (item === undefined) return keepBetter(taken, state);
  if (!isExhaustive) {
    state.steps += 1;
    const bound = boundOf(order, at, taken);
    if (state.best !== null && bound.lte(state.bestScore)) return;
    if (state.steps > MOST_STEPS && state.best !== null) {
      if (state.leftOpen === null || bound.gt(state.leftOpen)) state.leftOpen = bound;
      return;
    }
  }
  const isFree =
    !taken.some((other) => excludes(item, other)) && (item === forced || !forced || !excludes(item, forced));
  if (isFree) branch(order, at + 1, [...taken, item], forced, isExhaustive, state);
  if (item !== forced) branch(order, at + 1, taken, forced, isExhaustive, state);
}

const excludes = (a: StackItem, b: StackItem) =>
  a !== b && a.stacking.exclusiveGroup !== null && a.stacking.exclusiveGroup === b.stacking.exclusiveGroup;

function keepBetter(taken: StackItem[], state: State): void {
  const score = scoreOf(valueOf(taken).total);
  const isBetter = state.best === null || score.gt(state.bestScore);
  const isEqualWithMore =
    state.best !== null && score.eq(state.bestScore) && taken.length > state.best.length;
  if (!isBetter && !isEqualWithMore) return;
  state.best = taken;
  state.bestScore = score;
}

/**
 * No combination from here on brings more: what is taken and what is left at their full worth (others can only take off
 * it), one of each exclusive group, common caps applied.
 */
function boundOf(order: readonly StackItem[], at: number, taken: readonly StackItem[]): Exact {
  const groups = new Set(taken.flatMap(({ stacking }) => stacking.exclusiveGroup ?? []));
  const possible = [...taken];
  for (const item of order.slice(at)) {
    const group = item.stacking.exclusiveGroup;
    if (group !== null && groups.has(group)) continue;
    // The items stand by their worth: the first of a group is its best.
    if (group !== null) groups.add(group);
    possible.push(item);
  }
  const caps = new Map<string, { cap: Exact; sum: Exact }>();
  let sum = ZERO;
  for (const item of possible) {
    const score = scoreOf(item.schedule.total);
    const group = capGroupOf(item);
    if (group === null) sum = sum.plus(score);
    else {
      const before = caps.get(group);
      const cap = new Exact(item.stacking.aggregateCap!.cap.amount);
      // The larger cap of two: a bound may be too high, never too low.
      caps.set(group, {
        cap: before?.cap.gt(cap) ? before.cap : cap,
        sum: (before?.sum ?? ZERO).plus(score),
      });
    }
  }
  for (const { cap, sum: within } of caps.values()) sum = sum.plus(within.gt(cap) ? cap : within);
  return sum;
}
