import { describe, expect, it } from '@jest/globals';
import { statedTerms, statedValue } from './stated-value.js';

describe('a stated value', () => {
  it.each([
    [60, '60'],
    [true, 'true'],
    ['western provinces', 'western provinces'],
    [['a', 'b'], 'a, b'],
    [{ 'sales<=50M CNY': 5, 'sales>200M CNY': 3 }, 'sales<=50M CNY: 5; sales>200M CNY: 3'],
    [{ min_investment: [1, 2], cap: null }, 'min investment: 1, 2'],
  ])('%j reads %p', (value, text) => {
    expect(statedValue(value)).toBe(text);
  });

  it('leaves out what the source leaves open', () => {
    expect(statedTerms({ rate: 0.15, cap: null })).toEqual([{ name: 'rate', value: '0.15' }]);
  });
});
