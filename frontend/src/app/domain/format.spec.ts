import { countryName } from './places';
import { formatAge, formatDate, formatInstant, formatMoney, formatNumber, formatQuantity } from './format';
import { inHectares } from './units';

describe('a date', () => {
  it.each([
    ['2021', 'en', '2021'],
    ['2021-10', 'en', 'Oct 2021'],
    ['2021-10-08', 'en', 'Oct 8, 2021'],
    ['2021', 'zh-CN', '2021年'],
    ['2021-10', 'ja', '2021年10月'],
    ['2021-10-08', 'de', '8. Okt. 2021'],
  ])('%s keeps the precision of its source in %s', (value, locale, shown) => {
    expect(formatDate({ value, from: value, to: value }, locale)).toBe(shown);
  });

  it('that is no date is shown as it was stated', () => {
    expect(formatDate('early 2021', 'en')).toBe('early 2021');
  });
});

describe('a number', () => {
  it('keeps every digit of its decimal string', () => {
    expect(formatNumber('12345678901234567890.12', 'en')).toBe('12,345,678,901,234,567,890.12');
  });

  it('is written as its readers write it', () => {
    expect(formatNumber('1234.5', 'de')).toBe('1.234,5');
  });
});

describe('money', () => {
  it('shows no decimals for whole amounts and those of the currency for others', () => {
    expect(formatMoney({ amount: '460000000.00', currency: 'CNY' }, 'en')).toBe('CN¥460,000,000');
    expect(formatMoney({ amount: '12.5', currency: 'EUR' }, 'en')).toBe('€12.50');
  });
});

describe('a quantity', () => {
  it('of land is shown in hectares and mu', () => {
    expect(formatQuantity('956', 'ha', 'en')).toEqual({ value: '956', unit: 'ha', also: '14,340 mu' });
    expect(formatQuantity('1500', 'mu', 'en')).toEqual({ value: '1,500', unit: 'mu', also: '100 ha' });
    expect(formatQuantity('1', 'km2', 'en').also).toBe('100 ha · 1,500 mu');
  });

  it('of floor space stays floor space', () => {
    expect(formatQuantity('66000', 'm2', 'en')).toEqual({ value: '66,000', unit: 'm²', also: null });
  });

  it('tells one from many', () => {
    expect(formatQuantity('1', 'companies', 'en').unit).toBe('company');
    expect(formatQuantity('38', 'companies', 'en').unit).toBe('companies');
  });

  it('in a currency is money', () => {
    expect(formatQuantity('120000000', 'CNY', 'en').value).toBe('CN¥120,000,000');
  });

  it('in words or in an unknown unit is shown as stated', () => {
    expect(formatQuantity('G152006', null, 'en').value).toBe('G152006');
    expect(formatQuantity('7', 'bays', 'en')).toEqual({ value: '7', unit: 'bays', also: null });
  });

  it('reckons 15 mu to the hectare exactly', () => {
    expect(inHectares('15', 'mu')).toBe(1);
  });
});

describe('an instant', () => {
  it('is read in the zone of the park, which is named', () => {
    const shown = formatInstant('2026-11-30T10:00:00Z', 'en', 'Asia/Shanghai');
    expect(shown).toContain('Nov 30, 2026');
    expect(shown).toContain('06:00');
    expect(shown).toContain('GMT+8');
  });
});

describe('an age', () => {
  it('is told in months until two years', () => {
    expect(formatAge(23, 'en')).toBe('23 months');
    expect(formatAge(62, 'en')).toBe('5 years');
  });
});

describe('a country', () => {
  it('has its name in the language of the reader, or keeps its code', () => {
    expect(countryName('CN', 'de')).toBe('China');
    expect(countryName('not a code', 'de')).toBe('not a code');
  });
});
