import { describe, expect, it } from '@jest/globals';
import { cny, ofFact } from '../../policies/model/rules.factory.js';
import type { Formula, Stacking } from '../../policies/model/rules.js';
import { valueOf } from './combination-value.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';

const yearly = (years: number, after = 0) => ({
  benefit: { timing: { frequency: 'yearly' as const, years, after } },
});
const reduces = (...slugs: string[]): Partial<Stacking> => ({ reducesBaseOf: slugs });

/** What each brings in each of its years. */
const table = (...items: StackItem[]) =>
  Object.fromEntries(
    valueOf(items).taken.map(({ slug, schedule }) => [
      slug,
      schedule.years.map(({ year, low, high }) =>
        low.eq(high ?? -1)
          ? `${year}: ${low.toFixed()}`
          : `${year}: ${low.toFixed()}-${high?.toFixed() ?? '?'}`,
      ),
    ]),
  );
const total = (...items: StackItem[]) => {
  const { low, high, unit } = valueOf(items).total;
  return `${low.toFixed()}-${high?.toFixed() ?? '?'} ${unit}`;
};

describe('a base that others reduce', () => {
  it('of what is paid yearly loses in each year what they bring in that year', () => {
    const items = [
      aStackItem('rebate', '10', reduces('credit'), yearly(2, 1)),
      aStackItem('credit', '100', {}, yearly(4)),
    ];
    expect(table(...items)).toEqual({
      rebate: ['2028: 10', '2029: 10'],
      credit: ['2027: 100', '2028: 90', '2029: 90', '2030: 100'],
    });
    expect(total(...items)).toBe('400-400 CNY');
  });

  it('loses what all of them bring in a year together', () => {
    expect(
      table(
        aStackItem('grant', '30', reduces('credit')),
        aStackItem('rebate', '10', reduces('credit'), yearly(2)),
        aStackItem('credit', '100', {}, yearly(3)),
      ).credit,
    ).toEqual(['2027: 60', '2028: 90', '2029: 100']);
  });

  it('of what is paid once loses all that they bring in their years', () => {
    expect(
      table(
        aStackItem('rebate', '10', reduces('credit'), yearly(3)),
        aStackItem('grant', '20', reduces('credit')),
        aStackItem('credit', '100'),
      ).credit,
    ).toEqual(['2027: 50']);
  });

  it('may lose everything while nothing says how much they bring at most', () => {
    const open: Formula = { op: 'sum', of: [ofFact('annual-tax'), { op: 'money', ...cny('10') }] };
    const items = [aStackItem('open', open, reduces('credit')), aStackItem('credit', '100')];
    expect(table(...items)).toEqual({ open: ['2027: 10-?'], credit: ['2027: 0-90'] });
    expect(total(...items)).toBe('10-? CNY');
  });
});

describe('a common cap', () => {
  const capped = (amount: string) => ({ aggregateCap: { group: 'pool', cap: cny(amount) } });

  it('holds for what is certain and for the most that is possible', () => {
    const span: Formula = {
      op: 'between',
      low: { op: 'money', ...cny('60') },
      high: { op: 'money', ...cny('90') },
    };
    expect(total(aStackItem('a', span, capped('80')))).toBe('60-80 CNY');
    expect(total(aStackItem('a', span, capped('50')))).toBe('50-50 CNY');
    expect(total(aStackItem('a', span, capped('100')))).toBe('60-90 CNY');
    expect(total(aStackItem('a', span, capped('100')), aStackItem('b', span, capped('100')))).toBe(
      '100-100 CNY',
    );
  });

  it('of three statements is the smallest, wherever it is stated', () => {
    const three = (...caps: string[]) =>
      total(...caps.map((cap, index) => aStackItem(`m${index}`, '60', capped(cap))));
    expect([three('70', '80', '90'), three('80', '70', '90'), three('90', '80', '70')]).toEqual(
      Array(3).fill('70-70 CNY'),
    );
  });

  it('is counted once beside what it does not hold', () => {
    expect(
      total(
        aStackItem('a', '60', capped('100')),
        aStackItem('free', '7'),
        aStackItem('b', '60', capped('100')),
        aStackItem('more', '5'),
      ),
    ).toBe('112-112 CNY');
  });
});

it('a combination of nothing is worth nothing', () => {
  const { taken, total: nothing, score } = valueOf([]);
  expect([taken, nothing.high?.toFixed(), score]).toEqual([[], '0', { low: 0n, open: 0, high: 0n }]);
});
