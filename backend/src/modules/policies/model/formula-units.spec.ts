import { describe, expect, it } from '@jest/globals';
import { checkMeasure } from './check-measure.js';
import { aBenefit, aMeasure, cny, money, number, ofFact, percentOf } from './rules.factory.js';
import type { Formula, Literal } from './rules.js';

const AMOUNT = '/benefit/amount';
const issuesOf = (amount: Formula) => checkMeasure(aMeasure([], { benefit: aBenefit(amount) }));
const refusals = (amount: Formula) => issuesOf(amount).map(({ pointer, code }) => `${pointer} ${code}`);
const quantity = (value: string, unit: string): Formula => ({ op: 'quantity', value, unit });
const price = (value: string, currency = 'CNY') => quantity(value, `${currency}/m2`);
const perArea = (rate: Formula): Formula => ({ op: 'product', of: [ofFact('land-area'), rate] });
const rows = (by: string, ...bounds: Literal[]): Formula => ({
  op: 'tiers',
  by: ofFact(by),
  tiers: bounds.map((from) => ({ from, then: money('1') })),
});
const STRANGE = ofFact('colour');

describe('an amount whose facts have the currency of their teller', () => {
  it.each<[string, Formula]>([
    ['a fact beside money', { op: 'sum', of: [ofFact('annual-tax'), money('5')] }],
    ['money beside a fact', { op: 'sum', of: [money('5'), ofFact('annual-tax')] }],
    ['two facts and money', { op: 'sum', of: [ofFact('annual-tax'), ofFact('annual-sales'), money('5')] }],
    ['a part of one beside it', { op: 'least', of: [percentOf('10', 'annual-tax'), ofFact('annual-tax')] }],
    ['a part that is named second', { op: 'product', of: [ofFact('annual-tax'), quantity('10', 'percent')] }],
    ['a number of them', { op: 'product', of: [number('2'), ofFact('annual-tax')] }],
    ['a stated price beside a fixed one', perArea({ op: 'least', of: [ofFact('land-price'), price('9')] })],
    ['a fixed price beside a stated one', perArea({ op: 'least', of: [price('9'), ofFact('land-price')] })],
    [
      'half the stated price',
      perArea({ op: 'product', of: [quantity('50', 'percent'), ofFact('land-price')] }),
    ],
    [
      'what a stated price leaves of a sum',
      { op: 'difference', from: money('9'), less: perArea(ofFact('land-price')) },
    ],
    [
      'rows of a stated price',
      perArea({
        ...rows('land-price'),
        tiers: [{ from: { value: '1', unit: 'CNY/mu' }, then: price('1') }],
      } as Formula),
    ],
  ])('may have %s', (_, amount) => {
    expect(refusals(amount)).toEqual([]);
  });

  it.each<[string, Formula, string]>([
    [
      'two currencies after it',
      { op: 'sum', of: [ofFact('annual-tax'), money('1'), money('1', 'USD')] },
      'rule.unit-mismatch',
    ],
    [
      'two currencies around it',
      { op: 'sum', of: [money('1'), ofFact('annual-tax'), money('1', 'USD')] },
      'rule.unit-mismatch',
    ],
    [
      'another currency beside it',
      { op: 'sum', of: [ofFact('annual-tax'), money('1', 'USD')] },
      'rule.currency',
    ],
    ['a count beside it', { op: 'sum', of: [ofFact('annual-tax'), ofFact('jobs')] }, 'rule.unit-mismatch'],
    [
      'energy beside it',
      { op: 'sum', of: [ofFact('annual-tax'), ofFact('power-use-half-year')] },
      'rule.unit-mismatch',
    ],
    [
      'a price beside it',
      { op: 'sum', of: [ofFact('annual-tax'), ofFact('land-price')] },
      'rule.unit-mismatch',
    ],
    [
      'an area beside its price',
      { op: 'sum', of: [ofFact('land-price'), ofFact('land-area')] },
      'rule.unit-mismatch',
    ],
    [
      'a price of energy beside one of land',
      { op: 'sum', of: [ofFact('land-price'), quantity('1', 'CNY/MWh')] },
      'rule.unit-mismatch',
    ],
    [
      'itself, multiplied',
      { op: 'product', of: [ofFact('annual-tax'), ofFact('annual-sales')] },
      'rule.unit-mismatch',
    ],
    [
      'a price multiplied with it',
      { op: 'product', of: [ofFact('annual-tax'), ofFact('land-price')] },
      'rule.unit-mismatch',
    ],
    [
      'an area multiplied with it',
      { op: 'product', of: [ofFact('land-area'), ofFact('annual-tax')] },
      'rule.unit-mismatch',
    ],
    [
      'energy multiplied with a price of land',
      { op: 'product', of: [ofFact('land-price'), ofFact('power-use-half-year')] },
      'rule.unit-mismatch',
    ],
    ['a price alone', ofFact('land-price'), 'rule.not-money'],
    ['a fixed price alone', price('1'), 'rule.not-money'],
    ['land at a fixed price in another currency', perArea(price('1', 'USD')), 'rule.currency'],
  ])('is refused with %s', (_, amount, code) => {
    expect(refusals(amount)).toEqual([`${AMOUNT} ${code}`]);
  });

  it('keeps two currencies of one price apart, and the prices of two things', () => {
    for (const other of [price('1', 'USD'), quantity('1', 'CNY/MWh')])
      expect(refusals(perArea({ op: 'least', of: [price('1'), other] }))).toEqual([
        `${AMOUNT}/of/1 rule.unit-mismatch`,
      ]);
  });
});

describe('a formula with one fault', () => {
  it.each<[string, Formula, string]>([
    ['the first of a sum', { op: 'sum', of: [STRANGE, money('1')] }, 'of/0'],
    ['the last of a sum', { op: 'sum', of: [money('1'), STRANGE] }, 'of/1'],
    ['the middle of a sum', { op: 'sum', of: [money('1'), STRANGE, money('1')] }, 'of/1'],
    ['the first of a product', { op: 'product', of: [STRANGE, money('1')] }, 'of/0'],
    ['the last of a product', { op: 'product', of: [money('1'), STRANGE] }, 'of/1'],
    ['what is taken from', { op: 'difference', from: STRANGE, less: money('1') }, 'from'],
    ['what is taken off', { op: 'difference', from: money('1'), less: STRANGE }, 'less'],
    ['what is the least', { op: 'at-least', of: STRANGE }, 'of'],
    ['the low end of a span', { op: 'between', low: STRANGE, high: money('1') }, 'low'],
    ['the high end of a span', { op: 'between', low: money('1'), high: STRANGE }, 'high'],
    ['a base', { op: 'base', of: STRANGE }, 'of'],
    ['what rows go by', { op: 'tiers', by: STRANGE, tiers: [{ from: '1', then: money('1') }] }, 'by'],
    [
      'the second row',
      {
        op: 'tiers',
        by: ofFact('jobs'),
        tiers: [
          { from: '1', then: money('1') },
          { from: '2', then: STRANGE },
        ],
      },
      'tiers/1/then',
    ],
    [
      'the second case',
      {
        op: 'choose',
        fact: 'firm-stage',
        cases: [
          { value: 'new', then: money('1') },
          { value: 'existing', then: STRANGE },
        ],
      },
      'cases/1/then',
    ],
    [
      'the second year',
      {
        op: 'by-year',
        years: [
          { from: null, to: 2030, then: money('1') },
          { from: 2031, to: null, then: STRANGE },
        ],
      },
      'years/1/then',
    ],
  ])('in %s is told of that fault alone, at its place', (_, amount, at) => {
    expect(refusals(amount)).toEqual([`${AMOUNT}/${at} rule.unknown-fact`]);
  });

  it.each<[string, Formula]>([
    ['a difference', { op: 'difference', from: money('1'), less: ofFact('land-area') }],
    ['a span', { op: 'between', low: money('1'), high: ofFact('land-area') }],
    [
      'rows',
      {
        op: 'tiers',
        by: ofFact('jobs'),
        tiers: [
          { from: '1', then: money('1') },
          { from: '2', then: ofFact('jobs') },
        ],
      },
    ],
    [
      'cases',
      {
        op: 'choose',
        fact: 'firm-stage',
        cases: [
          { value: 'new', then: money('1') },
          { value: 'existing', then: ofFact('jobs') },
        ],
      },
    ],
    [
      'years',
      {
        op: 'by-year',
        years: [
          { from: null, to: 2030, then: money('1') },
          { from: 2031, to: null, then: ofFact('jobs') },
        ],
      },
    ],
  ])('never mixes money with something else in %s', (_, amount) => {
    expect(refusals(amount)).toEqual([`${AMOUNT} rule.unit-mismatch`]);
  });

  it.each<[string, Formula, Record<string, string>]>([
    ['the number', { op: 'product', of: [number('many'), money('1')] }, { value: 'many' }],
    ['the sum', money('1e3'), { value: '1e3' }],
    ['the quantity and its unit', quantity('1', 'parsec'), { value: '1 parsec' }],
    ['the fact', STRANGE, { fact: 'colour' }],
    [
      'the two units that do not add up',
      { op: 'sum', of: [money('1'), ofFact('land-area')] },
      { a: 'CNY', b: 'm2' },
    ],
    [
      'the two that do not multiply',
      { op: 'product', of: [money('1'), ofFact('land-area')] },
      { a: 'CNY', b: 'm2' },
    ],
    ['the bound that is none', rows('jobs', 'nine'), { value: '"nine"' }],
    ['the bound of another measure', rows('jobs', cny('9')), { a: '', b: 'CNY' }],
    ['what it comes to', ofFact('land-area'), { unit: 'm2', currency: 'CNY' }],
    [
      'the choice nobody knows',
      { op: 'choose', fact: 'firm-stage', cases: [{ value: 'old', then: money('1') }] },
      { fact: 'firm-stage', value: 'old' },
    ],
    [
      'the fact that is no choice',
      { op: 'choose', fact: 'colour', cases: [{ value: 'red', then: money('1') }] },
      { fact: 'colour' },
    ],
  ])('says %s', (_, amount, params) => {
    expect(issuesOf(amount).map((issue) => issue.params)).toEqual([params]);
  });
});

describe('the rows of a formula', () => {
  const ordered = (by: string, ...bounds: Literal[]) => refusals(rows(by, ...bounds));
  const OUT_OF_ORDER = [`${AMOUNT}/tiers/1/from rule.order`];
  const area = (value: string, unit: string) => ({ value, unit });

  it('ascend, whatever the units of their bounds', () => {
    expect(ordered('land-area', area('14', 'mu'), area('1', 'ha'))).toEqual([]);
    expect(ordered('land-area', area('1', 'ha'), area('14', 'mu'))).toEqual(OUT_OF_ORDER);
    expect(ordered('annual-tax', cny('9'), cny('10'))).toEqual([]);
    expect(ordered('annual-tax', cny('10'), cny('9'))).toEqual(OUT_OF_ORDER);
    expect(ordered('jobs', '9', '10')).toEqual([]);
  });

  it('may share a bound: from it, and above it', () => {
    expect(ordered('jobs', '9', '9')).toEqual([]);
  });

  it('after one that is no number are judged by themselves', () => {
    expect(ordered('jobs', 'nine', '8')).toEqual([`${AMOUNT}/tiers/0/from rule.number`]);
    expect(ordered('jobs', true)).toEqual([`${AMOUNT}/tiers/0/from rule.number`]);
    expect(ordered('annual-tax', cny('many'))).toEqual([`${AMOUNT}/tiers/0/from rule.number`]);
    expect(ordered('land-area', area('1', 'parsec'))).toEqual([`${AMOUNT}/tiers/0/from rule.number`]);
  });
});

describe('the years of a formula', () => {
  const years = (...spans: [number | null, number | null][]) =>
    refusals({ op: 'by-year', years: spans.map(([from, to]) => ({ from, to, then: money('1') })) });

  it('run forward, each of them; an end that is not stated is open', () => {
    expect(years([null, 2030], [2031, null])).toEqual([]);
    expect(years([2030, 2030])).toEqual([]);
    expect(years([null, null])).toEqual([]);
    expect(years([2027, 2030], [2032, 2031])).toEqual([`${AMOUNT} rule.order`]);
  });
});
