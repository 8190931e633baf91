import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from '../../policies/model/exact.js';
import { readFacts } from '../../policies/model/read-facts.js';
import { aBenefit, cny, money, ofFact } from '../../policies/model/rules.factory.js';
import type { Benefit, Formula } from '../../policies/model/rules.js';
import { toUnits } from './money-units.js';
import { quickAmounts, quickBenefit } from './quick-benefit.js';
import { Reductions } from './reductions.js';
import { aStackItem } from './stacking.factory.js';

const share = (by: Formula, of: Formula): Formula => ({ op: 'product', of: [by, { op: 'base', of }] });
const units = (value: string) => toUnits(new Exact(value));
const percent = (value: string): Formula => ({ op: 'quantity', value, unit: 'percent' });

const amount = fc.tuple(fc.nat(900), fc.nat(999_999)).map(([whole, part]) => money(`${whole}.${part}`));
const formulas = fc.oneof(
  amount.map((of): Formula => ({ op: 'base', of })),
  fc.tuple(fc.nat(9999), amount).map(([by, of]) => share(percent(`${by / 100}`), of)),
  fc.tuple(fc.nat(999), amount).map(([by, of]) => share({ op: 'number', value: `0.${by}` }, of)),
  amount.map((high): Formula => ({ op: 'base', of: { op: 'between', low: money('3'), high } })),
  fc.constant<Formula>({ op: 'base', of: ofFact('annual-tax') }),
);
const maybe = (value: string) => fc.constantFrom(null, null, cny(value));
const benefits: fc.Arbitrary<Partial<Benefit>> = fc.record({
  timing: fc.record({
    frequency: fc.constantFrom('once' as const, 'yearly' as const),
    years: fc.constantFrom(1, 2, 4),
    after: fc.nat(3),
  }),
  ceiling: fc.boolean(),
  capPerYear: maybe('11.5'),
  capPerProject: maybe('40.25'),
  floor: maybe('5'),
});

describe('a benefit reckoned in whole numbers', () => {
  it('is worth in every year and in all what its schedule says, whatever is taken off its base', () => {
    const rows = fc.array(
      fc.record({ formula: formulas, benefit: benefits, reduces: fc.array(fc.nat(4), { maxLength: 2 }) }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const items = all.map(({ formula, benefit, reduces }, index) =>
          aStackItem(
            `m${index}`,
            formula,
            { reducesBaseOf: reduces.filter((other) => other > index).map((other) => `m${other}`) },
            { benefit },
          ),
        );
        const reductions = new Reductions(items);
        items.forEach((_, index) => {
          const { low, high, years, schedule } = reductions.scheduleIn(
            index,
            items.map(() => true),
          );
          expect([low, high]).toEqual([
            toUnits(schedule.total.low),
            schedule.total.high && toUnits(schedule.total.high),
          ]);
          expect(years).toEqual(
            schedule.years.map((one) => ({
              year: one.year,
              low: toUnits(one.low),
              high: one.high && toUnits(one.high),
            })),
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is a share of one known sum, with facts as with numbers', () => {
    const facts = readFacts({
      'annual-tax': cny('80'),
      'main-business-share': { value: '60', unit: 'percent' },
    });
    const isQuick = (formula: Formula, more: Partial<Benefit> = {}) =>
      quickBenefit(aBenefit(formula, more), facts) !== null;
    const base: Formula = { op: 'base', of: money('5') };
    const half: Formula = { op: 'number', value: '0.5' };
    const price: Formula = { op: 'quantity', value: '5', unit: 'CNY/m2' };
    expect(isQuick(share(percent('15'), ofFact('annual-tax')))).toBe(true);
    expect(isQuick(share(ofFact('main-business-share'), money('5')))).toBe(true);
    expect(isQuick(base)).toBe(true);
    expect(isQuick(money('5'))).toBe(false);
    expect(isQuick({ op: 'base', of: money('5', 'USD') })).toBe(false);
    expect(isQuick({ op: 'base', of: ofFact('taxable-profit') })).toBe(false);
    expect(isQuick(share(ofFact('annual-tax'), money('5')))).toBe(false);
    expect(isQuick({ op: 'sum', of: [base, money('1')] })).toBe(false);
    expect(isQuick({ op: 'product', of: [percent('9'), percent('9'), base] })).toBe(false);
    expect(isQuick(base, { floor: cny('1') })).toBe(false);
    expect(isQuick(base, { roundedDownTo: '10' })).toBe(false);
    expect(isQuick(share(price, money('5')))).toBe(false);
    expect(isQuick(share({ op: 'least', of: [half, half] }, money('5')))).toBe(false);
    expect(isQuick({ op: 'base', of: money(`0.${'1'.repeat(12)}`) })).toBe(true);
    expect(isQuick({ op: 'base', of: money(`0.${'1'.repeat(13)}`) })).toBe(false);
    expect(quickBenefit({ ...aBenefit(base), amount: null }, facts)).toBeNull();
    expect(quickBenefit(aBenefit(share(half, money('5'))), facts)).toMatchObject({ share: 5n, one: 10n });
    expect(quickBenefit(aBenefit(share(percent('15'), money('5'))), facts)).toMatchObject({
      share: 15n,
      one: 100n,
    });
  });

  it('leaves to each year what the years before it left of the cap: least after their most, most after their least', () => {
    const timing = { frequency: 'yearly' as const, years: 3, after: 0 };
    const benefit = quickBenefit(
      aBenefit({ op: 'base', of: money('30') }, { timing, capPerProject: cny('50') }),
      readFacts({}),
    )!;
    const years = [2027, 2028, 2029].map((year) => ({ year }));
    const between = years.map(({ year }) => ({ year, low: 0n, high: units('20') }));
    const never = { low: 0n, high: 0n, years: [] };
    // 10 to 30 in each year: the third is all that is left of 50, or nothing.
    expect(quickAmounts(benefit, years, [{ low: 0n, high: units('60'), years: between }, never])).toEqual({
      low: units('30'),
      high: units('50'),
      years: [
        { year: 2027, low: units('10'), high: units('30') },
        { year: 2028, low: units('10'), high: units('30') },
        { year: 2029, low: 0n, high: units('30') },
      ],
    });
  });
});
