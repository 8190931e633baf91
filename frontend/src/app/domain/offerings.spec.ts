import { amountLeft, offeringPeriod } from './offerings';

describe('an offering', () => {
  it.each([
    ['2027-03-01', '2027-03-31', 'Open from Mar 1, 2027 to Mar 31, 2027'],
    [null, '2027-03-31', 'Open until Mar 31, 2027'],
    ['2027-03-01', null, 'Open from Mar 1, 2027, no end stated'],
    [null, null, 'No dates stated'],
  ])('from %s to %s says: %s', (opensOn, closesOn, text) => {
    expect(offeringPeriod({ opensOn, closesOn }, 'en')).toBe(text);
  });

  it('says what is left of it as far as it counts', () => {
    const amount = (value: string) => ({ value, unit: 't/yr' });
    expect(amountLeft(amount('700'), amount('250'), 'en')).toBe('250 of 700 t/yr left');
    expect(amountLeft(amount('700'), null, 'en')).toBe('700 t/yr');
    expect(amountLeft(null, null, 'en')).toBeNull();
  });
});
