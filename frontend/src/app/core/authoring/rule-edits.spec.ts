import { checkMeasure } from '@models/policies/model/check-measure';
import type { Formula, Test } from '@models/policies/model/rules';
import {
  FORMULA_BEGINNINGS,
  beginning,
  emptyCondition,
  emptyMeasure,
  factTest,
  factsNamed,
  formulaAs,
  freshId,
  movedBy,
  testAs,
  unitsOfFact,
} from './rule-edits';
import { projectFact } from '@models/policies/model/project-facts.data';

const INVESTS: Test = {
  op: 'compare',
  fact: 'fixed-investment',
  is: '>=',
  value: { amount: '30000000', currency: 'CNY' },
};
const SUM: Formula = { op: 'money', amount: '1000', currency: 'CNY' };

describe('a requirement that becomes another kind', () => {
  it('keeps what stands there as a part wherever it can', () => {
    expect(testAs('all', INVESTS)).toEqual({ op: 'all', of: [INVESTS] });
    expect(testAs('any', { op: 'all', of: [INVESTS, { op: 'text' }] })).toEqual({
      op: 'any',
      of: [INVESTS, { op: 'text' }],
    });
    expect(testAs('not', INVESTS)).toEqual({ op: 'not', of: INVESTS });
  });

  it('asks of a fact what can be asked of its kind', () => {
    expect(factTest('segment')).toEqual({ op: 'one-of', fact: 'segment', values: [] });
    expect(factTest('exports')).toEqual({ op: 'compare', fact: 'exports', is: '=', value: true });
    expect(factTest('main-business-share')).toMatchObject({ is: '>=', value: { unit: 'percent' } });
    expect(factTest('fixed-investment')).toMatchObject({ is: '>=', value: { currency: 'CNY' } });
  });
});

describe('a sum that becomes another kind', () => {
  it('keeps what stands there as a part wherever it can', () => {
    expect(formulaAs('tiers', SUM, 'CNY')).toMatchObject({ op: 'tiers', tiers: [{ then: SUM }] });
    expect(formulaAs('least', SUM, 'CNY')).toMatchObject({ op: 'least', of: [SUM, { op: 'money' }] });
    expect(formulaAs('greatest', { op: 'least', of: [SUM, SUM] }, 'CNY')).toEqual({
      op: 'greatest',
      of: [SUM, SUM],
    });
    expect(formulaAs('between', SUM, 'CNY')).toEqual({ op: 'between', low: SUM, high: SUM });
    expect(formulaAs('by-year', SUM, 'CNY')).toMatchObject({ years: [{ from: null, to: null, then: SUM }] });
  });

  it.each(FORMULA_BEGINNINGS)('that begins as %s lacks numbers, and nothing else', (kind) => {
    const measure = emptyMeasure('m', 'en');
    const benefit = { ...measure.benefit, amount: beginning(kind, 'CNY'), currency: 'CNY' };
    const codes = checkMeasure({ ...measure, benefit }).map(({ code }) => code);
    expect(codes.filter((code) => code !== 'rule.number')).toEqual([]);
    expect(codes).toContain('rule.number');
  });
});

describe('a new measure', () => {
  it('can be run before anything is stated, and a new condition lacks only its value', () => {
    const measure = emptyMeasure('m', 'en');
    expect(checkMeasure(measure)).toEqual([]);
    const conditions = [emptyCondition('c', 'en')];
    expect(checkMeasure({ ...measure, conditions }).map(({ code }) => code)).toEqual(['rule.literal']);
  });

  it('names the facts of its conditions and of its sum, each once', () => {
    const measure = emptyMeasure('m', 'en');
    const condition = { ...emptyCondition('c', 'en'), test: testAs('all', INVESTS) };
    const benefit = { ...measure.benefit, amount: beginning('price', 'CNY') };
    expect(factsNamed({ ...measure, conditions: [condition, condition], benefit })).toEqual([
      'fixed-investment',
      'floor-area',
    ]);
  });
});

it('gives an id that no item of the list has', () => {
  expect(freshId([], 'case')).toBe('case-1');
  expect(freshId([{ id: 'case-2' }], 'case')).toBe('case-3');
});

it('offers the usual unit of a fact first, and prices in the currency of the measure', () => {
  const fact = (key: string) =>
    projectFact(key) ?? { type: 'quantity', key, controllable: false, effort: 1, group: 'plan' };
  expect(unitsOfFact(fact('main-business-share'))[0]).toBe('percent');
  expect(unitsOfFact(fact('land-area'))[0]).toBe('ha');
  expect(unitsOfFact(fact('floor-area'))[0]).toBe('m2');
  expect(unitsOfFact(fact('land-price'), 'EUR')[0]).toBe('EUR/ha');
});

describe('an item of a sequence', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const ids = (id: string, by: -1 | 1) => movedBy(list, id, by).map((item) => item.id);

  it('changes its place with its neighbour, and stays at an end', () => {
    expect(ids('b', -1)).toEqual(['b', 'a', 'c']);
    expect(ids('b', 1)).toEqual(['a', 'c', 'b']);
    expect(ids('a', -1)).toEqual(['a', 'b', 'c']);
    expect(ids('c', 1)).toEqual(['a', 'b', 'c']);
    expect(ids('gone', 1)).toEqual(['a', 'b', 'c']);
  });
});
