/** What no font of ours has. */
const BLANK = '□';

/**
 * Text as it can be set: on one line, without what is invisible. Compatibility shapes of Chinese radicals (`⾦`) become
 * the characters they look like, so that whoever copies or searches finds them.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2e80-\u2fdf]/gu, (char) => char.normalize('NFKC'))
    .replace(/[\u2000-\u200a\u202f\u205f\s]+/gu, (spaces) =>
      /^[\u00a0\u202f]$/.test(spaces) ? '\u00a0' : ' ',
    )
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '');
}

/** As it is drawn: what only keeps a line together looks like what it stands for. */
export const drawn = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');

/**
 * Which of the fonts sets a character: the first that has it.
 * @returns the position of the font, and the character that is set: one that no font has becomes an empty box
 */
export function fontFor(
  char: string,
  fonts: readonly { has: (codePoint: number) => boolean }[],
): { font: number; char: string } {
  const set = drawn(char);
  const font = fonts.findIndex(({ has }) => has(set.codePointAt(0) as number));
  return font >= 0 ? { font, char } : { font: 0, char: BLANK };
}

export type Script = 'sc' | 'jp' | 'latin';

/** Chinese fonts give these the width of a character, which tears a Latin line apart. */
const LATIN_MARKS = /[·‘’“”…—]/u;

/**
 * The fonts to look for a character in, by the language of the text, else of the sheet. 直, 骨 and 今 are one code point
 * each and two shapes: a Japanese reader gets the Japanese ones, everybody else the Chinese ones.
 */
export function fontOrder(char: string, lang: string | undefined, sheetLang: string): readonly Script[] {
  const own = lang ?? sheetLang;
  if (LATIN_MARKS.test(char) && !/^(?:ja|zh)\b/.test(own)) return ['latin', 'sc', 'jp'];
  const japanese = /^ja\b/.test(own) || (!/^zh\b/.test(own) && /^ja\b/.test(sheetLang));
  return japanese ? ['jp', 'sc', 'latin'] : ['sc', 'jp', 'latin'];
}
