import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cny, ofFact } from '../../policies/model/rules.factory.js';
import type { Formula, Stacking } from '../../policies/model/rules.js';
import { search, type SearchLimits } from './combination-search.js';
import { type StackItem, valueOf } from './combination-value.js';
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
/** Branch and bound also for few, to the end or until so many steps are made. */
const bounded = (steps = Infinity): SearchLimits => ({ exhaustive: 0, steps });

function found(items: StackItem[], limits?: SearchLimits, forced?: StackItem) {
  const { taken, bound, proven } = search(items, forced, limits);
  return [taken.map(({ slug }) => slug).join(' '), bound.toFixed(), proven];
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
    expect(found(items)).toEqual(['a b', '10', true]);
    // What adds nothing under a full cap costs nothing either.
    expect(found([...items, aStackItem('c', '4', capped('10'))])).toEqual(['a c b', '10', true]);
  });

  it('holds the measure that it must hold, and then none that excludes it', () => {
    const [a, b, c] = [
      aStackItem('a', '9', group('g')),
      aStackItem('b', '5', group('g')),
      aStackItem('c', '1'),
    ];
    for (const limits of [undefined, bounded()]) {
      expect(found([a, b, c], limits)).toEqual(['a c', '10', true]);
      expect(found([a, b, c], limits, b)).toEqual(['b c', '6', true]);
      expect(found([a, b, c], limits, a)).toEqual(['a c', '10', true]);
    }
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
      expect(found(items)).toEqual(['a', '5', true]);
  });

  it('is looked for everywhere among sixteen, and by bounds among seventeen', () => {
    const rivals = (count: number) =>
      Array.from({ length: count }, (_, index) => aStackItem(`m${index}`, String(index), group('g')));
    expect(search(rivals(16)).method).toBe('exhaustive');
    expect(search(rivals(17)).method).toBe('branch-and-bound');
    expect(found(rivals(17))).toEqual(['m16', '16', true]);
  });
});

describe('the bound of what was not looked at', () => {
  it('counts one of those that exclude each other', () => {
    const items = [
      aStackItem('a', '10', group('g')),
      aStackItem('b', '9', group('g')),
      aStackItem('c', '8', group('g')),
      aStackItem('d', '5'),
    ];
    // Without `a` no more than 9 + 5 are left: that is seen at once.
    expect(found(items, bounded(0))).toEqual(['a d', '15', true]);
  });

  it('counts none that what is taken excludes', () => {
    const items = [
      aStackItem('a', '10', group('g')),
      aStackItem('d', '9', { reducesBaseOf: ['f'] }),
      aStackItem('b', '8', group('g')),
      aStackItem('f', '8'),
    ];
    // Without `a`: 9 + 8 + 8. With it and without `d`: 10 + 8, and not `b` too.
    expect(found(items, bounded(0))).toEqual(['a d f', '25', false]);
  });

  it('counts rivals under one common cap within it', () => {
    const items = [
      aStackItem('a', '8', { ...group('g'), ...capped('10') }),
      aStackItem('b', '7', { ...group('g'), ...capped('10') }),
      aStackItem('c', '6', capped('10')),
    ];
    expect(found(items, bounded(0))).toEqual(['a c', '10', true]);
  });

  it('does not count a rival within a cap that another is free of', () => {
    const items = [
      aStackItem('z', '11', { reducesBaseOf: ['b', 'c', 'd'] }),
      aStackItem('a', '9', { ...group('g'), ...capped('9') }),
      aStackItem('c', '9', capped('9')),
      aStackItem('b', '8', group('g')),
      aStackItem('d', '5'),
    ];
    expect(found(items, bounded())).toEqual(['c b d', '22', true]);
  });

  it('counts no more than a common cap', () => {
    const items = ['8', '7', '6'].map((amount, index) => aStackItem(`m${index}`, amount, capped('10')));
    expect(found(items, bounded(0))).toEqual(['m0 m1 m2', '10', true]);
    const open = [aStackItem('a', ofFact('annual-tax'), capped('10')), aStackItem('b', '1', capped('10'))];
    expect(found(open, bounded(0))).toEqual(['a b', '10', true]);
  });

  it('is said when it is more than what was found', () => {
    const greedy = aStackItem('greedy', '100', { reducesBaseOf: ['a', 'b'] });
    const items = [greedy, aStackItem('a', '90'), aStackItem('b', '80')];
    expect(found(items, bounded(0))).toEqual(['greedy a b', '180', false]);
    expect(found(items, bounded())).toEqual(['a b', '170', true]);
  });

  // `a` excludes `b` and brings more alone, but under its cap less: a bound that counts `a` alone is too low.
  it('does not overlook the smaller of two that exclude each other where the larger is capped', () => {
    const items = [
      aStackItem('z', '11', { reducesBaseOf: ['b', 'c'] }),
      aStackItem('a', '10', { ...group('g'), ...capped('5') }),
      aStackItem('b', '9', group('g')),
      aStackItem('c', '9'),
    ];
    expect(found(items, bounded())).toEqual(['b c', '18', true]);
    const lowerCap = [
      aStackItem('z', '11', { reducesBaseOf: ['b', 'c'] }),
      aStackItem('a', '10', { ...group('g'), ...capped('5') }),
      aStackItem('b', '9', { ...group('g'), ...capped('9') }),
      aStackItem('c', '9'),
    ];
    expect(found(lowerCap, bounded())).toEqual(['b c', '18', true]);
  });
});

const amounts: fc.Arbitrary<Formula> = fc.oneof(
  fc.nat(50).map((amount): Formula => ({ op: 'base', of: { op: 'money', ...cny(String(amount)) } })),
  fc.tuple(fc.nat(30), fc.nat(30)).map(([low, more]) => span(String(low), String(low + more))),
  fc.constant<Formula>({ op: 'base', of: ofFact('annual-tax') }),
);
const someItems = fc
  .array(
    fc.record({
      amount: amounts,
      exclusive: fc.constantFrom(null, null, 'g', 'h'),
      cap: fc.constantFrom(null, null, '20', '60'),
      reduces: fc.array(fc.nat(5), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ amount, exclusive, cap, reduces }, index) =>
      aStackItem(`m${index}`, amount, {
        exclusiveGroup: exclusive,
        reducesBaseOf: [...new Set(reduces)].filter((other) => other !== index).map((other) => `m${other}`),
        aggregateCap: cap === null ? null : { group: 'pool', cap: cny(cap) },
      }),
    ),
  );
/** Every combination that is allowed. */
const allowed = (items: readonly StackItem[]) =>
  Array.from({ length: 2 ** items.length }, (_, mask) =>
    items.filter((_item, at) => mask & (2 ** at)),
  ).filter((chosen) => {
    const groups = chosen.flatMap(({ stacking }) => stacking.exclusiveGroup ?? []);
    return new Set(groups).size === groups.length;
  });
const worth = (items: readonly StackItem[]) => Number(valueOf(items).score);

describe('laws of the search', () => {
  it('by bounds it finds as much as by trying every combination', () => {
    fc.assert(
      fc.property(someItems, fc.nat(5), (items, at) => {
        const forced = items[at];
        const [all, some] = [search(items, forced), search(items, forced, bounded())];
        expect(worth(some.taken)).toBe(worth(all.taken));
        expect(some.proven).toBe(true);
        expect(forced === undefined || some.taken.includes(forced)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing brings more, and nothing that brings as much holds more measures', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { taken } = search(items);
        for (const other of allowed(items)) {
          expect(worth(other)).toBeLessThanOrEqual(worth(taken));
          if (worth(other) === worth(taken)) expect(other.length).toBeLessThanOrEqual(taken.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('broken off it never claims more than is true', () => {
    fc.assert(
      fc.property(someItems, fc.nat(12), (items, steps) => {
        const most = worth(search(items).taken);
        const { taken, bound, proven } = search(items, undefined, bounded(steps));
        expect(Number(bound)).toBeGreaterThanOrEqual(most);
        expect(worth(taken)).toBeLessThanOrEqual(most);
        expect(proven).toBe(Number(bound) === worth(taken));
      }),
      { numRuns: 200 },
    );
  });

  it('what is added without excluding or reducing anything never makes it less', () => {
    fc.assert(
      fc.property(someItems, amounts, (items, amount) => {
        const more = aStackItem('more', amount);
        expect(worth(search([...items, more]).taken)).toBeGreaterThanOrEqual(worth(search(items).taken));
        expect(search([...items, more]).taken).toContain(more);
      }),
      { numRuns: 100 },
    );
  });
});
