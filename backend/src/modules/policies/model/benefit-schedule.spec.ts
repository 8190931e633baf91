import { describe, expect, it } from '@jest/globals';
import { benefitSchedule, type ScheduleYears } from './benefit-schedule.js';
import { Exact } from './exact.js';
import { readFacts } from './read-facts.js';
import { aBenefit, cny, money, ofFact, percentOf } from './rules.factory.js';
import type { Benefit, ProjectFacts } from './rules.js';

const tenYears: ScheduleYears = { first: 2027, count: 10, since: null, last: null };
const yearly = (years: number | null = null, after = 0): Partial<Benefit> => ({
  timing: { frequency: 'yearly', years, after },
});

function table(benefit: Benefit, facts: ProjectFacts = {}, years = tenYears) {
  const schedule = benefitSchedule(benefit, readFacts(facts), years);
  const show = (amount: Exact | null) => amount?.toFixed() ?? null;
  return (
    schedule && {
      years: schedule.years.map(({ year, high }) => `${year}: ${show(high)}`),
      total: [show(schedule.total.low), show(schedule.total.high)],
      limits: schedule.limits,
      missing: schedule.missing,
    }
  );
}

/** 10 % of taxable profit: what a rate of 15 instead of 25 saves. */
const reducedRate = aBenefit(percentOf('10', 'taxable-profit'), yearly());
const profit = { 'taxable-profit': cny('20000000') };

describe('the schedule of a benefit', () => {
  it('is none where the source states no sum', () => {
    expect(table(aBenefit(null))).toBeNull();
    expect(table(aBenefit(null, { currency: 'CNY' }))).toBeNull();
    expect(table(aBenefit(money('5'), { currency: null }))).toBeNull();
  });

  it('pays once, in the year it starts or so many years after', () => {
    expect(table(aBenefit(money('500000')))).toMatchObject({
      years: ['2027: 500000'],
      total: ['500000', '500000'],
    });
    const later = aBenefit(money('5'), { timing: { frequency: 'once', years: null, after: 2 } });
    expect(table(later)?.years).toEqual(['2029: 5']);
  });

  it('of a reduced rate runs to the last year in force', () => {
    const answer = table(reducedRate, profit, { ...tenYears, last: 2030 });
    expect(answer).toEqual({
      years: ['2027: 2000000', '2028: 2000000', '2029: 2000000', '2030: 2000000'],
      total: ['8000000', '8000000'],
      limits: ['end-of-measure'],
      missing: [],
    });
    expect(table(reducedRate, profit, { first: 2031, count: 10, since: 2021, last: 2030 })?.total).toEqual([
      '0',
      '0',
    ]);
  });

  it('begins with the first year in force, and pays nothing once before that', () => {
    const answer = table(reducedRate, profit, { first: 2020, count: 3, since: 2021, last: 2030 });
    expect(answer?.years).toEqual(['2021: 2000000', '2022: 2000000']);
    expect(answer?.limits).toEqual(['start-of-measure']);
    expect(
      table(aBenefit(money('5')), {}, { first: 2020, count: 3, since: 2021, last: null })?.total,
    ).toEqual(['0', '0']);
    expect(table(reducedRate, profit, { first: 2021, count: 3, since: 2021, last: 2030 })?.limits).toEqual(
      [],
    );
  });

  it('that begins after the years that are looked at says in which, and brings nothing in them', () => {
    const begins = (benefit: Benefit, years = tenYears) =>
      benefitSchedule(benefit, readFacts(profit), years)?.beginsIn;
    const late = aBenefit(money('1'), yearly(3, 10));
    expect(table(late)).toMatchObject({ years: [], total: ['0', '0'] });
    expect(begins(late)).toBe(2037);
    // In the last year that is looked at it is shown.
    expect(begins(aBenefit(money('1'), yearly(3, 9)))).toBeNull();
    // Also where its measure is what begins so late.
    expect(begins(reducedRate, { ...tenYears, since: 2040 })).toBe(2040);
    expect(begins(aBenefit(money('1'), yearly(null, 12)), { ...tenYears, since: 2038 })).toBe(2039);
    // What ends before it would begin is never paid.
    expect(begins(late, { ...tenYears, last: 2036 })).toBeNull();
    expect(begins(late, { ...tenYears, last: 2037 })).toBe(2037);
    expect(begins(late, { ...tenYears, since: 2040 })).toBeNull();
    // What is paid once is shown however late it comes.
    const once = aBenefit(money('5'), { timing: { frequency: 'once', years: null, after: 20 } });
    expect([begins(once), table(once)?.years]).toEqual([null, ['2047: 5']]);
    // Before its measure begins it is not, nor does it wait for it.
    expect(begins(once, { ...tenYears, since: 2050 })).toBeNull();
  });

  it('looks no further than it is asked to, and says what is unknown', () => {
    expect(table(reducedRate, {}, { ...tenYears, count: 3 })).toEqual({
      years: ['2027: null', '2028: null', '2029: null'],
      total: ['0', null],
      limits: [],
      missing: ['taxable-profit'],
    });
    expect(table(reducedRate, profit)?.years).toHaveLength(10);
    expect(table(reducedRate, profit)?.limits).toEqual([]);
  });

  it('runs for the years that are granted', () => {
    expect(table(aBenefit(money('1'), yearly(5)))?.years).toHaveLength(5);
    expect(table(aBenefit(money('1'), yearly(3, 1)))?.years).toEqual(['2028: 1', '2029: 1', '2030: 1']);
  });

  it('caps each year, then the project', () => {
    const capped = aBenefit(ofFact('annual-tax'), {
      ...yearly(4),
      capPerYear: cny('30'),
      capPerProject: cny('100'),
    });
    expect(table(capped, { 'annual-tax': cny('40') })).toEqual({
      years: ['2027: 30', '2028: 30', '2029: 30', '2030: 10'],
      total: ['100', '100'],
      limits: ['cap-per-year', 'cap-per-project'],
      missing: [],
    });
    expect(table(capped, { 'annual-tax': cny('25') })?.limits).toEqual([]);
    expect(table(capped, { 'annual-tax': cny('25') })?.total).toEqual(['100', '100']);
    expect(table(capped, { 'annual-tax': cny('25.01') })?.total).toEqual(['100', '100']);
    expect(table(capped, { 'annual-tax': cny('25.01') })?.limits).toEqual(['cap-per-project']);
    expect(table(capped)).toMatchObject({ total: ['0', '100'], missing: ['annual-tax'] });
  });

  it('pays nothing below its floor', () => {
    const benefit = aBenefit(ofFact('annual-tax'), { floor: cny('10') });
    expect(table(benefit, { 'annual-tax': cny('9.99') })).toMatchObject({
      years: ['2027: 0'],
      total: ['0', '0'],
      limits: ['floor'],
    });
    expect(table(benefit, { 'annual-tax': cny('10') })).toMatchObject({ total: ['10', '10'], limits: [] });
    expect(table(benefit)?.total).toEqual(['0', null]);
  });

  it('rounds down to whole multiples', () => {
    const benefit = aBenefit(ofFact('annual-tax'), { roundedDownTo: '10000' });
    expect(table(benefit, { 'annual-tax': cny('29999.99') })).toMatchObject({
      total: ['20000', '20000'],
      limits: ['rounding'],
    });
    expect(table(benefit, { 'annual-tax': cny('30000') })?.limits).toEqual([]);
    expect(table(benefit)?.total).toEqual(['0', null]);
  });

  it('phases out year by year', () => {
    const phased = aBenefit(
      {
        op: 'by-year',
        years: [
          { from: null, to: 2028, then: money('4') },
          { from: 2029, to: 2029, then: money('1') },
        ],
      },
      yearly(),
    );
    expect(table(phased, {}, { ...tenYears, count: 4 })?.years).toEqual([
      '2027: 4',
      '2028: 4',
      '2029: 1',
      '2030: 0',
    ]);
  });

  it('says once what does not fit in any of its years', () => {
    const facts = readFacts({ 'taxable-profit': { amount: '5', currency: 'USD' } });
    expect(benefitSchedule(reducedRate, facts, tenYears)?.incomparable).toHaveLength(1);
  });

  it('of "up to" begins at nothing', () => {
    const benefit = aBenefit(percentOf('20', 'fixed-investment'), { ceiling: true });
    expect(table(benefit, { 'fixed-investment': cny('100') })).toMatchObject({
      total: ['0', '20'],
      limits: ['ceiling'],
    });
  });

  it('takes off its base the whole of what is paid once, or the year of what is paid yearly', () => {
    const off = (amount: string) => ({ low: new Exact(amount), high: new Exact(amount), unit: 'CNY' });
    const offBase = { total: off('40'), byYear: new Map([[2028, off('10')]]) };
    const base = { op: 'base', of: ofFact('annual-tax') } as const;
    const facts = readFacts({ 'annual-tax': cny('100') });
    const totals = (benefit: Benefit) =>
      benefitSchedule(benefit, facts, tenYears, offBase)?.years.map(({ high }) => high?.toFixed());
    expect(totals(aBenefit(base))).toEqual(['60']);
    expect(totals(aBenefit(base, yearly(3)))).toEqual(['100', '90', '100']);
  });

  it('says once what cannot be compared in another currency', () => {
    const facts = readFacts({ 'annual-tax': { amount: '5', currency: 'USD' } });
    const schedule = benefitSchedule(aBenefit(ofFact('annual-tax')), facts, tenYears);
    expect(schedule?.incomparable).toEqual([{ fact: '', stated: 'USD', needed: 'CNY' }]);
    expect(schedule?.currency).toBe('CNY');
  });
});
