import type { Exact } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';
import { toUnits } from './money-units.js';

/**
 * By what combinations compare, in this order: what is certain; how many sums are open at the top; what the others can
 * bring at most. A certain yuan goes before any that is only possible: which of two would be more in the end is for the
 * answer to say, not for the order. In units of `toUnits`.
 */
export interface Score {
  low: bigint;
  open: number;
  high: bigint;
}

export function compareScores(a: Score, b: Score): number {
  if (a.low !== b.low) return a.low > b.low ? 1 : -1;
  if (a.open !== b.open) return a.open - b.open;
  return a.high === b.high ? 0 : a.high > b.high ? 1 : -1;
}

/** Of sums that add up: one that is open must not hide what the others can bring at most. */
export function scoreOfParts(parts: readonly Pick<Range, 'low' | 'high'>[]): Score {
  const score: Score = { low: 0n, open: 0, high: 0n };
  for (const { low, high } of parts) {
    score.low += toUnits(low);
    if (high === null) score.open += 1;
    else score.high += toUnits(high);
  }
  return score;
}

/** By what single measures stand in a list: the most they can bring; where nothing says how much at most, the least. */
export const scoreOf = ({ low, high }: Pick<Range, 'low' | 'high'>): Exact => high ?? low;
