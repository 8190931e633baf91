import { describe, expect, it } from '@jest/globals';
import { Exact } from '../../policies/model/exact.js';
import { money, ofFact } from '../../policies/model/rules.factory.js';
import type { Formula } from '../../policies/model/rules.js';
import { toUnits } from './money-units.js';
import { fallsWithItsBase, Reductions } from './reductions.js';
import { aStackItem } from './stacking.factory.js';

const units = (amount: string) => toUnits(new Exact(amount));
const base: Formula = { op: 'base', of: money('30') };
const plain = money('40');
const half: Formula = { op: 'number', value: '0.5' };
const left = (less: Formula, from: Formula = plain): Formula => ({ op: 'difference', from, less });
const rising = left(base);
const steps = (by: Formula, ...thens: Formula[]): Formula => ({
  op: 'tiers',
  by,
  tiers: thens.map((then, index) => ({ from: { amount: String(index), currency: 'CNY' }, then })),
});
const chosen = (...thens: Formula[]): Formula => ({
  op: 'choose',
  fact: 'ownership',
  cases: thens.map((then, index) => ({ value: ['foreign', 'domestic'][index]!, then })),
});
const byYear = (...thens: Formula[]): Formula => ({
  op: 'by-year',
  years: thens.map((then, index) => ({ from: 2027 + index, to: 2027 + index, then })),
});
const all = (op: 'sum' | 'least' | 'greatest' | 'product', ...of: Formula[]): Formula => ({ op, of });
const between = (low: Formula, high: Formula): Formula => ({ op: 'between', low, high });

describe('an amount with something off its base', () => {
  it.each<[string, Formula]>([
    ['is its base', base],
    ['has none', plain],
    ['is what a fact states', ofFact('annual-tax')],
    ['is a share of it', all('product', half, base)],
    ['is a sum with it', all('sum', plain, base)],
    ['is the least of several', all('least', base, plain)],
    ['is the greatest of several', all('greatest', plain, base)],
    ['is what is left of it', left(plain, base)],
    ['is a step', steps(ofFact('annual-tax'), plain, base)],
    ['is a choice', chosen(plain, base)],
    ['is a year’s', byYear(base, plain)],
    ['is so much or more', { op: 'at-least', of: base }],
    ['lies above it', between(base, plain)],
    ['lies below it', between(plain, base)],
  ])('never rises where it %s', (_, formula) => {
    expect(fallsWithItsBase(formula)).toBe(true);
  });

  it.each<[string, Formula]>([
    ['is deducted', rising],
    ['measures the steps', steps(base, plain, plain)],
    ['is deducted in a part of a product', all('product', half, rising)],
    ['is deducted in a part of a sum', all('sum', rising, plain)],
    ['is deducted in one of several', all('least', plain, rising)],
    ['is deducted in another', all('greatest', rising, plain)],
    ['is deducted in what something is deducted from', left(plain, rising)],
    ['is deducted in a step', steps(ofFact('annual-tax'), plain, rising)],
    ['is deducted in a choice', chosen(rising, plain)],
    ['is deducted in a year', byYear(plain, rising)],
    ['is deducted in so much or more', { op: 'at-least', of: rising }],
    ['is deducted in the least', between(rising, plain)],
    ['is deducted in the most', between(plain, rising)],
  ])('may rise where the base %s', (_, formula) => {
    expect(fallsWithItsBase(formula)).toBe(false);
  });
});

describe('the most a measure is worth under others', () => {
  const reducer = aStackItem('r', '7', { reducesBaseOf: ['m'] });
  const yearly = { benefit: { timing: { frequency: 'yearly' as const, years: 2, after: 0 } } };
  const most = (...items: Parameters<typeof aStackItem>[]) =>
    new Reductions([...items.map((item) => aStackItem(...item)), reducer]).mostOf(0);

  it('is what it is worth alone, unless its amount rises', () => {
    expect(most(['m', between(money('3'), base)])).toMatchObject({ low: units('3'), high: units('30') });
    expect(most(['other', rising])).toMatchObject({ low: units('10'), high: units('10') });
  });

  it('is with everything off its base where its amount rises, once or by the year', () => {
    expect(most(['m', rising])).toEqual({ low: units('40'), high: units('40') });
    expect(most(['m', rising, {}, yearly])).toEqual({ low: units('80'), high: units('80') });
    expect(most(['m', left(base, ofFact('annual-tax'))])).toBeNull();
  });
});

describe('a measure under others', () => {
  it('is another with each amount off its base, none of them what it is alone', () => {
    const items = ['a', 'b', 'c'].map((slug) => aStackItem(slug, '5', { reducesBaseOf: ['m'] }));
    const reductions = new Reductions([aStackItem('m', '30'), ...items]);
    const taken = [
      [true, false, false, false],
      [true, true, false, false],
      [true, true, true, false],
      [true, false, true, true],
      [true, true, true, true],
    ];
    const ids = taken.map((which) => reductions.scheduleIn(0, which).id);
    expect(ids[0]).toBe(0);
    expect(new Set(ids).size).toBe(taken.length);
    expect(taken.map((which) => reductions.scheduleIn(0, which).id)).toEqual(ids);
    expect(reductions.reckonings).toBe(taken.length - 1);
  });

  it('is not reduced by itself, nor by one that is not there', () => {
    const alone = new Reductions([aStackItem('m', '30', { reducesBaseOf: ['m', 'nobody'] })]);
    expect(alone.reducers).toEqual([[]]);
  });
});
