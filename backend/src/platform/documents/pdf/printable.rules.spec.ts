import { describe, expect, it } from '@jest/globals';
import { drawn, fontFor, fontOrder, printable } from './printable.rules.js';

describe('a character of Chinese and Japanese', () => {
  it.each([
    ['zh-CN', 'ja', 'sc'],
    ['zh-CN', 'en', 'sc'],
    ['ja', 'zh-CN', 'jp'],
    ['ja', 'de', 'jp'],
    [undefined, 'ja', 'jp'],
    [undefined, 'zh-CN', 'sc'],
    // A word that is marked English in a Japanese sheet keeps the shapes its reader knows.
    ['en', 'ja', 'jp'],
    ['en', 'de', 'sc'],
  ])('in a text in %p on a sheet in %s has the shape of %s', (lang, sheet, script) => {
    expect(fontOrder('直', lang, sheet)[0]).toBe(script);
  });

  it('is looked for in the other font before it is given up', () => {
    const has = (...chars: string[]) => ({
      has: (code: number) => chars.includes(String.fromCodePoint(code)),
    });
    expect(fontFor('铽', [has('直'), has('铽')])).toEqual({ font: 1, char: '铽' });
    expect(fontFor('😀', [has('直'), has('铽')])).toEqual({ font: 0, char: '□' });
  });
});

describe('marks that Chinese fonts draw wide', () => {
  it('are Latin in Latin text only', () => {
    expect(fontOrder('…', undefined, 'de')[0]).toBe('latin');
    expect(fontOrder('…', undefined, 'zh-CN')[0]).toBe('sc');
    expect(fontOrder('·', 'en', 'ja')[0]).toBe('latin');
  });
});

describe('a text that is printed', () => {
  it.each([
    ['a\u0000b\u200bc\u202ed', 'abcd'],
    ['one\n\n two\tthree', 'one two three'],
    ['5\u202f000\u00a0ha', '5\u00a0000\u00a0ha'],
    ['⾦属', '金属'],
    ['e\u0301', 'é'],
    ['soft\u00adly', 'softly'],
    ['Ｎｄ₂Ｏ₃ m²', 'Ｎｄ₂Ｏ₃ m²'],
  ])('%j is %j', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('keeps a number by its unit without being found under another letter', () => {
    expect(drawn('956\u00a0ha, Seltenerd\u2011Werk')).toBe('956 ha, Seltenerd-Werk');
  });
});
