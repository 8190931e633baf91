import { localDay, readDay, readPartialDate } from './partial-date';

it('is the day of the reader, whatever day it is elsewhere', () => {
  expect(localDay(new Date(2026, 10, 26, 0, 5))).toBe('2026-11-26');
  expect(localDay(new Date(2026, 0, 3, 23, 55))).toBe('2026-01-03');
});

describe('a date that is typed', () => {
  it.each([
    ['2021', '2021'],
    ['2021-10', '2021-10'],
    ['2021-10-08', '2021-10-08'],
    [' 2021 / 10 / 8 ', '2021-10-08'],
    ['２０２１－１０', '2021-10'],
    ['2021年', '2021'],
    ['2021年10月', '2021-10'],
    ['2021年10月8日', '2021-10-08'],
    ['8.10.2021', '2021-10-08'],
    ['10.2021', '2021-10'],
    ['2024-02-29', '2024-02-29'],
  ])('is read as exactly as it was written: %s', (typed, read) => {
    expect(readPartialDate(typed)).toBe(read);
  });

  it.each([
    '',
    'soon',
    '21',
    '2021-13',
    '2021-00',
    '2021-02-30',
    '2023-02-29',
    '2021-10-00',
    '0021',
    '10/8/2021',
  ])('is no date where nobody can tell which day is meant, or there is none: %s', (typed) => {
    expect(readPartialDate(typed)).toBeNull();
  });

  it('is a day only when one was named', () => {
    expect(readDay('2021-10-8')).toBe('2021-10-08');
    expect(readDay('2021-10')).toBeNull();
  });
});
