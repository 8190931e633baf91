import { Exact } from '../../policies/model/exact.js';
import { compareScores, scoreOfParts } from './score.js';
import { toUnits } from './money-units.js';
import { type Reckoned, Reductions } from './reductions.js';
import { bySlug, capGroupOf, type StackItem } from './stack-item.js';

/** What a measure counts in a search: at least, and at most (null: open). In units of `toUnits`. */
export interface Amount {
  low: bigint;
  high: bigint | null;
}

/** A measure as a search sees it. */
export interface Option {
  item: StackItem;
  /** Number of its exclusive group; -1: none. */
  group: number;
  /** Number of its common cap; -1: none. */
  pool: number;
  cap: bigint;
  /** The cap under which a bound counts it; -1: none, or those that exclude it are not under the same. */
  boundPool: number;
  /** The most it can be worth under any others; null: nothing says it. */
  most: Amount | null;
  /** Whether it takes anything off another's base. */
  reduces: boolean;
  /** Taking it takes nothing from anybody: no combination is worse with it. */
  harmless: boolean;
  /** The last measure on which its worth hangs, itself in a circle; -1: on none. */
  lastAbove: number;
}

/**
 * Measures of one currency that act on each other, in the order in which a search decides about them: who reduces a base
 * before whose base it is, then by worth, then by name. Schedules are reckoned once for all searches.
 */
export class CombinationSpace {
  readonly options: readonly Option[];
  readonly reductions: Reductions;
  readonly groups: number;
  /** The largest statement of each common cap. */
  readonly caps: readonly bigint[];
  /** Whether every amount is one number, whatever is taken. */
  readonly isExact: boolean;
  /** Whether every statement of a common cap is the same. */
  readonly isCapStatedOnce: readonly boolean[];

  constructor(items: readonly StackItem[]) {
    const ordered = inOrder(items);
    const groups = numbers(ordered, ({ stacking }) => stacking.exclusiveGroup);
    const pools = numbers(ordered, capGroupOf);
    const reductions = new Reductions(ordered);
    const caps: bigint[] = pools.names.map(() => 0n);
    const statements = pools.names.map(() => new Set<bigint>());
    const capOf = ({ stacking }: StackItem, pool: number) =>
      pool < 0 ? 0n : toUnits(new Exact(stacking.aggregateCap!.cap.amount));
    ordered.forEach((item, index) => {
      const pool = pools.of[index]!;
      if (pool < 0) return;
      const cap = capOf(item, pool);
      statements[pool]!.add(cap);
      if (cap > caps[pool]!) caps[pool] = cap;
    });
    const reduces = new Set(reductions.reducers.flat());
    this.reductions = reductions;
    this.groups = groups.names.length;
    this.caps = caps;
    this.isCapStatedOnce = statements.map(({ size }) => size === 1);
    this.isExact = reductions.alone.every(({ low, high }) => low === high);
    this.options = ordered.map((item, index) => {
      const [group, pool] = [groups.of[index]!, pools.of[index]!];
      const isShared = group < 0 || groups.of.every((other, at) => other !== group || pools.of[at] === pool);
      return {
        item,
        group,
        pool,
        cap: capOf(item, pool),
        boundPool: isShared ? pool : -1,
        most: reductions.mostOf(index),
        reduces: reduces.has(index),
        harmless: group < 0 && !reduces.has(index) && (pool < 0 || this.isCapStatedOnce[pool]!),
        lastAbove: Math.max(-1, ...reductions.above[index]!),
      };
    });
  }

  get size(): number {
    return this.options.length;
  }

  indexOf(item: StackItem): number {
    return this.options.findIndex((option) => option.item === item);
  }

  /** What each measure of a combination is worth in it; null: it is not taken. */
  reckon(taken: readonly boolean[]): (Reckoned | null)[] {
    const done: (Reckoned | null)[] = [];
    taken.forEach((isTaken, index) => {
      done[index] = isTaken ? this.reductions.scheduleIn(index, taken, done) : null;
    });
    return done;
  }
}

function numbers(items: readonly StackItem[], nameOf: (item: StackItem) => string | null) {
  const names: string[] = [];
  const of = items.map((item) => {
    const name = nameOf(item);
    if (name === null) return -1;
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  });
  return { names, of };
}

function inOrder(items: readonly StackItem[]): StackItem[] {
  const left = [...items].sort(byWorth);
  const { above, reducers } = new Reductions(left);
  const placed = new Set<number>();
  while (placed.size < left.length) {
    const next = left.findIndex(
      (_, index) =>
        !placed.has(index) &&
        // Those of one circle wait for nobody of it.
        reducers[index]!.every((other) => placed.has(other) || above[other]!.has(index)),
    );
    placed.add(next);
  }
  return [...placed].map((index) => left[index]!);
}

function byWorth(a: StackItem, b: StackItem): number {
  return compareScores(scoreOfParts([b.schedule.total]), scoreOfParts([a.schedule.total])) || bySlug(a, b);
}
