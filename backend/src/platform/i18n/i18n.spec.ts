import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { negotiateLocale } from './locales.js';
import { readText } from './localized-text.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['zh', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['fr, ja;q=0.3', 'ja'],
    ['en;q=0.1, ja;q=0.8', 'ja'],
    ['*', 'en'],
    ['ja;q=0', 'en'],
  ])('for Accept-Language %p is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe('a stored text', () => {
  const name = { original: 'zh-CN', texts: { 'zh-CN': '包头', en: 'Baotou' } };

  it('is read in the reader’s language and says whether it is the original', () => {
    expect(readText(name, 'zh-CN')).toEqual({ text: '包头', lang: 'zh-CN', isOriginal: true });
    expect(readText(name, 'en')).toEqual({ text: 'Baotou', lang: 'en', isOriginal: false });
  });

  it('falls back to English, then to the original', () => {
    expect(readText(name, 'de')?.lang).toBe('en');
    expect(readText({ original: 'ms', texts: { ms: 'Gebeng' } }, 'ja')).toEqual({
      text: 'Gebeng',
      lang: 'ms',
      isOriginal: true,
    });
    expect(readText(null, 'en')).toBeNull();
  });
});
