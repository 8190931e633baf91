import type { Amount, CombinationSpace, Option } from './combination-space.js';
import { compareScores, type Score } from './score.js';
import type { Reckoned } from './reductions.js';

/** A combination, by the places of the options of its space. */
export interface Found {
  taken: readonly boolean[];
  score: Score;
  /** No combination scores higher. */
  bound: Score;
  /** Whether nothing was left open: the bound is reached. */
  proven: boolean;
}

/**
 * How much work may still be done, in combinations looked at and schedules reckoned. Counted and not timed, so that the
 * same question has the same answer on a slow machine. Shared by the searches that are given it.
 */
export interface Budget {
  left: number;
}

/** By what a search compares. */
export interface Aim {
  /** What a measure counts whose worth is decided. */
  weigh(index: number, reckoned: Reckoned): Amount;
  /** The most it can count while others are open that reduce its base. */
  atMost(amount: Amount): Amount;
  /** What a common cap's sum counts, if that is not the sum of its measures. */
  poolWorth?(pool: number, taken: readonly boolean[], known: readonly (Reckoned | null)[]): Amount | null;
}

/** What is certain first, then what is possible. */
export const BEST: Aim = { weigh: (_, { low, high }) => ({ low, high }), atMost: (amount) => amount };

/** What is possible alone. */
export const HIGHEST: Aim = {
  weigh: (_, { high }) => ({ low: 0n, high }),
  atMost: ({ high }) => ({ low: 0n, high }),
};

interface Counted extends Score {
  /** Of equals the one with more measures. */
  count: number;
}

export interface SearchOptions {
  aim?: Aim;
  /** Only combinations that hold it. */
  forced?: number | null;
  budget?: Budget;
  /** A combination that is probably near. */
  start?: readonly boolean[];
  /** Only what scores more: `taken` is empty when nothing does. The first found ends the search. */
  above?: Score;
}

/**
 * The combination that scores highest. Every combination is looked at or shown by a bound to be no better; when the
 * budget is spent, the best found so far, with the bound of what was left open. Of equals the one with more measures,
 * then the one found first in the order of the space.
 */
export function search(space: CombinationSpace, options: SearchOptions = {}): Found {
  return new Search(space, options).run();
}

class Search {
  private readonly aim: Aim;
  private readonly forced: number | null;
  private readonly budget: Budget;
  private readonly options: readonly Option[];
  private readonly taken: boolean[];
  private readonly known: (Reckoned | null)[];
  private readonly inGroup: number[];
  private readonly canBound: boolean;
  private best: Counted | null = null;
  private bestTaken: boolean[] = [];
  private leftOpen: Counted | null = null;
  private readonly endsAtFirst: boolean;
  private isOver = false;

  constructor(
    private readonly space: CombinationSpace,
    { aim = BEST, forced = null, budget = { left: Infinity }, start, above }: SearchOptions,
  ) {
    this.options = space.options;
    this.aim = aim;
    this.forced = forced;
    this.budget = budget;
    this.taken = this.options.map(() => false);
    this.known = this.options.map(() => null);
    this.inGroup = Array.from({ length: space.groups }, () => 0);
    this.canBound = this.options.every(({ most }) => most !== null);
    this.endsAtFirst = above !== undefined;
    if (above) this.best = { ...above, count: Infinity };
    else this.startGreedily(start);
  }

  run(): Found {
    this.decide(0);
    const best = this.best!;
    const isMore = this.leftOpen !== null && compareScores(this.leftOpen, best) > 0;
    return {
      taken: this.bestTaken,
      score: scoreAlone(best),
      bound: scoreAlone(isMore ? this.leftOpen! : best),
      proven: !isMore,
    };
  }

  private decide(at: number): void {
    if (this.isOver) return;
    if (at === this.options.length) return this.keepBetter();
    const before = this.space.reductions.reckonings;
    const isSpent = this.budget.left <= 0;
    if (this.canBound) {
      let bound = this.boundAt(at, false);
      if (this.isBeaten(bound)) return;
      if (!isSpent) {
        bound = this.boundAt(at, true);
        if (this.isBeaten(bound)) return this.spend(before);
      }
      if (isSpent) return this.leaveOpen(bound);
    } else if (isSpent) return this.leaveOpen({ low: INFINITE, open: Infinity, high: INFINITE, count: 0 });
    this.spend(before);
    const { group, harmless } = this.options[at]!;
    const { forced, inGroup } = this;
    if (this.isFree(at)) {
      this.taken[at] = true;
      if (group >= 0) inGroup[group]! += 1;
      this.settle(at);
      if (group >= 0) inGroup[group]! -= 1;
      this.taken[at] = false;
      if (harmless) return;
    }
    if (at !== forced) this.settle(at);
  }

  /** Goes on, with what is decided now reckoned. */
  private settle(at: number): void {
    const now: number[] = [];
    for (let index = 0; index <= at; index += 1)
      if (this.taken[index] && Math.max(index, this.options[index]!.lastAbove) === at) {
        this.known[index] = this.space.reductions.scheduleIn(index, this.taken, this.known);
        now.push(index);
      }
    this.decide(at + 1);
    for (const index of now) this.known[index] = null;
  }

  private spend(reckoningsBefore: number): void {
    this.budget.left -= 1 + this.space.reductions.reckonings - reckoningsBefore;
  }

  private leaveOpen(bound: Counted): void {
    if (this.leftOpen === null || compareScores(bound, this.leftOpen) > 0) this.leftOpen = bound;
  }

  private isFree(index: number): boolean {
    const { group } = this.options[index]!;
    if (group < 0 || index === this.forced) return true;
    return this.inGroup[group] === 0 && (this.forced === null || this.options[this.forced]!.group !== group);
  }

  private isBeaten(bound: Counted): boolean {
    return this.best !== null && compareCounted(bound, this.best) <= 0;
  }

  private keepBetter(): void {
    const score = this.scoreOf(this.taken, this.known);
    if (this.best !== null && compareCounted(score, this.best) <= 0) return;
    this.best = score;
    this.bestTaken = [...this.taken];
    this.isOver = this.endsAtFirst;
  }

  private scoreOf(taken: readonly boolean[], known: readonly (Reckoned | null)[]): Counted {
    const sum = new Sum(this.space.caps.length);
    const caps: (bigint | undefined)[] = [];
    taken.forEach((isTaken, index) => {
      if (!isTaken) return;
      const { pool, cap } = this.options[index]!;
      // Two measures that state one cap differently: the smaller holds.
      if (pool >= 0 && (caps[pool] === undefined || cap < caps[pool])) caps[pool] = cap;
      sum.add(this.aim.weigh(index, known[index]!), pool);
      sum.count += 1;
    });
    return sum.counted(caps, (pool) => this.aim.poolWorth?.(pool, taken, known) ?? null);
  }

  /**
   * No combination from here on scores higher: what is taken and what is left, each with no more off its base than what
   * is decided already, one of each exclusive group, common caps applied.
   * @param closely whether what is decided is taken off what is left, too.
   */
  private boundAt(at: number, closely: boolean): Counted {
    const sum = new Sum(this.space.caps.length);
    const rivals: (Rivals | undefined)[] = [];
    for (let index = 0; index < this.options.length; index += 1) {
      const isLeft = index >= at;
      if (isLeft ? !this.isFree(index) : !this.taken[index]) continue;
      const { group, boundPool, pool } = this.options[index]!;
      const amount = this.mostNow(index, at, closely);
      if (!isLeft || group < 0) {
        sum.add(amount, isLeft ? boundPool : pool);
        sum.count += 1;
        continue;
      }
      const before = rivals[group];
      rivals[group] = { ...(before ? higher(before, amount) : once(amount)), pool: boundPool };
    }
    for (const one of rivals)
      if (one) {
        sum.addRivals(one);
        sum.count += 1;
      }
    return sum.counted(this.space.caps);
  }

  private mostNow(index: number, at: number, closely: boolean): Amount {
    const known = this.known[index];
    if (known) return this.aim.weigh(index, known);
    const { lastAbove, most } = this.options[index]!;
    const { reductions } = this.space;
    if (lastAbove < 0) return this.aim.weigh(index, reductions.alone[index]!);
    // Where it rises with what is taken off, less is not more: nothing is known before everything is decided.
    if (!closely || most !== reductions.alone[index]) return this.aim.atMost(most!);
    const offs = reductions.reducers[index]!.flatMap((reducer) => {
      const off = this.known[reducer];
      return off ? [[reducer, off] as const] : [];
    });
    const reckoned = reductions.under(index, offs);
    return index >= at && lastAbove < at ? this.aim.weigh(index, reckoned) : this.aim.atMost(reckoned);
  }

  /** A good combination to begin with, so that bounds cut early: what makes it better comes in, what makes it worse goes out. */
  private startGreedily(start?: readonly boolean[]): void {
    const taken = this.options.map(
      (_, index) => index === this.forced || (start?.[index] === true && this.isFree(index)),
    );
    const scored = () => this.scoreOf(taken, this.space.reckon(taken));
    let best = scored();
    const turn = (index: number) => {
      taken[index] = !taken[index];
      const score = scored();
      if (compareCounted(score, best) > 0) best = score;
      else taken[index] = !taken[index];
    };
    const fits = (index: number) =>
      !taken[index] &&
      this.isFree(index) &&
      this.options.every(
        (option, at) => !taken[at] || option.group < 0 || option.group !== this.options[index]!.group,
      );
    // Those that reduce others come in last, and only where that pays.
    for (const isReducing of [false, true])
      this.options.forEach((option, index) => option.reduces === isReducing && fits(index) && turn(index));
    this.options.forEach((_, index) => taken[index] && index !== this.forced && turn(index));
    this.options.forEach((_, index) => fits(index) && turn(index));
    this.best = best;
    this.bestTaken = taken;
  }
}

/** More than any sum of money. */
const INFINITE = 10n ** 80n;

interface Rivals extends Score {
  pool: number;
}

const once = ({ low, high }: Amount): Score => ({ low, open: high === null ? 1 : 0, high: high ?? 0n });

const higher = (a: Score, amount: Amount): Score => {
  const b = once(amount);
  return {
    low: a.low > b.low ? a.low : b.low,
    open: Math.max(a.open, b.open),
    high: a.high > b.high ? a.high : b.high,
  };
};

const scoreAlone = ({ low, open, high }: Counted): Score => ({ low, open, high });

function compareCounted(a: Counted, b: Counted): number {
  return compareScores(a, b) || a.count - b.count;
}

/** Adds up amounts, those under a common cap apart. */
class Sum {
  count = 0;
  private readonly free: Score = { low: 0n, open: 0, high: 0n };
  private readonly pools: Score[];

  constructor(pools: number) {
    this.pools = Array.from({ length: pools }, () => ({ low: 0n, open: 0, high: 0n }));
  }

  add({ low, high }: Amount, pool: number): void {
    const into = pool < 0 ? this.free : this.pools[pool]!;
    into.low += low;
    if (high === null) into.open += 1;
    else into.high += high;
  }

  addRivals({ low, open, high, pool }: Rivals): void {
    const into = pool < 0 ? this.free : this.pools[pool]!;
    into.low += low;
    into.open += open;
    into.high += high;
  }

  counted(caps: readonly (bigint | undefined)[], worth?: (pool: number) => Amount | null): Counted {
    const { low, open, high } = this.free;
    const total: Counted = { low, open, high, count: this.count };
    this.pools.forEach((pool, index) => {
      const cap = caps[index];
      if (cap === undefined) return;
      const stated = worth?.(index);
      if (stated) {
        total.low += stated.low;
        total.high += stated.high ?? cap;
        return;
      }
      total.low += pool.low < cap ? pool.low : cap;
      total.high += pool.open > 0 || pool.high > cap ? cap : pool.high;
    });
    return total;
  }
}
