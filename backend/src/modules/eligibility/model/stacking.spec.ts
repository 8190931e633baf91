import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cny, ofFact } from '../../policies/model/rules.factory.js';
import type { Formula, Stacking } from '../../policies/model/rules.js';
import { valueOf } from './combination-value.js';
import { compareScores, type Score } from './score.js';
import { someItems } from './some-items.factory.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';
import { bestStacking, bestTotals } from './stacking.js';

const best = (...items: StackItem[]) => bestStacking(items);
const only = (...items: StackItem[]) => best(...items).groups[0]!;
const taken = (...items: StackItem[]) => only(...items).taken.map(({ slug }) => slug);
const totals = (...items: StackItem[]) =>
  best(...items).totals.map(({ low, high, unit }) => `${low.toFixed()}-${high?.toFixed() ?? '?'} ${unit}`);
const group = (name: string): Partial<Stacking> => ({ exclusiveGroup: name });
const capped = (amount: string, name = 'pool'): Partial<Stacking> => ({
  aggregateCap: { group: name, cap: cny(amount) },
});

describe('measures that do not act on each other', () => {
  it('are all taken, each alone', () => {
    const answer = best(aStackItem('a', '5'), aStackItem('b', '7'));
    expect(answer.groups.map(({ method, taken: of }) => [method, of[0]!.slug])).toEqual([
      ['alone', 'a'],
      ['alone', 'b'],
    ]);
    expect(answer.groups.every(({ proven, rejected }) => proven && rejected.length === 0)).toBe(true);
    expect(totals(aStackItem('a', '5'), aStackItem('b', '7'))).toEqual(['12-12 CNY']);
    expect(best().groups).toEqual([]);
  });

  it('are never added across currencies', () => {
    expect(totals(aStackItem('a', '5'), aStackItem('b', '7', {}, { currency: 'USD' }))).toEqual([
      '5-5 CNY',
      '7-7 USD',
    ]);
  });

  it('keep an open sum open', () => {
    expect(totals(aStackItem('a', '5'), aStackItem('b', ofFact('annual-tax')))).toEqual(['5-? CNY']);
  });
});

describe('measures that exclude each other', () => {
  it('leave the one that brings most, and say by how much it is more', () => {
    const answer = only(
      aStackItem('a', '5', group('g')),
      aStackItem('b', '9', group('g')),
      aStackItem('c', '7', group('g')),
    );
    expect(answer.taken.map(({ slug }) => slug)).toEqual(['b']);
    expect(answer.method).toBe('exhaustive');
    expect(answer.bound?.toFixed()).toBe('9');
    expect(
      answer.rejected.map(({ slug, because, with: others, less, combination, total }) => ({
        slug,
        because,
        others,
        less: less.toFixed(),
        combination,
        total: total.high?.toFixed(),
      })),
    ).toEqual([
      { slug: 'a', because: 'excluded', others: ['b'], less: '4', combination: ['a'], total: '5' },
      { slug: 'c', because: 'excluded', others: ['b'], less: '2', combination: ['c'], total: '7' },
    ]);
  });

  it('are named alone, not what else is taken beside them', () => {
    const answer = only(
      aStackItem('a', '5', group('g')),
      aStackItem('b', '9', { ...group('g'), reducesBaseOf: ['c'] }),
      aStackItem('c', '20'),
    );
    expect(answer.taken.map(({ slug }) => slug)).toEqual(['a', 'c']);
    expect(answer.rejected.map(({ slug, because, with: others }) => [slug, because, others])).toEqual([
      ['b', 'excluded', ['a']],
    ]);
    expect(best(aStackItem('a', '5', group('g')), aStackItem('b', '9', group('g'))).undecided).toEqual([]);
  });

  it('of equal worth leave the first by name', () => {
    expect(taken(aStackItem('b', '5', group('g')), aStackItem('a', '5', group('g')))).toEqual(['a']);
  });
});

/** A credit of 30 % of an investment of 1,000. */
const third: Formula = {
  op: 'product',
  of: [
    { op: 'quantity', value: '30', unit: 'percent' },
    { op: 'base', of: { op: 'money', amount: '1000', currency: 'CNY' } },
  ],
};

describe('measures that reduce a base', () => {
  it('are taken with the base reduced where together they still bring more', () => {
    const grant = aStackItem('grant', '200', { reducesBaseOf: ['credit'] });
    expect(totals(grant, aStackItem('credit', third))).toEqual(['440-440 CNY']);
    expect(taken(aStackItem('credit', third), grant)).toEqual(['grant', 'credit']);
    expect(only(grant, aStackItem('credit', third)).taken[1]!.schedule.total.high?.toFixed()).toBe('240');
  });

  it('are left out where they take more off than they bring', () => {
    const greedy = aStackItem('greedy', '100', { reducesBaseOf: ['a', 'b'] });
    const answer = only(greedy, aStackItem('a', '90'), aStackItem('b', '80'));
    expect(answer.taken.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(answer.rejected).toHaveLength(1);
    expect(answer.rejected[0]).toMatchObject({
      slug: 'greedy',
      because: 'worth-less-together',
      with: ['a', 'b'],
    });
    // With it, `a` and `b` bring nothing: 100 instead of 170.
    expect(answer.rejected[0]!.less.toFixed()).toBe('70');
  });

  it('are left out for what they reduce, or for what reduces them, and for nothing else', () => {
    const small = aStackItem('small', '1', { reducesBaseOf: ['b'] });
    const greedy = aStackItem('greedy', '50', { reducesBaseOf: ['a', 'b'] });
    const answer = only(small, greedy, aStackItem('a', '90'), aStackItem('b', '80'));
    expect(answer.taken.map(({ slug }) => slug)).toEqual(['a', 'small', 'b']);
    expect(answer.rejected.map(({ slug, with: others }) => [slug, others])).toEqual([['greedy', ['a', 'b']]]);
  });

  it('act in a chain: what is itself reduced takes less off', () => {
    const first = aStackItem('first', '40', { reducesBaseOf: ['second'] });
    const second = aStackItem('second', '100', { reducesBaseOf: ['third'] });
    // 40 + (100 - 40) + (100 - 60)
    expect(totals(first, second, aStackItem('third', '100'))).toEqual(['140-140 CNY']);
  });

  it('in a circle each lose what the others of it would bring alone', () => {
    const a = aStackItem('a', '15', { reducesBaseOf: ['b'] });
    const b = aStackItem('b', '20', { reducesBaseOf: ['a'] });
    const { taken: both, total } = valueOf([a, b]);
    expect(both.map(({ slug, schedule }) => `${slug} ${schedule.total.high?.toFixed()}`).sort()).toEqual([
      'a 0',
      'b 5',
    ]);
    expect(total.high?.toFixed()).toBe('5');
    expect(valueOf([b, a])).toEqual(valueOf([a, b]));
    expect(totals(a, b)).toEqual(['20-20 CNY']);
    // Where one is away there is no circle.
    const c = aStackItem('c', '30', { reducesBaseOf: ['a'] });
    const around = [a, aStackItem('b', '20', { reducesBaseOf: ['c'] }), c];
    expect(valueOf(around).total.high?.toFixed()).toBe('15');
    expect(valueOf(around.slice(0, 2)).total.high?.toFixed()).toBe('20');
  });

  it('that are not there change nothing', () => {
    expect(totals(aStackItem('d', '9', { reducesBaseOf: ['nobody'] }), aStackItem('a', '10'))).toEqual([
      '19-19 CNY',
    ]);
  });
});

describe('measures under a common cap', () => {
  it('bring no more than the cap together', () => {
    expect(
      totals(
        aStackItem('a', '60', capped('100')),
        aStackItem('b', '70', capped('100')),
        aStackItem('c', '5'),
      ),
    ).toEqual(['105-105 CNY']);
    expect(totals(aStackItem('a', '30', capped('100')), aStackItem('b', '70', capped('100')))).toEqual([
      '100-100 CNY',
    ]);
  });

  it('that state it differently keep the smaller', () => {
    expect(totals(aStackItem('a', '60', capped('100')), aStackItem('b', '70', capped('90')))).toEqual([
      '90-90 CNY',
    ]);
    expect(totals(aStackItem('a', '60', capped('90')), aStackItem('b', '70', capped('100')))).toEqual([
      '90-90 CNY',
    ]);
  });

  it('do not share it with another group, nor in another currency', () => {
    expect(totals(aStackItem('a', '60', capped('50')), aStackItem('b', '70', capped('50', 'other')))).toEqual(
      ['100-100 CNY'],
    );
    const dollars = aStackItem('a', '60', capped('50'), { currency: 'USD' });
    expect(totals(dollars)).toEqual(['60-60 USD']);
  });

  it('are named as such when one adds nothing but takes off another', () => {
    const late = aStackItem('late', '50', { ...capped('100'), reducesBaseOf: ['z'] });
    const answer = only(aStackItem('full', '100', capped('100')), late, aStackItem('z', '10'));
    expect(answer.taken.map(({ slug }) => slug)).toEqual(['full', 'z']);
    expect(answer.rejected.map(({ because, less }) => [because, less.toFixed()])).toEqual([
      ['worth-less-together', '10'],
    ]);
  });

  it('with an open sum are closed by it', () => {
    expect(
      totals(aStackItem('a', ofFact('annual-tax'), capped('100')), aStackItem('b', '10', capped('100'))),
    ).toEqual(['10-100 CNY']);
  });
});

/** What the best combinations bring, by currency, as combinations compare. */
const optimum = (of: readonly StackItem[]) => {
  const scores = new Map<string, Score>();
  for (const { currency, taken: best } of bestStacking(of).groups) {
    const slugs = new Set(best.map(({ slug }) => slug));
    const { score } = valueOf(
      of.filter(({ slug, schedule }) => slugs.has(slug) && schedule.currency === currency),
    );
    const { low, open, high } = scores.get(currency) ?? { low: 0n, open: 0, high: 0n };
    scores.set(currency, { low: low + score.low, open: open + score.open, high: high + score.high });
  }
  return scores;
};
const isNoMore = (less: Map<string, Score>, more: Map<string, Score>) =>
  [...less].every(([currency, score]) => compareScores(score, more.get(currency)!) <= 0);

describe('laws of stacking', () => {
  const inCurrencies = (most: number) => someItems(most, ['CNY', 'CNY', 'USD']);

  it('a measure less never brings more, in any currency', () => {
    fc.assert(
      fc.property(inCurrencies(7), (all) => {
        const most = optimum(all);
        for (const item of all)
          expect(isNoMore(optimum(all.filter((other) => other !== item)), most)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('the order in which measures are given does not matter, and the same question has the same answer', () => {
    const said = (items: readonly StackItem[]) => {
      const { groups, totals: sums } = bestStacking(items);
      return [JSON.stringify(groups), ...sums.map((sum) => JSON.stringify(sum)).sort()];
    };
    fc.assert(
      fc.property(inCurrencies(7), (all) => {
        expect(said([...all].reverse())).toEqual(said(all));
        expect(said(all)).toEqual(said(all));
      }),
      { numRuns: 60 },
    );
  });

  it('of totals the most is that of the currency alone, and the least is reached whatever is preferred', () => {
    fc.assert(
      fc.property(inCurrencies(6), (all) => {
        const answer = bestStacking(all);
        for (const { unit, low } of answer.totals) {
          const alone = bestStacking(all.filter(({ schedule }) => schedule.currency === unit));
          expect(low.lte(alone.totals[0]!.low)).toBe(true);
          if (answer.undecided.length === 0) expect(low.eq(alone.totals[0]!.low)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('totals for one place after another', () => {
  const pool = { aggregateCap: { group: 'pool', cap: cny('60') } };
  const [most, more, less] = [
    aStackItem('a', '50', pool),
    aStackItem('b', '30', pool),
    aStackItem('c', '5', pool),
  ];
  const sums = (...items: StackItem[]) =>
    bestTotals(items)
      .totals.map(({ low, high, unit }) => `${low.toFixed()}-${high?.toFixed()} ${unit}`)
      .sort();

  it('are those of the measures there, whatever was added up before', () => {
    for (let time = 0; time < 2; time += 1) {
      expect(sums(most, more)).toEqual(['60-60 CNY']);
      expect(sums(most, less)).toEqual(['55-55 CNY']);
      expect(sums(most, more, less)).toEqual(['60-60 CNY']);
    }
  });

  it('are those of the currencies there, too', () => {
    const cap = { amount: '60', currency: 'USD' };
    const dollars = aStackItem('d', '9', { aggregateCap: { group: 'pool', cap } }, { currency: 'USD' });
    expect(sums(most, less)).toEqual(['55-55 CNY']);
    expect(sums(most, less, dollars)).toEqual(['0-55 CNY', '0-9 USD']);
    expect(sums(most, less)).toEqual(['55-55 CNY']);
  });

  it('leave nothing undecided where nothing acts on anything', () => {
    expect(bestTotals([aStackItem('alone', '7')])).toMatchObject({
      totals: [{ unit: 'CNY' }],
      undecided: [],
    });
  });
});
