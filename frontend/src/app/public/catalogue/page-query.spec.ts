import { dayOf, pageOf, queryOf, searchOf, slugsOf, withoutValue, wordsOf } from './page-query';

describe('the address of a list', () => {
  it('is read leniently: unknown words, odd pages and dates that do not exist are ignored', () => {
    expect(wordsOf(['RE6', 'RE9', 'RE1'], ['RE1', 'RE6'])).toEqual(['RE1', 'RE6']);
    expect(wordsOf('toString', ['RE1'])).toEqual([]);
    expect(slugsOf(['cn-baotou', '../x', ''])).toEqual(['cn-baotou']);
    expect(['0', '-1', '2.5', 'x', '501', undefined].map(pageOf)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(pageOf('500')).toBe(500);
    expect(['2027-02-30', '2027', 'tomorrow', undefined].map(dayOf)).toEqual([null, null, null, null]);
    expect(dayOf('2028-02-29')).toBe('2028-02-29');
    expect(searchOf('  稀土  ')).toBe('稀土');
    expect(searchOf('x'.repeat(300))).toHaveLength(100);
  });

  it('keeps the other filters when one is removed, and begins at the first page', () => {
    const query = { q: 'nd', segment: ['RE1', 'RE6'], region: 'cn-baotou', page: '3' };
    expect(withoutValue(query, 'segment', 'RE1')).toEqual({ q: 'nd', segment: ['RE6'], region: 'cn-baotou' });
    expect(withoutValue(query, 'region', 'cn-baotou')).toEqual({ q: 'nd', segment: ['RE1', 'RE6'] });
  });

  it('says what a form says, without its empty fields', () => {
    const form = new FormData();
    for (const [key, value] of [
      ['q', ''],
      ['segment', 'RE1'],
      ['segment', 'RE6'],
      ['sort', 'name'],
    ] as const) {
      form.append(key, value);
    }
    expect(queryOf(form)).toEqual({ segment: ['RE1', 'RE6'], sort: 'name' });
  });
});
