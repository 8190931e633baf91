import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaFindings } from './stated-area.rules.js';

const found = (value: string, unit: string, measured: number) =>
  areaFindings({ value, unit }, measured).map(({ code, params }) =>
    'likely' in params ? `${code} ${params['likely']}` : code,
  );

describe('a plot measured at 10 ha', () => {
  it.each([
    ['10', 'ha', []],
    ['150', 'mu', []],
    ['10.9', 'ha', []],
    ['12', 'ha', ['polygon.area-differs']],
    ['70', 'ha', ['polygon.area-differs']],
    ['150', 'ha', ['polygon.unit-doubtful mu']],
    ['10', 'mu', ['polygon.unit-doubtful ha']],
    ['100000', 'mu', ['polygon.unit-doubtful m2']],
    ['24.7', 'km2', ['polygon.unit-doubtful acre']],
    ['900', 'ha', ['polygon.area-far-off']],
  ])('and stated as %s %s: %j', (value, unit, expected) => {
    expect(found(value, unit, 100_000)).toEqual(expected);
  });
});

it('tells how far a stated area is off', () => {
  expect(areaFindings({ value: '12', unit: 'ha' }, 100_000)).toEqual([
    { code: 'polygon.area-differs', params: { stated: '12', unit: 'ha', measured: 100_000, percent: 20 } },
  ]);
});

it('never questions an area that is right, in whatever unit it is stated', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom('mu', 'ha', 'km2'), (value, unit) => {
      const m2 = { mu: 2000 / 3, ha: 10_000, km2: 1_000_000 }[unit] as number;
      expect(found(String(value), unit, value * m2)).toEqual([]);
    }),
  );
});
