import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isCivilDate } from './civil-date.js';
import { isInUncertainPart, isPartialDate, parsePartialDate, positionInPeriod } from './partial-date.js';

describe('a partial date', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-10', '2021-10-01', '2021-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2026-11-10', '2026-11-10', '2026-11-10'],
    ['2012-2015', '2012-01-01', '2015-12-31'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-Q4', '2025-10-01', '2025-12-31'],
  ])('%s keeps its precision and means %s to %s', (value, from, to) => {
    expect(parsePartialDate(value)).toEqual({ value, from, to });
  });

  it.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-1',
    '2023-02-29',
    'FY2024',
    '2015-2012',
    '2025-Q5',
    '0000',
    '2021-10-',
    ' 2021',
  ])('is not %p', (value) => {
    expect(isPartialDate(value)).toBe(false);
    expect(() => parsePartialDate(value)).toThrow(RangeError);
  });

  it('is uncertain on both of its ends and certain when it names the day', () => {
    const year = parsePartialDate('2018');
    expect(
      ['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01'].map((day) => isInUncertainPart(year, day)),
    ).toEqual([false, true, true, false]);
    expect(isInUncertainPart(parsePartialDate('2018-07-01'), '2018-07-01')).toBe(false);
  });

  it('ends the day before the next one of its precision begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
        const { from, to } = parsePartialDate(text);
        expect(isCivilDate(from) && isCivilDate(to)).toBe(true);
        expect(addDays(to, 1).endsWith('-01')).toBe(true);
        expect(to.startsWith(text)).toBe(true);
      }),
    );
  });
});

describe('a period of partial dates', () => {
  const at = (day: string, from: string | null, to: string | null) =>
    positionInPeriod(
      day,
      from === null ? null : parsePartialDate(from),
      to === null ? null : parsePartialDate(to),
    );

  it.each([
    ['2020-12-31', '2021-01-01', '2030-12-31', 'before'],
    ['2021-01-01', '2021-01-01', '2030-12-31', 'within'],
    ['2030-12-31', '2021-01-01', '2030-12-31', 'within'],
    ['2031-01-01', '2021-01-01', '2030-12-31', 'after'],
    ['2017-12-31', '2018', null, 'before'],
    ['2018-01-01', '2018', null, 'start-uncertain'],
    ['2018-12-31', '2018', null, 'start-uncertain'],
    ['2019-01-01', '2018', null, 'within'],
    ['2026-12-31', null, '2027', 'within'],
    ['2027-01-01', null, '2027', 'end-uncertain'],
    ['2027-12-31', null, '2027', 'end-uncertain'],
    ['2028-01-01', null, '2027', 'after'],
    ['1066-10-14', null, null, 'within'],
  ])('has %s in %s to %s: %s', (day, from, to, position) => {
    expect(at(day, from, to)).toBe(position);
  });
});
