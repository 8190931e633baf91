import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { drawn, fontFor, fontOrder, printable, type Script } from './printable.rules.js';
import type { Words } from './data-sheet.js';

const FILES: Record<Script, { regular: string; strong: string }> = {
  sc: family('noto-sans-sc', 'NotoSansSC'),
  jp: family('noto-sans-jp', 'NotoSansJP'),
  // For what the other two lack: subscripts, Greek, Cyrillic, Vietnamese.
  latin: family('noto-sans', 'NotoSans'),
};

/** How a letter is set. One object per style, so that equal styles are the same. */
export interface LetterStyle {
  font: TypeFont;
  words: Words;
}

export interface TypeFont {
  font: fontkit.Font;
  /** Of a character, in thousandths of the size. */
  widthOf: (char: string) => number;
  has: (codePoint: number) => boolean;
}

/**
 * The fonts, read when they are first needed and kept: a document takes the glyphs it uses out of them. They come from
 * packages, not from the machine.
 */
export class TypeCase {
  private readonly fonts = new Map<string, TypeFont>();

  /** Each character of some words with its font and width at size 1. */
  letters(words: Words, sheetLang: string): { char: string; width: number; font: TypeFont }[] {
    return [...printable(words.text)].map((original) => {
      const order = fontOrder(original, words.lang, sheetLang);
      const fonts = order.map((script) => this.font(script, words.strong === true));
      const { font, char } = fontFor(original, fonts);
      const type = fonts[font] as TypeFont;
      return { char, width: type.widthOf(drawn(char)), font: type };
    });
  }

  private font(script: Script, strong: boolean): TypeFont {
    const file = FILES[script][strong ? 'strong' : 'regular'];
    const known = this.fonts.get(file);
    if (known) return known;
    const font = fontkit.create(readFileSync(createRequire(import.meta.url).resolve(file))) as fontkit.Font;
    const type = toTypeFont(font);
    this.fonts.set(file, type);
    return type;
  }
}

function toTypeFont(font: fontkit.Font): TypeFont {
  const widths = new Map<string, number>();
  const widthOf = (char: string): number => {
    const known = widths.get(char);
    if (known !== undefined) return known;
    const width = font.glyphForCodePoint(char.codePointAt(0) as number).advanceWidth / font.unitsPerEm;
    widths.set(char, width);
    return width;
  };
  return { font, widthOf, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

function family(name: string, file: string) {
  const path = (folder: string) => `@expo-google-fonts/${name}/${folder}/${file}_${folder}.ttf`;
  return { regular: path('400Regular'), strong: path('600SemiBold') };
}
