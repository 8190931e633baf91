import { describe, expect, it } from '@jest/globals';
import { readPrice, readQuantity, unitIn, unitNamed } from './quantities.js';

describe('a unit', () => {
  it.each<[text: string, unit: string, times?: bigint]>([
    ['㎡', 'm2'],
    ['平方米', 'm2'],
    ['万平方米', 'm2', 10_000n],
    ['万亩', 'mu', 10_000n],
    ['Quadratmeter', 'm2'],
    ['公里', 'km'],
    ['t/a', 't/a'],
    ['吨/年', 't/yr'],
    ['万吨/年', 't/yr', 10_000n],
    ['トン/年', 't/yr'],
    ['Tonnen pro Jahr', 't/yr'],
    ['tonnes per year', 't/yr'],
    ['tpa', 't/yr'],
    ['t REO/a', 't/yr REO'],
    ['吨REO/年', 't/yr REO'],
    ['立方米/日', 'm3/day'],
    ['t/㎡', 't/m2'],
    ['千牛/平方米', 'kN/m2'],
    ['兆瓦', 'MW'],
    ['kva', 'kVA'],
    ['千伏', 'kV'],
    ['%', 'percent'],
    ['元', 'CNY'],
    ['亿元', 'CNY', 100_000_000n],
    ['万元/亩', 'CNY/mu', 10_000n],
    ['元/㎡·月', 'CNY/m2/month'],
    ['元/月/㎡', 'CNY/m2/month'],
    ['EUR per m² and month', 'EUR/m2/month'],
    ['€/m²', 'EUR/m2'],
    ['円/kWh', 'JPY/kWh'],
    ['元/度', 'CNY/kWh'],
    ['mg/l', 'mg/L'],
    ['分钟', 'min'],
    ['个月', 'month'],
    ['家', 'companies'],
  ])('%s is %s', (text, unit, times = 1n) => {
    expect(unitNamed(text)).toEqual({ unit, times });
  });

  // A currency that two countries write alike is a question.
  it.each(['¥', '$/m2', 'parsec', 't/parsec', '', '/', 'REO', '万'])('is not what %p names', (text) => {
    expect(unitNamed(text)).toBeNull();
  });

  it('of a header counts only where it measures what the field holds', () => {
    expect(unitIn('净高 (m)', ['length'])).toBe('m');
    expect(unitIn('净高 (m2)', ['length'])).toBeNull();
    expect(unitIn('租金(元/㎡/月)', ['money-per-area-and-year'])).toBe('元/m2/月');
    expect(unitIn('power kVA', ['power', 'apparent-power'])).toBe('kVA');
  });
});

describe('a quantity', () => {
  it.each<[cell: string, column: string | null, value: string, unit: string]>([
    ['10吨', null, '10', 't'],
    ['9.5', '米', '9.5', 'm'],
    ['1.5万吨', null, '15000', 't'],
    ['2 MW', 'kVA', '2', 'MW'],
  ])('%s in a column of %s is %s %s', (cell, column, value, unit) => {
    const read = readQuantity(cell, column, '.', ['mass', 'length', 'power']);
    expect(read).toMatchObject({ ok: true, value: { value, unit } });
  });

  it('of something else is refused, with what was expected', () => {
    expect(readQuantity('5 MW', null, '.', ['area'])).toEqual({
      ok: false,
      code: 'unit-unexpected',
      params: { unit: 'MW', expected: 'area' },
    });
  });
});

describe('a price', () => {
  it.each<[cell: string, column: string | null, per: 'm2' | 'm2/month', amount: string, converted: boolean]>([
    ['18', '元/㎡/月', 'm2/month', '18', false],
    ['216元/㎡/年', null, 'm2/month', '18', true],
    ['15万元/亩', null, 'm2', '225', true],
    ['100', 'CNY/m2/yr', 'm2/month', '8.3333', true],
    ['384', 'CNY/m2', 'm2', '384', false],
  ])('%s in %s is for one %s %s', (cell, column, per, amount, converted) => {
    expect(readPrice(cell, column, '.', per)).toEqual({
      ok: true,
      value: { amount, currency: 'CNY', converted },
    });
  });

  it.each<[cell: string, column: string | null, code: string]>([
    ['18', null, 'unit-missing'],
    ['18', '元', 'unit-unexpected'],
    ['cheap', '元/㎡', 'number-unreadable'],
  ])('%s in %s is refused as %s', (cell, column, code) => {
    expect(readPrice(cell, column, '.', 'm2')).toMatchObject({ ok: false, code });
  });
});
