import type { BenefitSchedule } from '../../policies/model/benefit-schedule.js';
import { Exact } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';

/** Sums are money of four decimals: whole numbers of ten-thousandths add up exactly, and a hundred times quicker. */
const DECIMALS = 4;
const SCALE = new Exact(10).pow(DECIMALS);

interface Units {
  low: bigint;
  high: bigint | null;
}

const known = new WeakMap<Range, Units>();

function unitsOf(range: Range): Units {
  let units = known.get(range);
  if (!units) {
    const whole = (amount: Exact) => BigInt(amount.times(SCALE).round(0, Exact.roundHalfUp).toFixed());
    units = { low: whole(range.low), high: range.high && whole(range.high) };
    known.set(range, units);
  }
  return units;
}

/** Adds up sums by currency, in the order in which the currencies come. */
export class TotalSums {
  private readonly totals = new Map<string, Units>();

  add({ total }: BenefitSchedule): void {
    this.addRange(total);
  }

  addRange(range: Range): void {
    const { low, high } = unitsOf(range);
    const total = this.totals.get(range.unit);
    if (!total) this.totals.set(range.unit, { low, high });
    else {
      total.low += low;
      total.high = total.high === null || high === null ? null : total.high + high;
    }
  }

  ranges(): Range[] {
    const exact = (units: bigint) => new Exact(units.toString()).div(SCALE);
    return [...this.totals].map(([unit, { low, high }]) => ({
      low: exact(low),
      high: high === null ? null : exact(high),
      unit,
    }));
  }
}
