import { Exact } from '../../policies/model/exact.js';

/** No amount of a rule has more decimals: whole numbers of the last one add up exactly, and much quicker. */
const DECIMALS = 12;
const SCALE = new Exact(10).pow(DECIMALS);

export function toUnits(amount: Exact): bigint {
  const { s, c, e } = amount;
  // The digits as they stand, with so many zeros after them.
  const zeros = e - c.length + 1 + DECIMALS;
  if (zeros < 0) return BigInt(amount.times(SCALE).round(0, Exact.roundHalfUp).toFixed());
  return BigInt(c.join('') + '0'.repeat(zeros)) * BigInt(s);
}

export const fromUnits = (units: bigint): Exact => new Exact(units.toString()).div(SCALE);
