import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/civil-date.js';
import { parsePartialDate } from '../../platform/clock/partial-date.js';
import { FACT_KEYS } from './fact-catalogue.data.js';
import { freshnessOf, nextChangeOf } from './fact-freshness.rules.js';

const of = (key: string, asOf: string | null, today: string, expiresOn?: string) =>
  freshnessOf({ key, asOf: asOf === null ? null : parsePartialDate(asOf), expiresOn }, today);

describe('the freshness of a fact', () => {
  it.each([
    // 180 days of 2026-01-01 end on 2026-06-30.
    ['available_building', '2026-01-01', '2026-05-30', 'fresh'],
    ['available_building', '2026-01-01', '2026-05-31', 'due'],
    ['available_building', '2026-01-01', '2026-06-30', 'due'],
    ['available_building', '2026-01-01', '2026-07-01', 'overdue'],
    ['employees', '2025-11-24', '2026-11-24', 'due'],
    ['employees', '2025-11-24', '2026-11-25', 'overdue'],
    ['employees', '2024-02-29', '2025-02-28', 'due'],
    ['employees', '2024-02-29', '2025-03-01', 'overdue'],
    ['approved_area', '2024-01-15', '2026-12-15', 'fresh'],
    ['approved_area', '2024-01-15', '2026-12-16', 'due'],
    ['approved_area', '1992-11', '2026-11-24', 'overdue'],
    ['catalogue_code', '2018', '2026-11-24', 'fresh'],
    ['number_of_tea_houses', '2025-01-01', '2026-01-02', 'overdue'],
  ])('%s as of %s is on %s %s', (key, asOf, today, state) => {
    expect(of(key, asOf, today).state).toBe(state);
  });

  it('counts from the start of a partial date', () => {
    expect(of('employees', '2025', '2026-11-24')).toEqual({
      state: 'overdue',
      expiresOn: '2026-01-01',
      ageMonths: 22,
    });
    expect(of('employees', '2025-12-31', '2026-11-24').state).toBe('fresh');
  });

  it('is unknown without an as-of date, also for what never expires', () => {
    expect(of('employees', null, '2026-11-24')).toEqual({
      state: 'unknown',
      expiresOn: null,
      ageMonths: null,
    });
    expect(of('catalogue_code', null, '2026-11-24').state).toBe('unknown');
  });

  it('follows the day set by hand, also for what would never expire', () => {
    expect(of('employees', '2020-01-01', '2026-11-24', '2027-06-30')).toEqual({
      state: 'fresh',
      expiresOn: '2027-06-30',
      ageMonths: 82,
    });
    expect(of('catalogue_code', '2018', '2026-11-24', '2026-11-23').state).toBe('overdue');
  });

  it('counts from the day on which it was confirmed, when that is later', () => {
    const confirmed = (asOf: string | null, verifiedOn: string, today: string) =>
      freshnessOf(
        { key: 'employees', asOf: asOf === null ? null : parsePartialDate(asOf), verifiedOn },
        today,
      );
    expect(confirmed('2020', '2026-11-24', '2026-11-24')).toEqual({
      state: 'fresh',
      expiresOn: '2027-11-24',
      ageMonths: 0,
    });
    expect(confirmed('2020', '2025-11-23', '2026-11-24').state).toBe('overdue');
    expect(confirmed('2026-06-01', '2025-01-01', '2026-11-24').expiresOn).toBe('2027-06-01');
    expect(confirmed(null, '2026-11-24', '2026-11-24').state).toBe('fresh');
  });

  it('follows the interval again once it is confirmed when the day set by hand was due', () => {
    const by = (verifiedOn: string) =>
      freshnessOf(
        { key: 'employees', asOf: parsePartialDate('2020'), expiresOn: '2026-12-31', verifiedOn },
        '2026-12-05',
      ).expiresOn;
    expect(by('2026-11-30')).toBe('2026-12-31');
    expect(by('2026-12-01')).toBe('2027-12-01');
  });

  it('says when its state will change by itself', () => {
    const change = (asOf: string | null, today: string, key = 'available_building') =>
      nextChangeOf(of(key, asOf, today));
    expect(change('2026-01-01', '2026-01-01')).toBe('2026-05-31');
    expect(change('2026-01-01', '2026-05-31')).toBe('2026-07-01');
    expect(change('2026-01-01', '2026-07-01')).toBeNull();
    expect(change('2018', '2026-07-01', 'catalogue_code')).toBeNull();
    expect(change(null, '2026-07-01')).toBeNull();
  });

  it('has no age below nothing when its date lies ahead', () => {
    expect(of('target_output', '2030', '2026-11-24')).toEqual({
      state: 'fresh',
      expiresOn: '2031-01-01',
      ageMonths: 0,
    });
  });

  it('only ever goes from fresh over due to overdue', () => {
    const order = ['fresh', 'due', 'overdue'];
    fc.assert(
      fc.property(
        fc.constantFrom(...FACT_KEYS),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 400 }),
        (key, days, later) => {
          const today = addDays('2024-02-29', days);
          const [now, then] = [today, addDays(today, later)].map((day) =>
            order.indexOf(of(key, '2024-02-29', day).state),
          );
          expect(now).toBeGreaterThanOrEqual(0);
          expect(then!).toBeGreaterThanOrEqual(now!);
        },
      ),
    );
  });
});
