import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from './locales.js';

/** A text as it is stored: by BCP-47 tag, with the language it was written in. `und` marks a language nobody stated. */
export interface LocalizedText {
  original: string;
  texts: Record<string, string>;
}

/** A text as people read it: which language it is in, and whether that is the language it was written in. */
export class ReadText {
  @ApiProperty({ example: 'Baotou Rare Earth High-tech Industrial Development Zone' }) text!: string;
  @ApiProperty({ description: 'BCP-47 tag of the text', example: 'en' }) lang!: string;
  @ApiProperty({ description: 'false when the text is a translation' }) isOriginal!: boolean;
}

const baseOf = (tag: string) => tag.split('-')[0];

/**
 * Picks the language for a reader: theirs, then the same base language, then English, then the original.
 * @returns null when no text is stored at all.
 */
export function readText(stored: LocalizedText | null | undefined, locale: Locale): ReadText | null {
  if (!stored) return null;
  const tags = Object.keys(stored.texts);
  const lang =
    tags.find((tag) => tag === locale) ??
    tags.find((tag) => baseOf(tag) === baseOf(locale)) ??
    tags.find((tag) => baseOf(tag) === 'en') ??
    tags.find((tag) => tag === stored.original) ??
    tags[0];
  const text = lang === undefined ? undefined : stored.texts[lang];
  return lang === undefined || text === undefined
    ? null
    : { text, lang, isOriginal: lang === stored.original };
}

/** A text that must be there; an empty one shows where something is missing. */
export const shownText = (stored: LocalizedText, locale: Locale): ReadText =>
  readText(stored, locale) ?? { text: '', lang: 'und', isOriginal: true };
