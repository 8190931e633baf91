import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cny, ofFact } from '../../policies/model/rules.factory.js';
import type { Formula, Stacking } from '../../policies/model/rules.js';
import { bestIn } from './best-combination.js';
import { CombinationSpace } from './combination-space.js';
import { valueOf } from './combination-value.js';
import { someItems } from './some-items.factory.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';
import { bestStacking } from './stacking.js';

const only = (...items: StackItem[]) => bestStacking(items).groups[0]!;
const group = (name: string): Partial<Stacking> => ({ exclusiveGroup: name });
const capped = (amount: string, name = 'pool'): Partial<Stacking> => ({
  aggregateCap: { group: name, cap: cny(amount) },
});

describe('amounts that are not known', () => {
  const span = (low: string, high: string): Formula => ({
    op: 'between',
    low: { op: 'money', ...cny(low) },
    high: { op: 'money', ...cny(high) },
  });
  const said = (...items: StackItem[]) => {
    const { taken: best, proven, unproven, bound, rejected } = only(...items);
    return {
      best: best.map(({ slug }) => slug),
      proven,
      unproven,
      bound: bound && bound.toFixed(),
      left: rejected.map(({ slug, less, might }) => [slug, less.toFixed(), might]),
    };
  };

  it('leave the certain sum, and say that the other may be more', () => {
    expect(
      said(aStackItem('sure', '1', group('g')), aStackItem('open', ofFact('annual-tax'), group('g'))),
    ).toEqual({
      best: ['sure'],
      proven: false,
      unproven: 'amounts-not-known',
      bound: null,
      left: [['open', '1', true]],
    });
    expect(
      said(aStackItem('sure', '95', group('g')), aStackItem('up-to', span('0', '100'), group('g'))),
    ).toEqual({
      best: ['sure'],
      proven: false,
      unproven: 'amounts-not-known',
      bound: '100',
      left: [['up-to', '95', true]],
    });
  });

  it('are no doubt where the other cannot be more, nor beside what all combinations hold', () => {
    const certain = { proven: true, unproven: null };
    expect(
      said(aStackItem('sure', '95', group('g')), aStackItem('up-to', span('0', '95'), group('g'))),
    ).toEqual({
      ...certain,
      best: ['sure'],
      bound: '95',
      left: [['up-to', '95', false]],
    });
    const beside = aStackItem('beside', ofFact('annual-tax'), { reducesBaseOf: ['b'] });
    const rivals = [aStackItem('a', '9', group('g')), aStackItem('b', '5', group('g'))];
    expect(said(beside, ...rivals)).toMatchObject({ ...certain, bound: null, left: [['b', '4', false]] });
    const pooled = [aStackItem('x', span('5', '8'), capped('100')), aStackItem('y', '3', capped('100'))];
    expect(said(...pooled)).toEqual({ ...certain, best: ['x', 'y'], bound: '11', left: [] });
  });

  it('tell by how much less is possible where as much is certain', () => {
    expect(said(aStackItem('a', span('5', '8'), group('g')), aStackItem('b', '5', group('g'))).left).toEqual([
      ['b', '3', false],
    ]);
    expect(
      said(aStackItem('a', ofFact('annual-tax'), group('g')), aStackItem('b', '0', group('g'))).left,
    ).toEqual([['b', '0', false]]);
  });

  it('are a doubt of the one that may be more, not of the one that cannot', () => {
    expect(
      said(
        aStackItem('a', span('10', '20'), group('g')),
        aStackItem('b', span('5', '30'), group('g')),
        aStackItem('c', span('1', '2'), group('g')),
      ).left,
    ).toEqual([
      ['b', '5', true],
      ['c', '9', false],
    ]);
    // As much is certain of both; one may be anything, so that nothing says by how much the other is less.
    const open = aStackItem('open', ofFact('annual-tax'), group('g'));
    expect(said(open, aStackItem('up-to', span('0', '30'), group('g'))).left).toEqual([['up-to', '0', true]]);
  });

  it('under one cap are no doubt of all together, and one where the cap is stated otherwise', () => {
    const pooled = (slug: string, low: string, high: string, cap: string) =>
      aStackItem(slug, span(low, high), capped(cap));
    const once = [pooled('a', '10', '50', '60'), pooled('b', '5', '20', '60'), pooled('c', '1', '3', '60')];
    expect(said(...once)).toMatchObject({ best: ['a', 'b', 'c'], proven: true, bound: '60' });
    // Together they are held to 50, and one alone to 60.
    const otherwise = [pooled('a', '10', '70', '60'), pooled('b', '1', '1', '50')];
    expect(said(...otherwise)).toMatchObject({ best: ['a', 'b'], unproven: 'amounts-not-known' });
  });

  it('count in neither of two combinations where both hold them alike under a cap', () => {
    const unproven = (rival: Formula) =>
      bestIn(
        new CombinationSpace([
          aStackItem('a', span('10', '50'), capped('60')),
          aStackItem('b', span('5', '20'), capped('60')),
          aStackItem('x', '10', group('g')),
          aStackItem('y', rival, group('g')),
        ]),
      ).unproven;
    expect(unproven(span('5', '9'))).toBeNull();
    expect(unproven(span('5', '30'))).toBe('amounts-not-known');
  });

  it('have a bound where a cap or their spans give one', () => {
    const spans = [
      aStackItem('a', span('10', '50'), capped('100')),
      aStackItem('b', span('5', '20'), capped('100')),
    ];
    expect(said(...spans).bound).toBe('70');
    const open = aStackItem('open', ofFact('annual-tax'), capped('60'));
    expect(said(open, aStackItem('b', '10', capped('60'))).bound).toBe('60');
    expect(
      said(open, aStackItem('free', ofFact('annual-tax'), { reducesBaseOf: ['open'] })).bound,
    ).toBeNull();
  });

  it('have none where an amount may rise with what is taken off its base, unless all is known', () => {
    const base = (of: Formula): Formula => ({ op: 'base', of });
    const rising = (from: Formula): Formula => ({
      op: 'difference',
      from,
      less: base({ op: 'money', ...cny('30') }),
    });
    const reducer = aStackItem('r', '7', { reducesBaseOf: ['m'] });
    expect(said(reducer, aStackItem('m', rising({ op: 'money', ...cny('40') })))).toMatchObject({
      best: ['r', 'm'],
      bound: '24',
    });
    expect(said(reducer, aStackItem('m', rising(ofFact('annual-tax')))).bound).toBeNull();
  });

  it('of a doubt are none when every amount is known: proven is then the most of all', () => {
    fc.assert(
      fc.property(someItems(6), (items) => {
        for (const { taken: best, proven, bound, total } of bestStacking(items).groups) {
          if (bound) expect(bound.gte(total.high!)).toBe(true);
          const isKnown = best.every(({ schedule }) => schedule.total.high !== null);
          if (proven && isKnown && total.low.eq(total.high!)) expect(bound?.eq(total.low)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is said of amounts that are not known', () => {
  interface Row {
    kind: 'certain' | 'between' | 'open';
    low: number;
    more: number;
    turnsOut: number;
    stacking: Partial<Stacking>;
  }
  const amount = (value: number): Formula => ({ op: 'money', ...cny(String(value)) });
  const formulas: Record<Row['kind'], (row: Row) => Formula> = {
    certain: ({ low }) => amount(low),
    between: ({ low, more }) => ({ op: 'between', low: amount(low), high: amount(low + more) }),
    open: () => ofFact('annual-tax'),
  };
  const known = ({ kind, low, more, turnsOut }: Row) =>
    amount(kind === 'certain' ? low : kind === 'open' ? turnsOut : low + (turnsOut % (more + 1)));
  const rows = fc.array(
    fc.record({
      kind: fc.constantFrom<Row['kind']>('certain', 'certain', 'between', 'open'),
      low: fc.nat(30),
      more: fc.nat(30),
      turnsOut: fc.nat(99),
      stacking: fc.record({
        exclusiveGroup: fc.constantFrom(null, null, 'g', 'h'),
        reducesBaseOf: fc.uniqueArray(fc.constantFrom('m0', 'm1', 'm2', 'm3'), { maxLength: 2 }),
        aggregateCap: fc.constantFrom(
          null,
          null,
          { group: 'p', cap: cny('20') },
          { group: 'p', cap: cny('60') },
        ),
      }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const itemsOf = (all: readonly Row[], formulaOf: (row: Row) => Formula) =>
    all.map((row, index) => {
      const reducesBaseOf = row.stacking.reducesBaseOf!.filter((slug) => slug !== `m${index}`);
      return aStackItem(`m${index}`, { op: 'base', of: formulaOf(row) }, { ...row.stacking, reducesBaseOf });
    });

  it('holds whatever they turn out to be: what is proven is beaten by none, what is left out only where it might be', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { groups } = bestStacking(itemsOf(all, (row) => formulas[row.kind](row)));
        const turnedOut = itemsOf(all, known);
        for (const { taken: best, rejected, proven, bound } of groups) {
          const inGroup = new Set([...best, ...rejected].map(({ slug }) => slug));
          const members = turnedOut.filter(({ slug }) => inGroup.has(slug));
          const chosen = valueOf(members.filter(({ slug }) => best.some((one) => one.slug === slug))).total
            .low;
          for (let mask = 0; mask < 2 ** members.length; mask += 1) {
            const other = members.filter((_, at) => mask & (2 ** at));
            const exclusive = other.flatMap(({ stacking }) => stacking.exclusiveGroup ?? []);
            if (new Set(exclusive).size < exclusive.length) continue;
            const { low } = valueOf(other).total;
            if (bound) expect(low.lte(bound)).toBe(true);
            if (low.lte(chosen)) continue;
            expect(proven).toBe(false);
            for (const { slug, might } of rejected)
              if (other.some((item) => item.slug === slug)) expect(might).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
