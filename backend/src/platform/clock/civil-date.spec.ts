import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDateAt,
  compareCivilDates,
  daysBetween,
  isCivilDate,
  monthsBetween,
  weekdayOf,
} from './civil-date.js';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a civil date', () => {
  it.each(['2024-02-29', '2026-11-24', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '2023-02-30',
    '2026-11-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '2026-11',
    '',
    ' 2026-11-24',
    '2026-11-24T00:00',
  ])('%p is not one', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it('of an instant is that of the zone: it is already Wednesday in Baotou while it is Tuesday in Leipzig', () => {
    const instant = new Date('2026-11-24T16:30:00Z');
    expect(civilDateAt(instant, 'Asia/Shanghai')).toBe('2026-11-25');
    expect(civilDateAt(instant, 'Europe/Berlin')).toBe('2026-11-24');
    expect(() => civilDateAt(instant, 'Asia/Baotou')).toThrow(RangeError);
  });

  it('plus months stays in the month it reaches', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-24', 14)).toBe('2028-01-24');
  });

  it('refuses what is no day and what leaves the calendar', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 1e12)).toThrow(RangeError);
    expect(() => addMonths('0001-01-31', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });

  it('counts whole months only', () => {
    expect(monthsBetween('2026-01-31', '2026-02-27')).toBe(0);
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1);
    expect(monthsBetween('2018-01-01', '2026-11-24')).toBe(106);
    expect(monthsBetween('2026-11-24', '2026-10-24')).toBe(-1);
  });

  it('knows its weekday', () => {
    expect(weekdayOf('2026-11-26')).toBe(4);
    expect(weekdayOf('2026-11-29')).toBe(7);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });

  it('obeys its laws: adding is undone by subtracting, distance is what was added, text order is time order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, n) => {
        const moved = addDays(day, n);
        expect(daysBetween(day, moved)).toBe(n);
        expect(addDays(moved, -n)).toBe(day);
        expect(Math.sign(compareCivilDates(day, moved))).toBe(Math.sign(-n) + 0);
      }),
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, n) => {
        expect(monthsBetween(day, addMonths(day, n))).toBe(n);
      }),
    );
  });
});
