import { describe, expect, it } from '@jest/globals';
import { Exact } from '../../policies/model/exact.js';
import type { Range } from '../../policies/model/worth.js';
import { TotalSums } from './total-sums.js';

const range = (low: string, high: string | null, unit = 'CNY'): Range => ({
  low: new Exact(low),
  high: high === null ? null : new Exact(high),
  unit,
});
function total(...ranges: Range[]): string[] {
  const sums = new TotalSums();
  for (const each of ranges) sums.addRange(each);
  return sums.ranges().map(({ low, high, unit }) => `${low.toFixed()}-${high?.toFixed() ?? '?'} ${unit}`);
}

describe('sums of many places', () => {
  it('add the least to the least and the most to the most', () => {
    expect(total(range('1', '2'), range('10', '20'), range('100', '200'))).toEqual(['111-222 CNY']);
  });

  it('are open at the top as soon as one of them is', () => {
    expect(total(range('1', null))).toEqual(['1-? CNY']);
    expect(total(range('1', null), range('10', '20'))).toEqual(['11-? CNY']);
    expect(total(range('1', '2'), range('10', null))).toEqual(['11-? CNY']);
    expect(total(range('1', null), range('10', '20'), range('100', null))).toEqual(['111-? CNY']);
  });

  it('stay apart by currency, in the order in which the currencies come', () => {
    expect(total(range('1', '1', 'USD'), range('2', '2'), range('3', null, 'USD'))).toEqual([
      '4-? USD',
      '2-2 CNY',
    ]);
    expect(total()).toEqual([]);
  });

  it('are exact to the ten-thousandth, also where a float is not', () => {
    expect(total(range('0.1', '0.1'), range('0.2', '0.2'), range('0.0001', '0.0001'))).toEqual([
      '0.3001-0.3001 CNY',
    ]);
    expect(total(range('9007199254740993', '9007199254740993'), range('0.0001', '0.0001'))).toEqual([
      '9007199254740993.0001-9007199254740993.0001 CNY',
    ]);
  });

  it('count a sum again each time it is added, and leave it as it is', () => {
    const grant = range('5', '7');
    expect(total(grant, grant, grant)).toEqual(['15-21 CNY']);
    expect(total(grant)).toEqual(['5-7 CNY']);
  });
});
