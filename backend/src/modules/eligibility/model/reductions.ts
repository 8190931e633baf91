import type { BenefitSchedule, OffBase } from '../../policies/model/benefit-schedule.js';
import { ZERO } from '../../policies/model/exact.js';
import type { Formula } from '../../policies/model/rules.js';
import type { Range } from '../../policies/model/worth.js';
import { toUnits } from './money-units.js';
import { quickAmounts, type QuickAmounts, type QuickBenefit, type QuickYear } from './quick-benefit.js';
import { plus, type StackItem } from './stack-item.js';

/** What a measure is worth under some others, reckoned once. */
export interface Reckoned extends QuickAmounts {
  /** Among those of one measure; 0: alone. */
  id: number;
  schedule: BenefitSchedule;
}

/**
 * Which of some measures take their amounts off the base of which, and what is left of each. What a measure is worth in
 * a combination hangs on that combination alone, on no order and on nothing outside it: where measures reduce each other
 * in a circle, each loses what the others of the circle would bring alone.
 */
export class Reductions {
  /** Who reduces the base of each, by their places in `items`. */
  readonly reducers: readonly (readonly number[])[];
  /** Everyone on whom the worth of each hangs, through others too; itself where it lies in a circle. */
  readonly above: readonly ReadonlySet<number>[];
  readonly alone: readonly Reckoned[];
  /** How many schedules were reckoned: the same for the same questions in the same order, whatever the clock says. */
  reckonings = 0;
  private readonly known: Map<string, Reckoned>[];
  private readonly quick: ({ benefit: QuickBenefit | null } | undefined)[] = [];

  constructor(private readonly items: readonly StackItem[]) {
    const places = new Map(items.map(({ slug }, index) => [slug, index]));
    const reducers: number[][] = items.map(() => []);
    items.forEach(({ stacking }, index) => {
      for (const slug of new Set(stacking.reducesBaseOf)) {
        const target = places.get(slug);
        if (target !== undefined && target !== index) reducers[target]!.push(index);
      }
    });
    this.reducers = reducers;
    this.above = items.map((_, index) => this.reachedFrom(index, () => true));
    this.alone = items.map(({ schedule }) => new FromSchedule(0, schedule));
    this.known = items.map(() => new Map<string, Reckoned>());
  }

  /** Of a measure within a combination. */
  scheduleIn(index: number, taken: readonly boolean[], done?: readonly (Reckoned | null)[]): Reckoned {
    const by = this.reducers[index]!.filter((reducer) => taken[reducer]);
    return this.under(
      index,
      by.map((reducer) => [
        reducer,
        this.isCircle(index, reducer, taken)
          ? this.alone[reducer]!
          : (done?.[reducer] ?? this.scheduleIn(reducer, taken, done)),
      ]),
    );
  }

  /** Of a measure under given amounts of some that reduce it, in the order of `items`. */
  under(index: number, offs: readonly (readonly [reducer: number, Reckoned])[]): Reckoned {
    if (offs.length === 0) return this.alone[index]!;
    const known = this.known[index]!;
    let key = '';
    for (const [reducer, { id }] of offs) key += `${reducer}.${id} `;
    let found = known.get(key);
    if (!found) {
      const [id, item, by] = [known.size + 1, this.items[index]!, offs.map(([, off]) => off)];
      const schedule = () => item.withOffBase(new OffBases(by));
      const quick = (this.quick[index] ??= { benefit: item.quick() }).benefit;
      found = quick
        ? new Later(id, quickAmounts(quick, item.schedule.years, by), schedule)
        : new FromSchedule(id, schedule());
      this.reckonings += 1;
      known.set(key, found);
    }
    return found;
  }

  /**
   * The most a measure can be worth under any others; null: nothing says it. Where the amount rises with what is taken
   * off its base (a base within what is deducted), what it is worth alone is not the most.
   */
  mostOf(index: number): { low: bigint; high: bigint | null } | null {
    const { schedule, amount } = this.items[index]!;
    const alone = this.alone[index]!;
    if (this.reducers[index]!.length === 0 || fallsWithItsBase(amount)) return alone;
    const byYear = new Map(schedule.years.map(({ year }) => [year, anything(schedule.currency)]));
    const { total } = this.items[index]!.withOffBase({ total: anything(schedule.currency), byYear });
    const high = total.high && toUnits(total.high);
    return high === null ? null : { low: high, high };
  }

  /** Whether what is reduced takes itself off the base of what reduces it, through members of the combination. */
  private isCircle(target: number, reducer: number, taken: readonly boolean[]): boolean {
    if (!this.above[reducer]!.has(target)) return false;
    return this.reachedFrom(reducer, (other) => taken[other] === true).has(target);
  }

  private reachedFrom(index: number, isOpen: (index: number) => boolean): Set<number> {
    const reached = new Set<number>();
    const look = (at: number): void => {
      for (const reducer of this.reducers[at]!)
        if (isOpen(reducer) && !reached.has(reducer)) {
          reached.add(reducer);
          look(reducer);
        }
    };
    look(index);
    return reached;
  }
}

class FromSchedule implements Reckoned {
  readonly low: bigint;
  readonly high: bigint | null;
  private inUnits: QuickYear[] | undefined;

  constructor(
    readonly id: number,
    readonly schedule: BenefitSchedule,
  ) {
    this.low = toUnits(schedule.total.low);
    this.high = schedule.total.high && toUnits(schedule.total.high);
  }

  get years(): readonly QuickYear[] {
    return (this.inUnits ??= this.schedule.years.map(({ year, low, high }) => ({
      year,
      low: toUnits(low),
      high: high && toUnits(high),
    })));
  }
}

/** Its schedule is reckoned when somebody asks for it: of most combinations nobody does. */
class Later implements Reckoned {
  readonly low: bigint;
  readonly high: bigint | null;
  readonly years: readonly QuickYear[];
  private made: BenefitSchedule | undefined;

  constructor(
    readonly id: number,
    { low, high, years }: QuickAmounts,
    private readonly make: () => BenefitSchedule,
  ) {
    this.low = low;
    this.high = high;
    this.years = years;
  }

  get schedule(): BenefitSchedule {
    return (this.made ??= this.make());
  }
}

const anything = (unit: string): Range => ({ low: ZERO, high: null, unit });

/** Added up when it is asked for: what is paid once looks at no years, what is paid yearly at nothing else. */
class OffBases implements OffBase {
  constructor(private readonly by: readonly { schedule: BenefitSchedule }[]) {}

  get total(): Range {
    return this.by.map(({ schedule }) => schedule.total).reduce(plus);
  }

  private years: Map<number, Range> | undefined;

  get byYear(): ReadonlyMap<number, Range> {
    if (this.years) return this.years;
    const byYear = new Map<number, Range>();
    for (const { schedule } of this.by)
      for (const { year, low, high } of schedule.years) {
        const amount = { low, high, unit: schedule.currency };
        const before = byYear.get(year);
        byYear.set(year, before ? plus(before, amount) : amount);
      }
    return (this.years = byYear);
  }
}

/** Whether an amount never rises when something is taken off its base. A formula has one base at most. */
export function fallsWithItsBase(formula: Formula): boolean {
  const hasBase = (part: Formula) => JSON.stringify(part).includes('"op":"base"');
  switch (formula.op) {
    case 'difference':
      return !hasBase(formula.less) && fallsWithItsBase(formula.from);
    case 'tiers':
      return !hasBase(formula.by) && formula.tiers.every(({ then }) => fallsWithItsBase(then));
    case 'choose':
      return formula.cases.every(({ then }) => fallsWithItsBase(then));
    case 'by-year':
      return formula.years.every(({ then }) => fallsWithItsBase(then));
    case 'at-least':
      return fallsWithItsBase(formula.of);
    case 'between':
      return fallsWithItsBase(formula.low) && fallsWithItsBase(formula.high);
    case 'sum':
    case 'least':
    case 'greatest':
    case 'product':
      return formula.of.every(fallsWithItsBase);
    default:
      return true;
  }
}
