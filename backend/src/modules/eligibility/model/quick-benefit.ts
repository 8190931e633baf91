import { Exact } from '../../policies/model/exact.js';
import type { ReadFacts } from '../../policies/model/read-facts.js';
import type { Benefit, Formula } from '../../policies/model/rules.js';
import { toUnits } from './money-units.js';

/**
 * A benefit that is a share of one known sum: most of those whose base others reduce. Under each of thousands of
 * combinations it is reckoned in whole numbers, to the same cent as by `benefitSchedule`.
 */
export interface QuickBenefit {
  base: bigint;
  /** The share: so many of one followed by `zeros` zeros. */
  share: bigint;
  one: bigint;
  isYearly: boolean;
  isCeiling: boolean;
  capPerYear: bigint | null;
  capPerProject: bigint | null;
}

/** Amounts in units of `toUnits`; a high of null is open. */
export interface QuickAmounts {
  low: bigint;
  high: bigint | null;
  years: readonly QuickYear[];
}

export interface QuickYear {
  year: number;
  low: bigint;
  high: bigint | null;
}

/** Null: it is no such share, or its amounts are rounded or have a floor. */
export function quickBenefit(benefit: Benefit, facts: ReadFacts): QuickBenefit | null {
  const { amount, currency, timing, ceiling, capPerYear, capPerProject, floor, roundedDownTo } = benefit;
  if (amount === null || currency === null || floor !== null || roundedDownTo !== null) return null;
  const parts = amount.op === 'product' && amount.of.length === 2 ? amount.of : [amount];
  const base = parts.find(({ op }) => op === 'base');
  const factor = parts.find(({ op }) => op !== 'base');
  const sum = base?.op === 'base' ? numberOf(base.of, facts, [currency]) : null;
  const times = factor ? numberOf(factor, facts, ['', 'percent']) : { value: new Exact(1), unit: '' };
  if (sum === null || times === null || decimalsOf(sum.value) > 12) return null;
  const decimals = decimalsOf(times.value);
  return {
    base: toUnits(sum.value),
    share: BigInt(times.value.times(new Exact(10).pow(decimals)).toFixed()),
    one: 10n ** BigInt(decimals + (times.unit === 'percent' ? 2 : 0)),
    isYearly: timing.frequency !== 'once',
    isCeiling: ceiling,
    capPerYear: capPerYear && toUnits(new Exact(capPerYear.amount)),
    capPerProject: capPerProject && toUnits(new Exact(capPerProject.amount)),
  };
}

const decimalsOf = ({ c, e }: Exact) => Math.max(0, c.length - 1 - e);

function numberOf(formula: Formula, facts: ReadFacts, units: readonly string[]) {
  const stated =
    formula.op === 'fact'
      ? facts.get(formula.fact)
      : formula.op === 'number'
        ? { kind: 'number' as const, value: new Exact(formula.value), unit: '' }
        : formula.op === 'money'
          ? { kind: 'number' as const, value: new Exact(formula.amount), unit: formula.currency }
          : formula.op === 'quantity' && formula.unit === 'percent'
            ? { kind: 'number' as const, value: new Exact(formula.value), unit: 'percent' }
            : undefined;
  return stated?.kind === 'number' && units.includes(stated.unit) ? stated : null;
}

const least = (amount: bigint, cap: bigint | null) => (cap !== null && amount > cap ? cap : amount);

/** What it is worth in its years with the amounts of others off its base. */
export function quickAmounts(
  benefit: QuickBenefit,
  years: readonly { year: number }[],
  offs: readonly QuickAmounts[],
): QuickAmounts {
  const { isCeiling, isYearly, capPerYear, capPerProject } = benefit;
  const amounts = years.map(({ year }) => {
    const worth = yearAmount(benefit, isYearly ? offs.map((off) => inYear(off, year)) : offs);
    return { year, low: isCeiling ? 0n : least(worth.low, capPerYear), high: least(worth.high, capPerYear) };
  });
  const [low, high] = amounts.reduce(([a, b], one) => [a + one.low, b + one.high], [0n, 0n]);
  const total = { low: least(low, capPerProject), high: least(high, capPerProject) };
  if (capPerProject === null) return { ...total, years: amounts };
  let [leftAtLeast, leftAtMost] = [capPerProject, capPerProject];
  const paid = amounts.map((one) => {
    const within = { year: one.year, low: least(one.low, leftAtLeast), high: least(one.high, leftAtMost) };
    leftAtLeast -= least(one.high, leftAtLeast);
    leftAtMost -= least(one.low, leftAtMost);
    return within;
  });
  return { ...total, years: paid };
}

const NOTHING = { low: 0n, high: 0n };

/** Years follow each other without a gap. */
const inYear = ({ years }: QuickAmounts, year: number) => years[year - (years[0]?.year ?? 0)] ?? NOTHING;

function yearAmount(
  { base, share, one }: QuickBenefit,
  offs: readonly { low: bigint; high: bigint | null }[],
) {
  let low = 0n;
  let high: bigint | null = 0n;
  for (const off of offs) {
    low += off.low;
    high = high === null || off.high === null ? null : high + off.high;
  }
  const worth = (left: bigint) => (left <= 0n ? 0n : rounded(left * share, one));
  return { low: high === null ? 0n : worth(base - high), high: worth(base - low) };
}

/** Ten-thousandths, in units of `toUnits`. */
const MONEY = 10n ** 8n;

/** Half up, to what `numeric(20,4)` holds. */
function rounded(product: bigint, one: bigint): bigint {
  const step = one * MONEY;
  return ((product * 2n + step) / (step * 2n)) * MONEY;
}
