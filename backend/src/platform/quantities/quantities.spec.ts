import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { isCurrencyCode } from '../money/index.js';
import {
  canonicalUnitOf,
  convert,
  DIMENSIONS,
  isUnit,
  PRICE_CURRENCIES,
  toCanonical,
  type UnitCode,
  UNITS,
} from './index.js';

const CODES = Object.keys(UNITS) as UnitCode[];

describe('a quantity', () => {
  it.each([
    ['15', 'mu', 'ha', '1'],
    ['1', 'ha', 'mu', '15'],
    ['1', 'mu', 'm2', '666.6666666667'],
    ['3', 'mu', 'm2', '2000'],
    ['956', 'ha', 'm2', '9560000'],
    ['9.56', 'km2', 'ha', '956'],
    ['1', 'acre', 'm2', '4046.8564224'],
    ['1', 'ft2', 'm2', '0.09290304'],
    ['43560', 'ft2', 'acre', '1'],
    ['121', 'tsubo', 'm2', '400'],
    ['110', 'kV', 'V', '110000'],
    ['0.5', 'MW', 'kW', '500'],
    ['5000', 't/a', 't/yr', '5000'],
    ['1', 'mile', 'km', '1.609344'],
    ['-2.50', 'km', 'm', '-2500'],
    ['0.000', 'ha', 'm2', '0'],
    ['-0', 'ha', 'm2', '0'],
    ['1', 'm2', 'km2', '0.000001'],
    ['1', 'ft2', 'km2', '0.0000000929'],
    ['150000', 'CNY/mu', 'CNY/m2', '225'],
    ['0.62', 'CNY/kWh', 'CNY/MWh', '620'],
    ['25', 'EUR/m2/month', 'EUR/m2/yr', '300'],
    ['1.5', 'h', 'min', '90'],
  ])('of %s %s is in %s: %s', (value, unit, target, result) => {
    expect(convert({ value, unit }, target)).toEqual({ value: result, unit: target });
  });

  it('has one canonical unit, the first of its dimension, which is one of itself', () => {
    expect(toCanonical({ value: '956', unit: 'ha' })).toEqual({ value: '9560000', unit: 'm2' });
    const prices = (dimension: string) => dimension.startsWith('money-per-');
    for (const dimension of DIMENSIONS.filter((each) => !prices(each))) {
      const unit = canonicalUnitOf(dimension);
      expect(UNITS[unit]).toEqual({ dimension, numerator: '1', denominator: '1' });
    }
    for (const dimension of DIMENSIONS.filter(prices)) {
      for (const currency of PRICE_CURRENCIES) {
        const unit = canonicalUnitOf(dimension, currency);
        expect(UNITS[unit]).toEqual({ dimension, currency, numerator: '1', denominator: '1' });
      }
      expect(() => canonicalUnitOf(dimension)).toThrow(RangeError);
    }
  });

  it.each([
    ['kVA', 'kW'],
    ['t/day', 't/yr'],
    ['t/yr REO', 't/yr'],
    ['ha', 'km'],
    ['jobs', 'people'],
    ['CNY/m2', 'USD/m2'],
    ['CNY/m2', 'CNY/m2/yr'],
    ['CNY/t', 'CNY/m3'],
    ['min', 'month'],
  ])('in %s is never silently one in %s', (unit, target) => {
    expect(() => convert({ value: '1', unit }, target)).toThrow(RangeError);
  });

  it.each(['CNY', 'hectare', 'HA', '', 'toString', '__proto__'])('has no unit %p', (unit) => {
    expect(isUnit(unit)).toBe(false);
    expect(() => toCanonical({ value: '1', unit })).toThrow(RangeError);
  });

  it.each(['', '1e3', '1,5', 'NaN', 'Infinity', ' 1', '1/3'])('has no value %p', (value) => {
    expect(() => toCanonical({ value, unit: 'ha' })).toThrow(RangeError);
  });

  it('has a unit of the table wherever the seed data state one that is no currency', () => {
    const units = ['parks', 'regions'].flatMap((file) =>
      unitsOf(new URL(`../../../seed/${file}.json`, import.meta.url)),
    );
    expect(units.length).toBeGreaterThan(100);
    expect(units.filter((unit) => !isUnit(unit) && !isCurrencyCode(unit))).toEqual([]);
  });

  const code = fc.constantFrom(...CODES);
  const value = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99))
    .map(([whole, cents]) => `${whole}.${cents}`);
  const trimmed = (decimal: string) => convert({ value: decimal, unit: 'm2' }, 'm2').value;

  it('comes back from its canonical unit as it was', () => {
    fc.assert(
      fc.property(code, value, (unit, decimal) => {
        expect(convert(toCanonical({ value: decimal, unit }), unit)).toEqual({
          value: trimmed(decimal),
          unit,
        });
      }),
    );
  });

  it('keeps its order when it is converted', () => {
    fc.assert(
      fc.property(code, value, value, (unit, a, b) => {
        const [canonicalA, canonicalB] = [a, b].map((decimal) =>
          Number(toCanonical({ value: decimal, unit }).value),
        );
        expect(Math.sign(canonicalA! - canonicalB!)).toBe(Math.sign(Number(a) - Number(b)));
      }),
    );
  });
});

function unitsOf(file: URL): string[] {
  const data = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { facts?: { unit: string | null }[] }[]
  >;
  return Object.values(data)
    .filter(Array.isArray)
    .flatMap((subjects) => subjects.flatMap((subject) => subject.facts ?? []))
    .flatMap((fact) => fact.unit ?? []);
}
