import { describe, expect, it } from '@jest/globals';
import { readFacts } from './read-facts.js';
import { cny, money, number, ofFact } from './rules.factory.js';
import type { Formula, ProjectFacts } from './rules.js';
import { worthOf } from './worth.js';

const percent = (value: string): Formula => ({ op: 'quantity', value, unit: 'percent' });
const ofSales = (rate: Formula): Formula => ({ op: 'product', of: [rate, ofFact('annual-sales')] });
const never: Formula = { op: 'by-year', years: [{ from: 2040, to: null, then: percent('3') }] };
const byStage = (ifNew: Formula, ifExisting: Formula): Formula => ({
  op: 'choose',
  fact: 'firm-stage',
  cases: [
    { value: 'new', then: ifNew },
    { value: 'existing', then: ifExisting },
  ],
});
const byJobs = (...rows: [string, Formula][]): Formula => ({
  op: 'tiers',
  by: ofFact('jobs'),
  tiers: rows.map(([from, then]) => ({ from, then })),
});

const worth = (formula: Formula, facts: ProjectFacts = {}) =>
  worthOf(formula, { facts: readFacts(facts), year: 2026 }, 'CNY');
function range(formula: Formula, facts?: ProjectFacts) {
  const { low, high } = worth(formula, facts);
  return `${low.toFixed()}-${high?.toFixed() ?? '?'}`;
}

describe('a rate that hangs on an unknown fact', () => {
  const sales = { 'annual-sales': cny('1000') };

  it('stays a rate, also where it may be none at all', () => {
    expect(range(ofSales(byJobs(['100', percent('10')])), sales)).toBe('0-100');
    expect(range(ofSales(byStage(percent('10'), never)), sales)).toBe('0-100');
    expect(range(ofSales(byStage(never, percent('10'))), sales)).toBe('0-100');
    expect(range(ofSales(never), sales)).toBe('0-0');
  });

  it('spans the rows from the lowest to the highest, in whatever order they pay', () => {
    const rates = byJobs(['0', percent('5')], ['100', percent('10')], ['200', percent('3')]);
    expect(range(ofSales(rates), sales)).toBe('30-100');
    expect(range(ofSales(rates), { ...sales, jobs: '150' })).toBe('100-100');
    expect(range(ofSales(rates), { ...sales, jobs: '200' })).toBe('30-30');
  });

  it('spans only the rows that a span may fall into', () => {
    const rewards: Formula = {
      op: 'tiers',
      by: { op: 'product', of: [{ op: 'between', low: number('2'), high: number('3') }, ofFact('jobs')] },
      tiers: ['100', '200', '300', '400'].map((from) => ({ from, then: money(from) })),
    };
    expect(range(rewards, { jobs: '100' })).toBe('200-300');
    expect(range(rewards, { jobs: '45' })).toBe('0-100');
    expect(range(rewards, { jobs: '10' })).toBe('0-0');
  });
});

describe('an open part', () => {
  it('opens what may be it', () => {
    expect(range(byStage(money('5'), ofFact('annual-tax')))).toBe('0-?');
    expect(range(byStage(ofFact('annual-tax'), money('5')))).toBe('0-?');
    expect(range({ op: 'between', low: money('5'), high: ofFact('annual-tax') })).toBe('0-?');
    expect(range({ op: 'product', of: [number('2'), ofFact('annual-tax')] })).toBe('0-?');
  });

  it('is named once, however often it is used', () => {
    const twice: Formula = { op: 'sum', of: [ofFact('annual-tax'), ofFact('annual-tax')] };
    expect(worth(twice).missing).toEqual(['annual-tax']);
  });
});

describe('a part in another currency', () => {
  const dollars = { 'annual-tax': { amount: '100', currency: 'USD' } };
  const said = [{ fact: '', stated: 'CNY', needed: 'USD' }];

  it.each<[string, Formula]>([
    ['a span', { op: 'between', low: money('5'), high: ofFact('annual-tax') }],
    ['cases of which any may hold', byStage(money('5'), ofFact('annual-tax'))],
    ['rows of which any may be reached', byJobs(['0', money('5')], ['9', ofFact('annual-tax')])],
    ['a sum', { op: 'sum', of: [money('5'), ofFact('annual-tax')] }],
    ['a difference', { op: 'difference', from: money('500'), less: ofFact('annual-tax') }],
    ['the greatest', { op: 'greatest', of: [money('5'), ofFact('annual-tax')] }],
  ])('is never taken for one of its own in %s, and is said once', (_, formula) => {
    expect(range(formula, dollars)).toBe('0-?');
    expect(worth(formula, dollars).incomparable).toEqual(said);
  });

  it('does no harm where it is not what holds', () => {
    const facts = { ...dollars, 'firm-stage': 'new', jobs: '1' };
    expect(range(byStage(money('5'), ofFact('annual-tax')), facts)).toBe('5-5');
    expect(range(byJobs(['0', money('5')], ['9', ofFact('annual-tax')]), facts)).toBe('5-5');
    expect(worth(byStage(money('5'), ofFact('annual-tax')), facts).incomparable).toEqual([]);
  });
});

it('a product that says nothing is not known, and says of what', () => {
  const squared: Formula = { op: 'product', of: [money('2'), money('3')] };
  expect(range(squared)).toBe('0-?');
  expect(worth(squared).incomparable).toEqual([{ fact: '', stated: 'CNY', needed: 'CNY' }]);
});

it('a literal that cannot be read is not known', () => {
  expect(range(money('five'))).toBe('0-?');
  expect(range({ op: 'product', of: [{ op: 'quantity', value: '5', unit: 'parsec' }, money('1')] })).toBe(
    '0-?',
  );
});
