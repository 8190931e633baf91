import { describe, expect, it } from '@jest/globals';
import { checkMeasure, MOST_DEPTH, MOST_NODES, sizeOf } from './check-measure.js';
import {
  AMOUNT_AT,
  refusalsOfAmount,
  refusalsOfBenefit,
  refusalsOfTest,
  TEST_AT,
} from './check-measure.factory.js';
import { aBenefit, aMeasure, cny, compare, money, number, ofFact } from './rules.factory.js';
import type { Benefit, Formula, MeasureDocument, Stacking, Test } from './rules.js';

describe('a measure is refused', () => {
  it('for an amount without a currency, and a currency without an amount', () => {
    expect(refusalsOfAmount(money('1'), { currency: null })).toEqual(['/benefit/currency rule.currency']);
    expect(refusalsOfBenefit(aBenefit(null, { currency: 'CNY' }))).toEqual([
      '/benefit/currency rule.currency',
    ]);
  });

  it('for caps in another currency or that are no number, a floor likewise, a step of nothing', () => {
    const usd = { amount: '1', currency: 'USD' };
    expect(
      refusalsOfAmount(money('1'), {
        capPerProject: usd,
        capPerYear: cny('x'),
        floor: usd,
        roundedDownTo: '0',
      }),
    ).toEqual([
      '/benefit/capPerProject rule.currency',
      '/benefit/capPerYear rule.number',
      '/benefit/floor rule.currency',
      '/benefit/roundedDownTo rule.number',
    ]);
    expect(refusalsOfAmount(money('1'), { capPerProject: cny('1'), roundedDownTo: '100' })).toEqual([]);
  });

  it('for less than nothing: an amount, a span, a row, a cap, a bound', () => {
    const span: Formula = { op: 'between', low: money('-10'), high: money('-20') };
    expect(refusalsOfAmount(span)).toEqual([
      `${AMOUNT_AT}/low rule.negative`,
      `${AMOUNT_AT}/high rule.negative`,
    ]);
    expect(refusalsOfAmount({ op: 'product', of: [number('-1'), money('1')] })).toEqual([
      `${AMOUNT_AT}/of/0 rule.negative`,
    ]);
    const rows: Formula = { op: 'tiers', by: ofFact('jobs'), tiers: [{ from: '-5', then: money('1') }] };
    expect(refusalsOfAmount(rows)).toEqual([`${AMOUNT_AT}/tiers/0/from rule.negative`]);
    expect(refusalsOfAmount(money('1'), { capPerProject: cny('-1'), floor: cny('0') })).toEqual([
      '/benefit/capPerProject rule.negative',
    ]);
    expect(refusalsOfTest(compare('jobs', '>=', '-1'))).toEqual([`${TEST_AT} rule.negative`]);
    expect(refusalsOfTest(compare('annual-tax', '>=', cny('-1')))).toEqual([`${TEST_AT} rule.negative`]);
    expect(refusalsOfTest(compare('annual-tax', '>=', cny('0')))).toEqual([]);
  });

  it('for a currency that nobody pays in', () => {
    const strange = { currency: 'zzz' };
    expect(refusalsOfAmount(money('1', 'zzz'), strange)).toEqual([
      `${AMOUNT_AT} rule.unknown-currency`,
      '/benefit/currency rule.unknown-currency',
    ]);
    expect(refusalsOfTest(compare('annual-tax', '>=', { amount: '5', currency: 'XQQ' }))).toEqual([
      `${TEST_AT} rule.unknown-currency`,
    ]);
  });

  it('for a fee of less than nothing, of no number or in no currency; none and a free one may stand', () => {
    const withFee = (fee: MeasureDocument['fee']) =>
      checkMeasure(aMeasure([], { fee })).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(withFee(cny('-1'))).toEqual(['/fee rule.negative']);
    expect(withFee(cny('some'))).toEqual(['/fee rule.number']);
    expect(withFee({ amount: '5', currency: 'zzz' })).toEqual(['/fee rule.unknown-currency']);
    expect([cny('0'), { amount: '5', currency: 'USD' }, null, undefined].flatMap(withFee)).toEqual([]);
  });

  it('for no years, or years of what is paid once', () => {
    const timing = (frequency: 'once' | 'yearly', years: number) => ({
      timing: { frequency, years, after: 0 },
    });
    expect(refusalsOfAmount(money('1'), timing('yearly', 0))).toEqual(['/benefit/timing/years rule.years']);
    expect(refusalsOfAmount(money('1'), timing('once', 2))).toEqual(['/benefit/timing/years rule.years']);
    expect(refusalsOfAmount(money('1'), timing('yearly', 1))).toEqual([]);
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
    expect(refusalsOfTest(nested(MOST_DEPTH))).toEqual([]);
    expect(refusalsOfTest(nested(MOST_DEPTH + 1))).toEqual([`${TEST_AT} rule.too-deep`]);
    expect(refusalsOfTest(nested(100_000))).toEqual([`${TEST_AT} rule.too-deep`]);
    expect(refusalsOfTest(wide(MOST_NODES))).toEqual([]);
    expect(refusalsOfTest(wide(MOST_NODES + 1))).toEqual([`${TEST_AT} rule.too-large`]);
    expect(refusalsOfTest(wide(10_000))).toEqual([`${TEST_AT} rule.too-large`]);
    expect(refusalsOfAmount({ op: 'sum', of: Array.from({ length: 300 }, () => money('1')) })).toEqual([
      `${AMOUNT_AT} rule.too-large`,
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
