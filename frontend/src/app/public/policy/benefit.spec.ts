import { readableBenefit } from './benefit';

const read = (terms: Record<string, string>) =>
  readableBenefit(
    Object.entries(terms).map(([name, value]) => ({ name, value })),
    'en',
  );
const shown = (terms: Record<string, string>) =>
  read(terms).terms.map(({ label, value }) => `${label}: ${value}`);

describe('a benefit', () => {
  it('shows rates as per cents and keeps how they are reckoned', () => {
    const terms = {
      kind: 'cit_rate',
      rate: '0.15',
      formula: 'tax = taxable_income * 0.15',
      standard_rate: '0.25',
    };
    expect(read(terms).formula).toBe('tax = taxable_income * 0.15');
    expect(shown(terms)).toEqual(['Rate: 15%', 'Standard rate: 25%']);
  });

  it('leaves a rate with a unit of its own in that unit', () => {
    expect(shown({ rate: '80000', rate_unit: 'CNY/mu', is_floor: 'true' })).toEqual([
      'Rate: 80,000 CNY/mu',
      'The amount is a floor: yes',
    ]);
  });

  it('gives amounts their currency, and no currency where none is stated', () => {
    expect(shown({ amount: '111900000', currency: 'USD' })).toEqual(['Amount: $111,900,000']);
    expect(shown({ amount: '5' })).toEqual(['Amount: 5']);
  });

  it('keeps the words of the record where it has no numbers', () => {
    expect(read({ tiers: 'cap: 5000000; rate: 0.25' }).terms).toEqual([
      { label: 'Tiers', value: 'cap: 5000000; rate: 0.25', verbatim: true },
    ]);
    expect(shown({ rate_range: '0.03, 0.05' })).toEqual(['Range of the rate: 3% – 5%']);
  });
});
