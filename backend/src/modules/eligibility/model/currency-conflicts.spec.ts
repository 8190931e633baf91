import { describe, expect, it } from '@jest/globals';
import { cny } from '../../policies/model/rules.factory.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';
import { bestStacking, bestTotals } from './stacking.js';

const usd = { currency: 'USD' };
const group = { exclusiveGroup: 'g' };
const totals = (...items: StackItem[]) => {
  const texts = (sums: ReturnType<typeof bestTotals>['totals']) =>
    sums.map(({ low, high, unit }) => `${low.toFixed()}-${high?.toFixed() ?? '?'} ${unit}`);
  const { totals: whole } = bestStacking(items);
  expect(texts(bestTotals(items).totals).sort()).toEqual(texts([...whole]).sort());
  return texts([...whole]);
};

describe('measures that exclude each other in different currencies', () => {
  const [yuan, dollars, beside] = [
    aStackItem('a', '1000', group),
    aStackItem('b', '10', group, usd),
    aStackItem('c', '1'),
  ];

  it('count from not preferring their currency to preferring it', () => {
    expect(totals(yuan, dollars)).toEqual(['0-1000 CNY', '0-10 USD']);
    expect(totals(yuan, dollars, beside)).toEqual(['1-1001 CNY', '0-10 USD']);
    expect(totals(yuan)).toEqual(['1000-1000 CNY']);
  });

  it('are said, with what is left of each group otherwise', () => {
    const { undecided, groups } = bestStacking([yuan, dollars, beside]);
    const conflict = {
      because: 'exclude-each-other',
      group: 'g',
      slugs: ['a', 'b'],
      currencies: ['CNY', 'USD'],
    };
    expect(undecided).toEqual([conflict]);
    expect(bestTotals([yuan, dollars, beside]).undecided).toEqual([conflict]);
    expect(
      groups.map(({ taken, otherwise }) => [
        taken[0]!.slug,
        otherwise?.taken,
        otherwise?.total.high?.toFixed(),
      ]),
    ).toEqual([
      ['a', [], '0'],
      ['b', [], '0'],
      ['c', undefined, undefined],
    ]);
    expect(bestTotals([yuan, beside]).undecided).toEqual([]);
  });

  it('leave what shares a cap with one of them, named where the other currency is preferred', () => {
    const pool = { aggregateCap: { group: 'pool', cap: cny('60') } };
    const items = [aStackItem('a', '50', { ...group, ...pool }), aStackItem('b', '30', pool)];
    const { groups } = bestStacking([...items, aStackItem('d', '9', group, usd)]);
    expect(groups.map(({ otherwise }) => otherwise?.taken)).toEqual([['b'], []]);
  });

  it('leave the best of each currency', () => {
    const more = aStackItem('d', '900', group);
    const { groups } = bestStacking([more, dollars, yuan]);
    expect(groups.map(({ taken, rejected }) => [taken[0]!.slug, rejected.map(({ slug }) => slug)])).toEqual([
      ['a', ['d']],
      ['b', []],
    ]);
  });

  it('leave what they reduce whole where they are not taken', () => {
    const reducer = aStackItem('r', '30', { ...group, reducesBaseOf: ['t'] });
    const target = aStackItem('t', '100');
    expect(totals(reducer, target, dollars)).toEqual(['0-10 USD', '100-100 CNY']);
  });
});

describe('a measure that reduces a base in another currency', () => {
  it('reduces one in its own as ever: only the other is not known', () => {
    const dollars = aStackItem('d', '9', { reducesBaseOf: ['a', 'e'] }, usd);
    const items = [dollars, aStackItem('a', '10'), aStackItem('e', '20', {}, usd)];
    expect(totals(...items)).toEqual(['0-10 CNY', '20-20 USD']);
    expect(bestTotals(items).undecided).toMatchObject([{ group: 'd', slugs: ['d', 'a'] }]);
  });

  it('is said, and each counts from what is left beside the other to the whole', () => {
    const dollars = aStackItem('d', '9', { reducesBaseOf: ['a', 'nobody'] }, usd);
    const items = [dollars, aStackItem('a', '10'), aStackItem('c', '1')];
    expect(totals(...items)).toEqual(['1-11 CNY', '0-9 USD']);
    expect(bestTotals(items).undecided).toEqual([
      { because: 'reduces-base', group: 'd', slugs: ['d', 'a'], currencies: ['USD', 'CNY'] },
    ]);
  });

  it('takes nothing off what is no base', () => {
    const dollars = aStackItem('d', '9', { reducesBaseOf: ['a'] }, usd);
    expect(totals(dollars, aStackItem('a', { op: 'money', ...cny('10') }))).toEqual(['10-10 CNY', '0-9 USD']);
  });

  it('adds to what others of the base’s own currency take off it', () => {
    const dollars = aStackItem('d', '9', { reducesBaseOf: ['a'] }, usd);
    const own = aStackItem('own', '4', { reducesBaseOf: ['a'] });
    const yearly = { benefit: { timing: { frequency: 'yearly' as const, years: 2, after: 0 } } };
    expect(totals(dollars, own, aStackItem('a', '10'))).toEqual(['4-10 CNY', '0-9 USD']);
    expect(totals(dollars, own, aStackItem('a', '10', {}, yearly))).toEqual(['4-20 CNY', '0-9 USD']);
  });
});

it('a cap that measures of two currencies share leaves nothing of them for certain', () => {
  const items = [
    aStackItem('a', '60', { aggregateCap: { group: 'pool', cap: cny('50') } }),
    aStackItem('b', '70', { aggregateCap: { group: 'pool', cap: { amount: '20', currency: 'USD' } } }, usd),
  ];
  expect(totals(...items)).toEqual(['0-50 CNY', '0-20 USD']);
  expect(bestTotals(items).undecided).toMatchObject([{ because: 'common-cap', group: 'pool' }]);
});
