import type { BenefitSchedule } from '../../policies/model/benefit-schedule.js';
import { type Ends, mapEnds } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';
import { fromUnits, toUnits } from './money-units.js';

type Units = Ends<bigint>;

const known = new WeakMap<Range, Units>();

function unitsOf(range: Range): Units {
  let units = known.get(range);
  if (!units) {
    units = mapEnds(range, toUnits);
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
    return [...this.totals].map(([unit, { low, high }]) => ({
      low: fromUnits(low),
      high: high === null ? null : fromUnits(high),
      unit,
    }));
  }
}
