import { describe, expect, it } from '@jest/globals';
import { checkMeasure, MOST_DEPTH, MOST_NODES, sizeOf } from './check-measure.js';
import {
  aBenefit,
  aMeasure,
  cny,
  compare,
  money,
  number,
  ofFact,
  percentOf,
  share,
} from './rules.factory.js';
import type { Benefit, Formula, MeasureDocument, Stacking, Test } from './rules.js';

const ofTest = (test: Test) =>
  checkMeasure(aMeasure([test])).map(({ pointer, code }) => `${pointer} ${code}`);
const ofBenefit = (benefit: Benefit) =>
  checkMeasure(aMeasure([], { benefit })).map(({ pointer, code }) => `${pointer} ${code}`);
const ofAmount = (amount: Formula, more: Partial<Benefit> = {}) => ofBenefit(aBenefit(amount, more));
const AT = '/conditions/c1/test';
const AMOUNT = '/benefit/amount';
const price = (value: string): Formula => ({ op: 'quantity', value, unit: 'CNY/m2' });

describe('a measure that can be evaluated', () => {
  it.each<[string, Test]>([
    ['yes or no', compare('exports', '=', true)],
    ['a choice', compare('segment', '=', 'RE4a')],
    ['a day', compare('final-investment-decision', '<=', '2030-12-31')],
    ['a count', compare('jobs', '>=', '300')],
    ['a share', compare('main-business-share', '>=', share('60'))],
    ['money', compare('fixed-investment', '>=', cny('30000000'))],
    ['a place', { op: 'in-place', inside: ['cn-sichuan'], outside: ['cn-shandong'] }],
    ['one of some places', { op: 'in-place', inside: ['cn-sichuan'], outside: [] }],
    ['one open list', { op: 'in-place', inside: [], outside: ['cn-shandong'] }],
    ['words', { op: 'text' }],
    [
      'all of them',
      {
        op: 'all',
        of: [
          { op: 'not', of: { op: 'text' } },
          { op: 'any', of: [{ op: 'text' }] },
        ],
      },
    ],
  ])('may ask for %s', (_, test) => {
    expect(ofTest(test)).toEqual([]);
  });

  it.each<[string, Formula]>([
    ['a sum', money('500000')],
    ['a share of a fact', percentOf('10', 'equipment-purchase')],
    ['a price by an area', { op: 'product', of: [ofFact('floor-area'), price('100')] }],
    ['a count by money', { op: 'product', of: [ofFact('jobs'), money('2500')] }],
    ['a stated price by an area', { op: 'product', of: [ofFact('land-price'), ofFact('land-area')] }],
    ['the least', { op: 'least', of: [percentOf('25', 'annual-sales'), money('5000000')] }],
    ['a difference', { op: 'difference', from: ofFact('annual-sales'), less: money('1') }],
    ['a base', { op: 'product', of: [number('2'), { op: 'base', of: ofFact('fixed-investment') }] }],
    ['a span', { op: 'between', low: money('1'), high: money('2') }],
    [
      'a span of shares',
      {
        op: 'product',
        of: [
          {
            op: 'between',
            low: { op: 'quantity', value: '3', unit: 'percent' },
            high: { op: 'quantity', value: '5', unit: 'percent' },
          },
          ofFact('annual-sales'),
        ],
      },
    ],
    ['years', { op: 'by-year', years: [{ from: 2027, to: 2027, then: money('1') }] }],
    ['choices', { op: 'choose', fact: 'firm-stage', cases: [{ value: 'new', then: money('1') }] }],
    [
      'rows',
      {
        op: 'tiers',
        by: ofFact('fixed-investment'),
        tiers: [
          { from: cny('1'), then: money('1') },
          { from: cny('2'), then: ofFact('annual-tax') },
        ],
      },
    ],
    [
      'rows of prices',
      {
        op: 'product',
        of: [
          ofFact('floor-area'),
          {
            op: 'tiers',
            by: ofFact('land-price'),
            tiers: [{ from: { value: '80000', unit: 'CNY/mu' }, then: price('1') }],
          },
        ],
      },
    ],
  ])('may grant %s', (_, amount) => {
    expect(ofAmount(amount)).toEqual([]);
  });
});

describe('a measure is refused', () => {
  it.each<[string, Test, string]>([
    ['a fact nobody defined', compare('colour', '=', true), `${AT} rule.unknown-fact`],
    ['a choice of such a fact', { op: 'one-of', fact: 'colour', values: ['red'] }, `${AT} rule.unknown-fact`],
    [
      'CNY compared with hectares',
      compare('fixed-investment', '>=', { value: '5', unit: 'ha' }),
      `${AT} rule.literal`,
    ],
    ['hectares compared with CNY', compare('land-area', '>=', cny('5')), `${AT} rule.literal`],
    ['text in a number', compare('jobs', '>=', 'many'), `${AT} rule.literal`],
    ['a choice that is none', compare('segment', '=', 'RE9'), `${AT} rule.literal`],
    ['an order of yes and no', compare('exports', '>=', true), `${AT} rule.comparison`],
    ['an order of choices', compare('segment', '<', 'RE4a'), `${AT} rule.comparison`],
    ['no choice', { op: 'one-of', fact: 'segment', values: [] }, `${AT} rule.empty`],
    ['an unknown choice', { op: 'one-of', fact: 'segment', values: ['RE1', 'RE9'] }, `${AT} rule.choice`],
    ['choices of what has none', { op: 'one-of', fact: 'jobs', values: ['5'] }, `${AT} rule.choice`],
    ['nothing of everything', { op: 'all', of: [] }, `${AT} rule.empty`],
    ['nothing of anything', { op: 'any', of: [] }, `${AT} rule.empty`],
    ['no place', { op: 'in-place', inside: [], outside: [] }, `${AT} rule.empty`],
    ['a place inside and outside', { op: 'in-place', inside: ['CN'], outside: ['CN'] }, `${AT} rule.place`],
    [
      'a fault deep inside',
      { op: 'any', of: [{ op: 'text' }, { op: 'not', of: compare('x', '=', true) }] },
      `${AT}/of/1/of rule.unknown-fact`,
    ],
  ])('for %s', (_, test, expected) => {
    expect(ofTest(test)).toEqual([expected]);
  });

  it.each<[string, Formula, string]>([
    ['a fact nobody defined', ofFact('colour'), `${AMOUNT} rule.unknown-fact`],
    ['a fact that is no number', ofFact('exports'), `${AMOUNT} rule.unknown-fact`],
    ['an area for a sum', ofFact('floor-area'), `${AMOUNT} rule.not-money`],
    ['oxide for a sum', ofFact('lace-purchase'), `${AMOUNT} rule.not-money`],
    ['a plain number', number('5'), `${AMOUNT} rule.not-money`],
    ['another currency', money('5', 'USD'), `${AMOUNT} rule.currency`],
    ['what is no decimal', money('5e3'), `${AMOUNT} rule.number`],
    ['a number that is none', { op: 'product', of: [number('a'), money('1')] }, `${AMOUNT}/of/0 rule.number`],
    ['an unknown unit', { op: 'quantity', value: '1', unit: 'parsec' }, `${AMOUNT} rule.number`],
    ['money by money', { op: 'product', of: [money('1'), money('2')] }, `${AMOUNT} rule.unit-mismatch`],
    [
      'money and area added',
      { op: 'sum', of: [money('1'), ofFact('floor-area')] },
      `${AMOUNT} rule.unit-mismatch`,
    ],
    ['two currencies', { op: 'least', of: [money('1'), money('1', 'USD')] }, `${AMOUNT} rule.unit-mismatch`],
    [
      'a price of area by energy',
      { op: 'product', of: [price('1'), { op: 'quantity', value: '1', unit: 'kWh' }] },
      `${AMOUNT} rule.unit-mismatch`,
    ],
    [
      'a stated price by its unlike',
      { op: 'product', of: [ofFact('land-price'), ofFact('rnd-to-sales'), ofFact('jobs')] },
      `${AMOUNT} rule.not-money`,
    ],
    ['an empty sum', { op: 'sum', of: [] }, `${AMOUNT} rule.empty`],
    ['no rows', { op: 'tiers', by: ofFact('jobs'), tiers: [] }, `${AMOUNT} rule.empty`],
    ['no years', { op: 'by-year', years: [] }, `${AMOUNT} rule.empty`],
    [
      'years backwards',
      { op: 'by-year', years: [{ from: 2031, to: 2030, then: money('1') }] },
      `${AMOUNT} rule.order`,
    ],
    [
      'two bases',
      {
        op: 'sum',
        of: [
          { op: 'base', of: money('1') },
          { op: 'base', of: money('1') },
        ],
      },
      `${AMOUNT} rule.base-twice`,
    ],
    [
      'two bases, one taken off the other',
      { op: 'difference', from: { op: 'base', of: money('2') }, less: { op: 'base', of: money('1') } },
      `${AMOUNT} rule.base-twice`,
    ],
    [
      'rows out of order',
      {
        op: 'tiers',
        by: ofFact('jobs'),
        tiers: [
          { from: '9', then: money('1') },
          { from: '8', then: money('1') },
        ],
      },
      `${AMOUNT}/tiers/1/from rule.order`,
    ],
    [
      'rows of another measure',
      { op: 'tiers', by: ofFact('jobs'), tiers: [{ from: cny('9'), then: money('1') }] },
      `${AMOUNT}/tiers/0/from rule.unit-mismatch`,
    ],
    [
      'a row that begins with words',
      { op: 'tiers', by: ofFact('jobs'), tiers: [{ from: 'nine', then: money('1') }] },
      `${AMOUNT}/tiers/0/from rule.number`,
    ],
    [
      'a case twice',
      {
        op: 'choose',
        fact: 'firm-stage',
        cases: [
          { value: 'new', then: money('1') },
          { value: 'new', then: money('2') },
        ],
      },
      `${AMOUNT} rule.duplicate`,
    ],
    [
      'a case nobody knows',
      { op: 'choose', fact: 'firm-stage', cases: [{ value: 'old', then: money('1') }] },
      `${AMOUNT} rule.choice`,
    ],
  ])('for an amount of %s', (_, amount, expected) => {
    expect(ofAmount(amount)).toEqual([expected]);
  });

  it('for an amount without a currency, and a currency without an amount', () => {
    expect(ofAmount(money('1'), { currency: null })).toEqual(['/benefit/currency rule.currency']);
    expect(ofBenefit(aBenefit(null, { currency: 'CNY' }))).toEqual(['/benefit/currency rule.currency']);
  });

  it('for caps in another currency or that are no number, a floor likewise, a step of nothing', () => {
    const usd = { amount: '1', currency: 'USD' };
    expect(
      ofAmount(money('1'), { capPerProject: usd, capPerYear: cny('x'), floor: usd, roundedDownTo: '0' }),
    ).toEqual([
      '/benefit/capPerProject rule.currency',
      '/benefit/capPerYear rule.number',
      '/benefit/floor rule.currency',
      '/benefit/roundedDownTo rule.number',
    ]);
    expect(ofAmount(money('1'), { capPerProject: cny('1'), roundedDownTo: '100' })).toEqual([]);
  });

  it('for less than nothing: an amount, a span, a row, a cap, a bound', () => {
    const span: Formula = { op: 'between', low: money('-10'), high: money('-20') };
    expect(ofAmount(span)).toEqual([`${AMOUNT}/low rule.negative`, `${AMOUNT}/high rule.negative`]);
    expect(ofAmount({ op: 'product', of: [number('-1'), money('1')] })).toEqual([
      `${AMOUNT}/of/0 rule.negative`,
    ]);
    const rows: Formula = { op: 'tiers', by: ofFact('jobs'), tiers: [{ from: '-5', then: money('1') }] };
    expect(ofAmount(rows)).toEqual([`${AMOUNT}/tiers/0/from rule.negative`]);
    expect(ofAmount(money('1'), { capPerProject: cny('-1'), floor: cny('0') })).toEqual([
      '/benefit/capPerProject rule.negative',
    ]);
    expect(ofTest(compare('jobs', '>=', '-1'))).toEqual([`${AT} rule.negative`]);
    expect(ofTest(compare('annual-tax', '>=', cny('-1')))).toEqual([`${AT} rule.negative`]);
    expect(ofTest(compare('annual-tax', '>=', cny('0')))).toEqual([]);
  });

  it('for a currency that nobody pays in', () => {
    const strange = { currency: 'zzz' };
    expect(ofAmount(money('1', 'zzz'), strange)).toEqual([
      `${AMOUNT} rule.unknown-currency`,
      '/benefit/currency rule.unknown-currency',
    ]);
    expect(ofTest(compare('annual-tax', '>=', { amount: '5', currency: 'XQQ' }))).toEqual([
      `${AT} rule.unknown-currency`,
    ]);
  });

  it('for no years, or years of what is paid once', () => {
    const timing = (frequency: 'once' | 'yearly', years: number) => ({
      timing: { frequency, years, after: 0 },
    });
    expect(ofAmount(money('1'), timing('yearly', 0))).toEqual(['/benefit/timing/years rule.years']);
    expect(ofAmount(money('1'), timing('once', 2))).toEqual(['/benefit/timing/years rule.years']);
    expect(ofAmount(money('1'), timing('yearly', 1))).toEqual([]);
  });

  it('for two conditions of one name', () => {
    const measure = aMeasure([{ op: 'text' }, { op: 'text' }]);
    measure.conditions[1]!.id = 'c1';
    expect(checkMeasure(measure)).toEqual([
      { pointer: '/conditions', code: 'rule.duplicate', params: { name: 'c1' } },
    ]);
  });

  it('for stacking that names itself, names one twice, or caps in another currency', () => {
    const stacking = (more: Partial<Stacking>) =>
      checkMeasure(aMeasure([], { benefit: aBenefit(money('1')), stacking: more })).map(({ code }) => code);
    expect(stacking({ reducesBaseOf: ['test-measure'] })).toEqual(['rule.self-reference']);
    expect(stacking({ reducesBaseOf: ['a-b', 'a-b'] })).toEqual(['rule.duplicate']);
    expect(stacking({ aggregateCap: { group: 'g', cap: { amount: '1', currency: 'USD' } } })).toEqual([
      'rule.currency',
    ]);
    expect(stacking({ aggregateCap: { group: 'g', cap: cny('one') } })).toEqual(['rule.number']);
    expect(stacking({ aggregateCap: { group: ' ', cap: cny('-1') } })).toEqual([
      'rule.empty',
      'rule.negative',
    ]);
    expect(stacking({ exclusiveGroup: '' })).toEqual(['rule.empty']);
    expect(stacking({ exclusiveGroup: 'rate' })).toEqual([]);
    expect(stacking({ reducesBaseOf: ['other'], aggregateCap: { group: 'g', cap: cny('1') } })).toEqual([]);
  });

  const nested = (depth: number): Test => {
    let test: Test = { op: 'text' };
    for (let level = 1; level < depth; level += 1) test = { op: 'not', of: test };
    return test;
  };
  const wide = (nodes: number): Test => ({
    op: 'all',
    of: Array.from({ length: nodes - 1 }, () => ({ op: 'text' })),
  });

  it('for a tree too deep or too large, without walking it', () => {
    expect(ofTest(nested(MOST_DEPTH))).toEqual([]);
    expect(ofTest(nested(MOST_DEPTH + 1))).toEqual([`${AT} rule.too-deep`]);
    expect(ofTest(nested(100_000))).toEqual([`${AT} rule.too-deep`]);
    expect(ofTest(wide(MOST_NODES))).toEqual([]);
    expect(ofTest(wide(MOST_NODES + 1))).toEqual([`${AT} rule.too-large`]);
    expect(ofTest(wide(10_000))).toEqual([`${AT} rule.too-large`]);
    expect(ofAmount({ op: 'sum', of: Array.from({ length: 300 }, () => money('1')) })).toEqual([
      `${AMOUNT} rule.too-large`,
    ]);
    // What is far too large is not counted to its end.
    expect(sizeOf(wide(10_000)).nodes).toBe(MOST_NODES + 1);
    expect(sizeOf(wide(5))).toEqual({ nodes: 5, depth: 2 });
    expect(sizeOf(null)).toEqual({ nodes: 0, depth: 0 });
  });

  const stacked = (more: Partial<Stacking>) =>
    aMeasure([], { benefit: aBenefit(money('1')), stacking: more });
  const limited = (more: Partial<Benefit>) => aMeasure([], { benefit: aBenefit(money('1'), more) });
  it.each<[string, MeasureDocument, Record<string, string>]>([
    ['the most levels', aMeasure([nested(MOST_DEPTH + 1)]), { most: '20' }],
    ['the most parts', aMeasure([wide(MOST_NODES + 1)]), { most: '200' }],
    ['the fact', aMeasure([compare('colour', '=', true)]), { fact: 'colour' }],
    ['what a fact is', aMeasure([compare('jobs', '=', 'x')]), { fact: 'jobs', type: 'count' }],
    ['what a fact measures', aMeasure([compare('land-area', '=', '5')]), { fact: 'land-area', type: 'area' }],
    ['the comparison', aMeasure([compare('exports', '<', true)]), { fact: 'exports', is: '<' }],
    ['the place', aMeasure([{ op: 'in-place', inside: ['CN'], outside: ['CN', 'US'] }]), { name: 'CN' }],
    ['the limit', limited({ floor: cny('x') }), { value: 'x' }],
    ['the limit’s currency', limited({ floor: { amount: '1', currency: 'USD' } }), { currency: 'USD' }],
    ['the step', limited({ roundedDownTo: '-1' }), { value: '-1' }],
    ['the common cap', stacked({ aggregateCap: { group: 'g', cap: cny('one') } }), { value: 'one' }],
  ])('and told %s', (_, measure, params) => {
    expect(checkMeasure(measure).map((issue) => issue.params)).toEqual([params]);
  });
});
