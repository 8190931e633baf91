import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cny, ofFact } from '../../policies/model/rules.factory.js';
import type { Formula, Stacking } from '../../policies/model/rules.js';
import { HIGHEST, search } from './combination-search.js';
import { CombinationSpace } from './combination-space.js';
import { valueOf } from './combination-value.js';
import { compareScores, type Score } from './score.js';
import { someItems } from './some-items.factory.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';
import { bestStacking } from './stacking.js';

const group = (name: string): Partial<Stacking> => ({ exclusiveGroup: name });
const capped = (amount: string, name = 'pool'): Partial<Stacking> => ({
  aggregateCap: { group: name, cap: cny(amount) },
});
const span = (low: string, high: string): Formula => ({
  op: 'base',
  of: { op: 'between', low: { op: 'money', ...cny(low) }, high: { op: 'money', ...cny(high) } },
});

function best(items: readonly StackItem[], forced?: StackItem, left = Infinity) {
  const space = new CombinationSpace(items);
  const found = search(space, { forced: forced ? space.indexOf(forced) : null, budget: { left } });
  return { ...found, items: space.options.filter((_, at) => found.taken[at]).map(({ item }) => item) };
}
function found(items: StackItem[], forced?: StackItem, left?: number) {
  const { items: taken, score, proven } = best(items, forced, left);
  return [taken.map(({ slug }) => slug).join(' '), Number(score.high / 10n ** 12n), proven];
}

describe('the best combination', () => {
  it('takes a measure whose sum is open beside one of which a span is known', () => {
    const grant = aStackItem('grant', span('5', '8'), { reducesBaseOf: ['credit'] });
    const credit = aStackItem('credit', { op: 'base', of: ofFact('annual-tax') });
    const [answer] = bestStacking([grant, credit]).groups;
    expect(answer!.taken.map(({ slug }) => slug)).toEqual(['grant', 'credit']);
    expect(answer!.rejected).toEqual([]);
  });

  it('of more measures is preferred to that of fewer which brings as much', () => {
    const items = [aStackItem('a', '10', capped('10')), aStackItem('b', '0', capped('10'))];
    expect(found(items)).toEqual(['a b', 10, true]);
    // What adds nothing under a full cap costs nothing either.
    expect(found([...items, aStackItem('c', '4', capped('10'))])).toEqual(['a c b', 10, true]);
  });

  it('of an amount that may rise without end is all tried, or given up without a bound', () => {
    const reducer = aStackItem('r', '7', { reducesBaseOf: ['m'] });
    const rising = aStackItem('m', {
      op: 'difference',
      from: ofFact('annual-tax'),
      less: { op: 'base', of: { op: 'money', ...cny('30') } },
    });
    expect(best([reducer, rising])).toMatchObject({ taken: [true, true], proven: true });
    const givenUp = best([reducer, rising], undefined, 0);
    expect(givenUp).toMatchObject({ proven: false, bound: { open: Infinity } });
    expect(givenUp.bound.low > 10n ** 60n).toBe(true);
  });

  it('holds the measure that it must hold, and then none that excludes it', () => {
    const [a, b, c] = [
      aStackItem('a', '9', group('g')),
      aStackItem('b', '5', group('g')),
      aStackItem('c', '1'),
    ];
    expect(found([a, b, c])).toEqual(['a c', 10, true]);
    expect(found([a, b, c], b)).toEqual(['b c', 6, true]);
    expect(found([a, b, c], a)).toEqual(['a c', 10, true]);
    expect(found([a, b, c], b, 0)).toEqual(['b c', 6, true]);
  });

  it('of equals is the first by name, in whatever order they are given', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((slug) => aStackItem(slug, '5', group('g'))) as [
      StackItem,
      StackItem,
      StackItem,
    ];
    for (const items of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
    ])
      expect(found(items)).toEqual(['a', 5, true]);
  });

  it('prefers what is certain, then what is open, then what is possible', () => {
    const [certain, upTo, open] = [
      aStackItem('certain', '95', group('g')),
      aStackItem('up-to', span('0', '100'), group('g')),
      aStackItem('open', { op: 'base', of: ofFact('annual-tax') }, group('g')),
    ];
    expect(best([upTo, open, certain]).items).toEqual([certain]);
    expect(best([upTo, open]).items).toEqual([open]);
    expect(best([upTo, aStackItem('less', span('0', '99'), group('g'))]).items).toEqual([upTo]);
  });

  it('does not overlook the smaller of two that exclude each other where the larger is capped', () => {
    for (const cap of [null, '9'])
      expect(
        found([
          aStackItem('z', '11', { reducesBaseOf: ['b', 'c'] }),
          aStackItem('a', '10', { ...group('g'), ...capped('5') }),
          aStackItem('b', '9', { ...group('g'), ...(cap && capped(cap)) }),
          aStackItem('c', '9'),
        ]),
      ).toEqual(['b c', 18, true]);
  });

  it('takes what lowers a base that is itself deducted: there less is more', () => {
    const deducted: Formula = {
      op: 'difference',
      from: { op: 'money', ...cny('50') },
      less: { op: 'base', of: { op: 'money', ...cny('30') } },
    };
    // 1 + (50 - (30 - 1))
    expect(
      found([aStackItem('grant', '1', { reducesBaseOf: ['rest'] }), aStackItem('rest', deducted)]),
    ).toEqual(['grant rest', 22, true]);
  });
});

describe('the bound of what was not looked at', () => {
  it('does not count a rival within a cap that another is free of', () => {
    const items = [
      aStackItem('z', '11', { reducesBaseOf: ['b', 'c', 'd'] }),
      aStackItem('a', '9', { ...group('g'), ...capped('9') }),
      aStackItem('c', '9', capped('9')),
      aStackItem('b', '8', group('g')),
      aStackItem('d', '5'),
    ];
    expect(found(items)).toEqual(['c b d', 22, true]);
    const allUnderIt = [
      aStackItem('z', '12', { ...capped('12'), reducesBaseOf: ['b', 'c'] }),
      aStackItem('a', '11', { ...group('g'), ...capped('12') }),
      aStackItem('c', '11', capped('12')),
      aStackItem('b', '8', group('g')),
    ];
    expect(found(allUnderIt)).toEqual(['c b', 19, true]);
  });

  it('counts none that what is taken excludes, and rivals under one common cap within it', () => {
    const rivals = [
      aStackItem('a', '8', { ...group('g'), ...capped('10') }),
      aStackItem('b', '7', { ...group('g'), ...capped('10') }),
      aStackItem('c', '6', capped('10')),
    ];
    expect(found(rivals, undefined, 0)).toEqual(['a c', 10, true]);
  });

  it('counts one of those that exclude each other, and no more than a common cap', () => {
    const rivals = ['10', '9', '8'].map((amount, index) => aStackItem(`m${index}`, amount, group('g')));
    expect(found([...rivals, aStackItem('d', '5')], undefined, 0)).toEqual(['m0 d', 15, true]);
    const pooled = ['8', '7', '6'].map((amount, index) => aStackItem(`m${index}`, amount, capped('10')));
    expect(found(pooled, undefined, 0)).toEqual(['m0 m1 m2', 10, true]);
    const open = [aStackItem('a', ofFact('annual-tax'), capped('10')), aStackItem('b', '1', capped('10'))];
    expect(found(open, undefined, 0).slice(1)).toEqual([10, true]);
  });

  it('is said when it is more than what was found', () => {
    const greedy = aStackItem('greedy', '100', { reducesBaseOf: ['a', 'b'] });
    const items = [greedy, aStackItem('a', '90'), aStackItem('b', '80')];
    const { bound, proven } = best(items, undefined, 0);
    expect([bound.low / 10n ** 12n, proven]).toEqual([270n, false]);
    expect(found(items)).toEqual(['a b', 170, true]);
  });
});

interface Tried {
  taken: StackItem[];
  score: Score;
}

/** Every combination that is allowed, each reckoned from the start. */
function everyCombination(items: readonly StackItem[]): Tried[] {
  const all: Tried[] = [];
  for (let mask = 0; mask < 2 ** items.length; mask += 1) {
    const taken = items.filter((_, index) => mask & (2 ** index));
    const groups = taken.flatMap(({ stacking }) => stacking.exclusiveGroup ?? []);
    if (new Set(groups).size === groups.length) all.push({ taken, score: valueOf(taken).score });
  }
  return all;
}
const compareTried = (a: Tried, b: Tried) =>
  compareScores(a.score, b.score) || a.taken.length - b.taken.length;
const bestOf = (all: Tried[]) => all.reduce((best, one) => (compareTried(one, best) > 0 ? one : best));

describe('laws of the search', () => {
  it('finds what trying every combination finds, with each measure forced and with none', () => {
    fc.assert(
      fc.property(someItems(6), (items) => {
        const all = everyCombination(items);
        for (const forced of [undefined, ...items]) {
          const wanted = bestOf(all.filter(({ taken }) => !forced || taken.includes(forced)));
          const { items: taken, score, bound, proven } = best(items, forced);
          expect([score, bound, taken.length, proven]).toEqual([
            wanted.score,
            wanted.score,
            wanted.taken.length,
            true,
          ]);
          expect(valueOf(taken).score).toEqual(score);
          if (forced) expect(taken).toContain(forced);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds the most that is possible, too', () => {
    fc.assert(
      fc.property(someItems(6), (items) => {
        const possible = everyCombination(items).map(({ score }) => ({ ...score, low: 0n }));
        const wanted = possible.reduce((most, one) => (compareScores(one, most) > 0 ? one : most));
        expect(search(new CombinationSpace(items), { aim: HIGHEST }).score).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });

  it('broken off never claims more than is true, and finds the same each time', () => {
    fc.assert(
      fc.property(someItems(6), fc.nat(12), (items, left) => {
        const most = best(items).score;
        const broken = best(items, undefined, left);
        expect(compareScores(broken.bound, most)).toBeGreaterThanOrEqual(0);
        expect(compareScores(broken.score, most)).toBeLessThanOrEqual(0);
        if (broken.proven) expect(broken.score).toEqual(most);
        expect(best([...items].reverse(), undefined, left)).toEqual(broken);
      }),
      { numRuns: 150 },
    );
  });
});
