import type { LocalizedText } from '../platform/i18n/localized-text.js';
import type { CoordPrecision } from '../modules/regions/index.js';

const LANGUAGES: Readonly<Record<string, string>> = {
  FR: 'fr',
  VN: 'vi',
  EE: 'et',
  SE: 'sv',
  MY: 'ms',
  TH: 'th',
};

/** The language a local name is written in: by its script, else by its country. */
export function languageOf(text: string, country: string): string {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  return LANGUAGES[country] ?? 'en';
}

/** A name in English and in the language of its place; one text when both are the same. */
export function localized(english: string, local: string | null, country: string): LocalizedText {
  if (local === null || local === english) return { original: 'en', texts: { en: english } };
  const original = languageOf(local, country);
  return original === 'en'
    ? { original, texts: { en: english } }
    : { original, texts: { [original]: local, en: english } };
}

/** The words of the sources about a position -> how exactly it is known. */
export function precisionOf(words: string | null): CoordPrecision {
  if (words === null) return 'none';
  if (words === 'zone' || words === 'site') return words;
  if (words === 'parent zone') return 'parent';
  // The seat stands for a prefecture, and the park may lie a hundred kilometres from it.
  if (words.startsWith('prefecture ')) return 'region';
  return 'city';
}

/** A number as a decimal string without a needless fraction; words stay words. */
export const decimalText = (value: number | string) => (typeof value === 'number' ? String(value) : value);
