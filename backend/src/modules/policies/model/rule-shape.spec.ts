import { describe, expect, it } from '@jest/globals';
import { hasShapeOfFacts, hasShapeOfFormula, hasShapeOfTest, isSmallTree } from './rule-shape.js';

const compare = { op: 'compare', fact: 'jobs', is: '>=', value: { value: '50', unit: 'jobs' } };
const nested = (depth: number): unknown =>
  depth === 1 ? { op: 'text' } : { op: 'not', of: nested(depth - 1) };
const wide = (parts: number) => ({
  op: 'all',
  of: Array.from({ length: parts - 1 }, () => ({ op: 'text' })),
});

describe('a test', () => {
  it.each<[string, unknown]>([
    ['a comparison', compare],
    ['a comparison that is still empty', { op: 'compare', fact: '', is: '=', value: '' }],
    ['a choice', { op: 'one-of', fact: 'ownership', values: ['foreign'] }],
    ['a place', { op: 'in-place', inside: ['cn-baotou'], outside: [] }],
    ['words', { op: 'text' }],
    ['tests in tests', { op: 'any', of: [compare, { op: 'not', of: compare }] }],
  ])('may be %s', (_what, test) => expect(hasShapeOfTest(test)).toBe(true));

  it.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'true'],
    ['a list', [compare]],
    ['of an unknown kind', { op: 'eval', code: '1' }],
    ['of a kind that objects have by themselves', { op: 'constructor' }],
    ['without a part', { op: 'compare', fact: 'jobs', is: '>=' }],
    ['with a part too many', { ...compare, code: 'process.exit()' }],
    ['with an unknown comparison', { ...compare, is: '~' }],
    ['with a bare number', { ...compare, value: 50 }],
    ['with a broken test inside', { op: 'all', of: [{ op: 'all', of: [{ op: 'text' }, {}] }] }],
  ])('is never %s', (_what, test) => expect(hasShapeOfTest(test)).toBe(false));
});

describe('a formula', () => {
  const area = { op: 'fact', fact: 'floor-area' };
  const one = { op: 'number', value: '1' };
  it.each<[string, unknown]>([
    [
      'tiers',
      { op: 'tiers', by: area, tiers: [{ from: { value: '3', unit: 'ha' }, above: true, then: one }] },
    ],
    ['years', { op: 'by-year', years: [{ from: 2027, to: null, then: one }] }],
    ['a choice', { op: 'choose', fact: 'ownership', cases: [{ value: 'foreign', then: one }] }],
    ['so much or more', { op: 'at-least', of: one }],
    ['a span', { op: 'between', low: one, high: { op: 'base', of: area } }],
    ['a difference', { op: 'difference', from: area, less: one }],
  ])('may be %s', (_what, formula) => expect(hasShapeOfFormula(formula)).toBe(true));

  it.each<[string, unknown]>([
    ['a number that is none', { op: 'number', value: 1 }],
    ['a tier without a sum', { op: 'tiers', by: area, tiers: [{ from: '1' }] }],
    ['a year in words', { op: 'by-year', years: [{ from: '2027', to: null, then: one }] }],
    ['a test', compare],
  ])('is never %s', (_what, formula) => expect(hasShapeOfFormula(formula)).toBe(false));
});

describe('a tree', () => {
  it('has at most 200 parts, 20 of them inside each other; what is larger is refused as that and not read', () => {
    expect([isSmallTree(wide(200)), isSmallTree(wide(201))]).toEqual([true, false]);
    expect([isSmallTree(nested(20)), isSmallTree(nested(21))]).toEqual([true, false]);
    expect(isSmallTree(nested(9000))).toBe(false);
    expect(hasShapeOfTest(nested(9000))).toBe(true);
  });
});

describe('the facts of a case', () => {
  it('are values by keys', () => {
    expect(hasShapeOfFacts({ jobs: { value: '3', unit: 'jobs' }, exports: true, uses: ['a', 'b'] })).toBe(
      true,
    );
    expect([null, [], { jobs: 3 }, { 'No Key': true }, { jobs: { deep: {} } }].map(hasShapeOfFacts)).toEqual(
      [null, 1, 2, 3, 4].map(() => false),
    );
  });
});

describe('sizes of the parts of a rule', () => {
  const fact = (length: number) => ({ op: 'fact', fact: 'x'.repeat(length) });
  const number = (length: number) => ({ op: 'number', value: '1'.repeat(length) });
  const oneOf = (values: unknown) => ({ op: 'one-of', fact: 'ownership', values });
  const inYears = (from: unknown, to: unknown) => ({
    op: 'by-year',
    years: [{ from, to, then: number(1) }],
  });
  const many = (length: number) => Array.from({ length }, () => 'foreign');
  const facts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`fact-${index}`, true]));

  it('are what they are at most, and no more', () => {
    expect([2000, 2001].map((length) => hasShapeOfFormula(fact(length)))).toEqual([true, false]);
    expect([40, 41].map((length) => hasShapeOfFormula(number(length)))).toEqual([true, false]);
    expect([100, 101].map((length) => hasShapeOfTest(oneOf(many(length))))).toEqual([true, false]);
    expect([100, 101].map((count) => hasShapeOfFacts(facts(count)))).toEqual([true, false]);
    expect([60, 61].map((length) => hasShapeOfFacts({ ['x'.repeat(length)]: true }))).toEqual([true, false]);
  });

  it.each([0, 9999, null])('a year may be %s', (year) => {
    expect(hasShapeOfFormula(inYears(year, null))).toBe(true);
    expect(hasShapeOfFormula(inYears(null, year))).toBe(true);
  });

  it.each([-1, 10_000, 2027.5, '2027'])('a year is never %s', (year) => {
    expect(hasShapeOfFormula(inYears(year, null))).toBe(false);
  });

  it.each<[string, unknown]>([
    ['a text that is none', { op: 'fact', fact: ['x'] }],
    ['a number that is none', { op: 'number', value: ['1'] }],
    ['money without its amount', { op: 'money', currency: 'CNY' }],
    ['money of a part that it has not', { op: 'money', amount: '1', currency: 'CNY', of: [] }],
    ['a quantity without its unit', { op: 'quantity', value: '1' }],
    [
      'a bound that is no yes or no',
      {
        op: 'tiers',
        by: number(1),
        tiers: [{ from: '1', above: 'yes', then: number(1) }],
      },
    ],
    ...['sum', 'product', 'least', 'greatest'].map((op): [string, unknown] => [`a ${op} of nothing`, { op }]),
  ])('no formula holds %s', (_what, formula) => expect(hasShapeOfFormula(formula)).toBe(false));

  it('no test holds a list that is a text, or all of nothing', () => {
    expect(hasShapeOfTest(oneOf('foreign'))).toBe(false);
    expect(hasShapeOfTest({ op: 'all' })).toBe(false);
    expect(hasShapeOfTest(['text'])).toBe(false);
  });

  it('facts are named by plain keys, every one, and money of theirs is whole', () => {
    for (const key of ['Jobs', '1-job', 'jobs!', 'a b', '', 'xjobs\n'])
      expect(hasShapeOfFacts({ jobs: true, [key]: true })).toBe(false);
    expect(hasShapeOfFacts({ jobs: true, 'annual-tax': { amount: '1' } })).toBe(false);
    expect(hasShapeOfFacts({ 'annual-tax': {} })).toBe(false);
  });
});
