import { codeOf, dayOrYearOf, regimeAddress, regimeQueryOf, toListParams } from './regime-query';

const PRODUCTS = [{ hs: '28469013', name: '氧化钕' }];

describe('the address of the page of rules', () => {
  it.each([
    ['2012', '2012'],
    ['２０１２年', '2012'],
    ['2012-06-30', '2012-06-30'],
    ['30.6.2012', '2012-06-30'],
    ['2012-06', null],
    ['2026-02-30', null],
    ['tomorrow', null],
    ['', null],
  ])('reads %s as the day or year %s', (typed, read) => {
    expect(dayOrYearOf(typed)).toBe(read);
  });

  it.each([
    ['28469013', '28469013'],
    ['２８４６ 90.13', '28469013'],
    [' 氧化钕 ', '28469013'],
    ['284', 'unread'],
    ['sand', 'unread'],
    ['', null],
  ])('reads %s as the code %s', (typed, code) => {
    expect(codeOf(typed, PRODUCTS)).toBe(code);
  });

  it('asks for all rules, also those that do not speak on the day', () => {
    const query = regimeQueryOf({ segment: 'RE2', hs: '28469013', asOf: '2012', ownership: 'nobody' });
    expect(toListParams(query, '28469013')).toEqual({
      segment: 'RE2',
      hs: '28469013',
      asOf: '2012',
      scope: 'all',
    });
    expect(regimeAddress(query)).toEqual({ segment: 'RE2', hs: '28469013', asOf: '2012' });
  });
});
