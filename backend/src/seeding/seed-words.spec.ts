import { describe, expect, it } from '@jest/globals';
import { languageOf, localized, precisionOf } from './seed-words.js';

describe('a name from the sources', () => {
  it('keeps both languages and says which one is the original', () => {
    expect(localized('Baotou', '包头市', 'CN')).toEqual({
      original: 'zh-CN',
      texts: { 'zh-CN': '包头市', en: 'Baotou' },
    });
    expect(localized('Saltend', 'Saltend', 'GB')).toEqual({ original: 'en', texts: { en: 'Saltend' } });
  });

  it('is read by its script before its country', () => {
    expect(languageOf('稀土', 'MY')).toBe('zh-CN');
    expect(languageOf('Ida-Virumaa', 'EE')).toBe('et');
  });
});

describe('a position from the sources', () => {
  it.each([
    ['zone', 'zone'],
    ['site', 'site'],
    ['parent zone', 'parent'],
    ['prefecture seat (Xichang)', 'region'],
    ['prefecture city (park is in Changting county)', 'region'],
    ['nearest town (Hedon)', 'city'],
    [null, 'none'],
  ])('stated as %p is known to the %s', (words, precision) => {
    expect(precisionOf(words)).toBe(precision);
  });
});
