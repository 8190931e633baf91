import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoneyAmount, isCurrencyCode, parseMoney } from './index.js';

describe('an amount of money', () => {
  it.each([
    ['460000000', '460000000.00'],
    ['0', '0.00'],
    ['-0.00001', '0.00'],
    ['0.5', '0.50'],
    ['007.100', '7.10'],
    ['12.3456', '12.3456'],
    ['12.34560', '12.3456'],
    ['12.3400', '12.34'],
    ['12.34565', '12.3457'],
    ['12.34564', '12.3456'],
    ['-12.34565', '-12.3457'],
    ['9999999999999999.9999', '9999999999999999.9999'],
    ['100000000000', '100000000000.00'],
  ])('%s is written %s', (amount, written) => {
    expect(formatMoneyAmount(amount)).toBe(written);
  });

  it.each([
    '',
    ' 1',
    '1e3',
    '1,000',
    '.5',
    '5.',
    '+1',
    'Infinity',
    'NaN',
    '0x10',
    '１',
    '10000000000000000',
    '9999999999999999.99995',
    '1'.repeat(40),
  ])('%p is none', (amount) => {
    expect(() => formatMoneyAmount(amount)).toThrow(RangeError);
  });

  it('names its currency, which exists', () => {
    expect(parseMoney({ amount: '460000000', currency: 'CNY' })).toEqual({
      amount: '460000000.00',
      currency: 'CNY',
    });
    expect(() => parseMoney({ amount: '1', currency: 'RMB' })).toThrow(RangeError);
    expect(['CNY', 'USD', 'EUR', 'AUD', 'CAD', 'INR', 'MYR', 'SEK', 'JPY'].every(isCurrencyCode)).toBe(true);
    expect(['cny', 'XXX', 'DEM', 'XAU', '', null, 'toString'].some(isCurrencyCode)).toBe(false);
  });

  it('is written the same when written again, and within half of a ten-thousandth', () => {
    const amounts = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.stringMatching(/^\d{1,8}$/))
      .map(([minus, whole, decimals]) => `${minus ? '-' : ''}${whole}.${decimals}`);
    fc.assert(
      fc.property(amounts, (amount) => {
        const written = formatMoneyAmount(amount);
        expect(formatMoneyAmount(written)).toBe(written);
        expect(written).toMatch(/^-?\d+\.\d{2,4}$/);
        expect(2n * magnitude(units(written) - units(amount))).toBeLessThanOrEqual(10_000n);
      }),
    );
  });
});

/** A decimal as a whole number of hundred-millionths. */
function units(decimal: string): bigint {
  const [whole = '0', decimals = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole) * 100_000_000n + BigInt(decimals.padEnd(8, '0'));
  return decimal.startsWith('-') ? -size : size;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
