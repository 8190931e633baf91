import { formatLand, formatPrice, inHectaresAndMu } from './land';

describe('land', () => {
  it.each([
    ['15', 'mu', '15', 'mu', '1 ha'],
    ['2.5', 'ha', '2.5', 'ha', '37.5 mu'],
    ['25000', 'm2', '25,000', 'm²', '2.5 ha · 37.5 mu'],
    ['1', 'km2', '1', 'km²', '100 ha · 1,500 mu'],
  ])('of %s %s is shown as %s %s, also %s', (value, unit, shown, label, also) => {
    expect(formatLand(value, unit, 'en')).toEqual({ value: shown, unit: label, also });
  });

  it('is summed in both units', () => {
    expect(inHectaresAndMu(30_000, 'en')).toBe('3 ha · 45 mu');
  });
});

describe('a price', () => {
  it('in yuan is told for a mu too: 384 a square metre are 256,000 a mu', () => {
    expect(formatPrice({ amount: '384', currency: 'CNY' }, 'once', 'en')).toEqual({
      text: 'CN¥384 per m²',
      also: 'CN¥256,000 per mu',
    });
  });
  it('in another currency is told as it was stated', () => {
    expect(formatPrice({ amount: '85', currency: 'EUR' }, 'once', 'en')).toEqual({
      text: '€85 per m²',
      also: null,
    });
  });
  it('of floor space is one for a month', () => {
    expect(formatPrice({ amount: '18.5', currency: 'CNY' }, 'month', 'en').text).toBe(
      'CN¥18.50 per m² a month',
    );
  });
});
