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
