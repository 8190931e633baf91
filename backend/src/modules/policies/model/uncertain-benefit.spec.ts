import { describe, expect, it } from '@jest/globals';
import { benefitSchedule } from './benefit-schedule.js';
import { readFacts } from './read-facts.js';
import { aBenefit, cny, money, ofFact } from './rules.factory.js';
import type { Benefit, Formula, ProjectFacts } from './rules.js';

const yearly = (years: number | null = null, after = 0): Partial<Benefit> => ({
  timing: { frequency: 'yearly', years, after },
});
const between = (low: string, high: string): Formula => ({
  op: 'between',
  low: money(low),
  high: money(high),
});
const atLeast = (amount: string): Formula => ({ op: 'sum', of: [money(amount), ofFact('annual-tax')] });

function schedule(
  amount: Formula,
  more: Partial<Benefit> = {},
  { count = 10, facts = {} as ProjectFacts } = {},
) {
  const years = { first: 2027, count, since: null, last: null };
  return benefitSchedule(aBenefit(amount, more), readFacts(facts), years)!;
}
function table(...args: Parameters<typeof schedule>) {
  const { years, total, limits } = schedule(...args);
  const show = ({ low, high }: Pick<typeof total, 'low' | 'high'>) =>
    high && low.eq(high) ? low.toFixed() : `${low.toFixed()}-${high?.toFixed() ?? '?'}`;
  return [years.map(show).join(' '), show(total), limits.join(' ')];
}

describe('a benefit of which only a span is known', () => {
  it('is capped in each year at both ends', () => {
    expect(table(between('20', '40'), { ...yearly(2), capPerYear: cny('30') })).toEqual([
      '20-30 20-30',
      '40-60',
      'cap-per-year',
    ]);
    expect(table(between('40', '50'), { capPerYear: cny('30') })).toEqual(['30', '30', 'cap-per-year']);
    expect(table(between('20', '30'), { capPerYear: cny('30') })).toEqual(['20-30', '20-30', '']);
    expect(table(atLeast('20'), { capPerYear: cny('30') })).toEqual(['20-30', '20-30', 'cap-per-year']);
  });

  // Each year between what is left after the most before it, and after the least: never "20 to 0".
  it('uses up the cap of its project sooner at its most than at its least', () => {
    expect(table(between('20', '40'), { ...yearly(6), capPerProject: cny('100') })).toEqual([
      '20-40 20-40 20-40 0-40 0-20 0',
      '100',
      'cap-per-project',
    ]);
    expect(table(between('20', '40'), { ...yearly(2), capPerProject: cny('100') })).toEqual([
      '20-40 20-40',
      '40-80',
      '',
    ]);
    expect(table(atLeast('20'), { ...yearly(2), capPerProject: cny('100') })).toEqual([
      '20-100 0-80',
      '40-100',
      'cap-per-project',
    ]);
  });

  it('may fall below its floor, and is nothing where it must', () => {
    const floor = { floor: cny('10') };
    expect(table(between('5', '20'), floor)).toEqual(['0-20', '0-20', 'floor']);
    expect(table(between('5', '9'), { ...floor, ...yearly(1) })).toEqual(['0', '0', 'floor']);
    expect(table(between('10', '20'), floor)).toEqual(['10-20', '10-20', '']);
    expect(table(between('5', '10'), floor)).toEqual(['0-10', '0-10', 'floor']);
    expect(table(atLeast('5'), floor)).toEqual(['0-?', '0-?', 'floor']);
    expect(table(atLeast('10'), floor)).toEqual(['10-?', '10-?', '']);
    // Of the whole: five in each of two years are ten.
    expect(table(money('5'), { ...floor, ...yearly(2) })).toEqual(['5 5', '10', '']);
  });

  it('is rounded down at both ends, after the cap of its year', () => {
    const rounded = { roundedDownTo: '10000' };
    expect(table(between('15000', '29999.99'), rounded)).toEqual(['10000-20000', '10000-20000', 'rounding']);
    expect(table(between('15000', '20000'), rounded)).toEqual(['10000-20000', '10000-20000', 'rounding']);
    expect(table(between('10000', '25000'), rounded)).toEqual(['10000-20000', '10000-20000', 'rounding']);
    expect(table(between('10000', '20000'), rounded)).toEqual(['10000-20000', '10000-20000', '']);
    expect(table(atLeast('10000'), rounded)).toEqual(['10000-?', '10000-?', '']);
    expect(table(money('40000'), { ...rounded, capPerYear: cny('25000') })).toEqual([
      '20000',
      '20000',
      'cap-per-year rounding',
    ]);
  });

  it('of "up to" begins at nothing, also where nothing says how much at most', () => {
    expect(table(atLeast('5'), { ceiling: true })).toEqual(['0-?', '0-?', 'ceiling']);
    expect(table(atLeast('5'), { ceiling: true, capPerYear: cny('30') })).toEqual([
      '0-30',
      '0-30',
      'cap-per-year ceiling',
    ]);
  });

  it('is open in all as soon as one of its years is', () => {
    const later: Formula = {
      op: 'by-year',
      years: [
        { from: null, to: 2027, then: money('5') },
        { from: 2028, to: 2028, then: ofFact('annual-tax') },
        { from: 2029, to: null, then: money('7') },
      ],
    };
    expect(table(later, yearly(3))).toEqual(['5 0-? 7', '12-?', '']);
  });
});

describe('the years of a benefit', () => {
  const years = (more: Partial<Benefit>, count: number) =>
    schedule(money('1'), more, { count }).years.map(({ year }) => year);

  it('end with the years that are looked at, or with those that are granted', () => {
    expect(years(yearly(5), 3)).toEqual([2027, 2028, 2029]);
    expect(years(yearly(3), 5)).toEqual([2027, 2028, 2029]);
    expect(years(yearly(null, 1), 3)).toEqual([2028, 2029]);
  });

  it('of what is paid by the year are none where it begins after those that are looked at', () => {
    expect(years(yearly(null, 4), 2)).toEqual([]);
    expect(years(yearly(3, 1), 2)).toEqual([2028]);
    expect(years(yearly(3, 2), 2)).toEqual([]);
  });

  it('hold the one payment, however late it comes', () => {
    expect(years({ timing: { frequency: 'once', years: null, after: 4 } }, 2)).toEqual([2031]);
  });

  it('of a measure that is over before it would begin are none', () => {
    const benefit = aBenefit(money('1'), yearly());
    const past = { first: 2040, count: 3, since: 2021, last: 2030 };
    expect(benefitSchedule(benefit, readFacts({}), past)).toMatchObject({
      years: [],
      limits: ['end-of-measure'],
    });
    const whole = { first: 2027, count: 4, since: 2027, last: 2030 };
    expect(benefitSchedule(benefit, readFacts({}), whole)!.limits).toEqual([]);
    expect(benefitSchedule(benefit, readFacts({}), whole)!.years).toHaveLength(4);
  });
});

describe('what keeps a benefit from being one number', () => {
  const inYears = (first: Formula, second: Formula): Formula => ({
    op: 'by-year',
    years: [
      { from: null, to: 2027, then: first },
      { from: 2028, to: null, then: second },
    ],
  });

  it('is named for every year, each once', () => {
    const amount = inYears(ofFact('annual-tax'), ofFact('annual-sales'));
    expect(schedule(amount, yearly(4)).missing).toEqual(['annual-tax', 'annual-sales']);
  });

  it('may be a currency in one year and another in the next', () => {
    const facts = {
      'annual-tax': { amount: '1', currency: 'USD' },
      'annual-sales': { amount: '1', currency: 'EUR' },
    };
    const dollars = { fact: '', stated: 'USD', needed: 'CNY' };
    const euros = inYears(ofFact('annual-tax'), ofFact('annual-sales'));
    expect(schedule(euros, yearly(4), { facts }).incomparable).toEqual([
      dollars,
      { ...dollars, stated: 'EUR' },
    ]);
    const both: Formula = { op: 'sum', of: [ofFact('annual-tax'), ofFact('annual-sales')] };
    expect(schedule(inYears(ofFact('annual-tax'), both), yearly(4), { facts }).incomparable).toEqual([
      dollars,
      { ...dollars, needed: 'EUR' },
    ]);
  });
});
