import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from '../../policies/model/exact.js';
import { fromUnits, toUnits } from './money-units.js';

const units = (amount: string) => toUnits(new Exact(amount));

describe('an amount in whole numbers of its twelfth decimal', () => {
  it('keeps every digit', () => {
    expect(units('0')).toBe(0n);
    expect(units('1234.5')).toBe(1_234_500_000_000_000n);
    expect(units('1e20')).toBe(10n ** 32n);
    expect(units('0.000000000001')).toBe(1n);
    expect(units('-7.25')).toBe(-7_250_000_000_000n);
  });

  it('is rounded half up beyond it', () => {
    expect(units('0.0000000000005')).toBe(1n);
    expect(units('0.0000000000004999')).toBe(0n);
    expect(units('2.33333333333333333333')).toBe(2_333_333_333_333n);
  });

  it('is the same amount again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (whole) => {
        expect(toUnits(fromUnits(whole))).toBe(whole);
      }),
    );
  });
});
