import { indexTerms } from '../../platform/search-text/index.js';

/** A single Latin letter would find nearly everything; a single Chinese character is a word. */
const shortestPrefix = (term: string) => (/^[\x20-\x7e]/.test(term) ? 2 : 1);

/**
 * What a lead is found by: every word of the names and its beginnings, so that a desk finds while it types.
 * @returns folded terms without repetition.
 */
export function leadTerms(...names: (string | null)[]): string[] {
  const words = indexTerms(names.filter((name) => name !== null).join(' '));
  const beginnings = words.flatMap((word) => {
    const characters = [...word];
    const from = shortestPrefix(word);
    return characters.slice(from - 1).map((_, more) => characters.slice(0, from + more).join(''));
  });
  return [...new Set([...words, ...beginnings])];
}
