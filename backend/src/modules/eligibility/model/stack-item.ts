import type { BenefitSchedule, OffBase } from '../../policies/model/benefit-schedule.js';
import type { Formula, Stacking } from '../../policies/model/rules.js';
import type { Range } from '../../policies/model/worth.js';
import type { QuickBenefit } from './quick-benefit.js';

/** A measure that could be taken, with what it is worth alone and with others' amounts off its base. */
export interface StackItem {
  slug: string;
  stacking: Stacking;
  amount: Formula;
  schedule: BenefitSchedule;
  /** For whole numbers; null: it is no plain share. */
  quick(): QuickBenefit | null;
  withOffBase(off: OffBase): BenefitSchedule;
}

/** A cap in another currency caps nothing that we could reckon. */
export const capGroupOf = ({ stacking, schedule }: StackItem): string | null =>
  stacking.aggregateCap?.cap.currency === schedule.currency ? stacking.aggregateCap.group : null;

export const bySlug = (a: StackItem, b: StackItem): number => (a.slug < b.slug ? -1 : 1);

/** The sum of two ranges of one unit. */
export function plus(a: Range, b: Range): Range {
  return { low: a.low.plus(b.low), high: a.high && b.high ? a.high.plus(b.high) : null, unit: a.unit };
}
