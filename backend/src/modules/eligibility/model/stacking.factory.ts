import { benefitSchedule } from '../../policies/model/benefit-schedule.js';
import { readFacts } from '../../policies/model/read-facts.js';
import { aBenefit, money, noStacking } from '../../policies/model/rules.factory.js';
import type { Benefit, Formula, ProjectFacts, Stacking } from '../../policies/model/rules.js';
import { quickBenefit } from './quick-benefit.js';
import type { StackItem } from './stack-item.js';

/** A measure worth so much, paid once in 2027 unless its benefit says otherwise; its whole amount is its base. */
export function aStackItem(
  slug: string,
  amount: string | Formula,
  stacking: Partial<Stacking> = {},
  {
    currency = 'CNY',
    facts = {},
    benefit: more = {},
  }: { currency?: string; facts?: ProjectFacts; benefit?: Partial<Benefit> } = {},
): StackItem {
  const formula: Formula = typeof amount === 'string' ? { op: 'base', of: money(amount, currency) } : amount;
  const benefit = aBenefit(formula, { currency, ...more });
  const years = { first: 2027, count: 10, since: null, last: null };
  const read = readFacts(facts);
  return {
    slug,
    stacking: { ...noStacking, ...stacking },
    amount: formula,
    quick: () => quickBenefit(benefit, read),
    schedule: benefitSchedule(benefit, read, years)!,
    withOffBase: (off) => benefitSchedule(benefit, read, years, off)!,
  };
}
