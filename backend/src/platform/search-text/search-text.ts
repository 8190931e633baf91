import { simplified } from './simplified.js';

/** Longer words are cut, in the index and in the query alike, so that they still find each other. */
export const LONGEST_TERM = 64;
/** A query of more words than this asks for its first ones. */
export const MOST_QUERY_TERMS = 12;

/** Scripts written without spaces (and Hangul, whose words take endings): found by pairs of neighbouring characters. */
const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]';
const RUNS = new RegExp(`(${IDEOGRAPH}+)|((?:(?!${IDEOGRAPH})[\\p{L}\\p{N}]\\p{M}*)+)`, 'gu');
const MARKED_LATIN = /(\p{Script=Latin})\p{M}+/gu;
/** Letters that carry their mark inside, so that decomposition does not part them. */
const INSEPARABLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
const INSEPARABLE_LETTERS = new RegExp(`[${Object.keys(INSEPARABLE).join('')}]`, 'gu');

/**
 * The form in which texts are compared: compatibility forms (full-width, ligatures) unified, lower case, simplified
 * Chinese, Latin letters without marks, single spaces. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase())
    .normalize('NFD')
    .replace(MARKED_LATIN, '$1')
    .replace(INSEPARABLE_LETTERS, (letter) => INSEPARABLE[letter] ?? letter)
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The terms under which a text is found, each once: its words, and the pairs of characters of its unspaced runs. */
export function indexTerms(text: string): string[] {
  return [...new Set(termsOf(text))];
}

/**
 * The terms a text must have to be found by this query; none when the query holds no letter and no digit. A single
 * ideograph beside other terms is left out: the index knows it only where it stands alone, and it would hide what the
 * other terms find.
 */
export function queryTerms(query: string): string[] {
  const terms = indexTerms(query);
  const telling = terms.filter((term) => !isLoneIdeograph(term));
  return (telling.length > 0 ? telling : terms).slice(0, MOST_QUERY_TERMS);
}

function* termsOf(text: string): Generator<string> {
  for (const [, ideographs, word] of foldText(text).matchAll(RUNS)) {
    if (word !== undefined) yield [...word].slice(0, LONGEST_TERM).join('');
    else if (ideographs !== undefined) yield* pairsOf([...ideographs]);
  }
}

function* pairsOf(characters: readonly string[]): Generator<string> {
  if (characters.length === 1) yield characters.join('');
  for (let i = 0; i + 1 < characters.length; i++) yield `${characters[i]}${characters[i + 1]}`;
}

const LONE_IDEOGRAPH = new RegExp(`^${IDEOGRAPH}$`, 'u');

function isLoneIdeograph(term: string): boolean {
  return LONE_IDEOGRAPH.test(term);
}
