import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { aRow, aSheet } from './data-sheet.factory.js';
import type { DataSheet } from './data-sheet.js';
import { renderDataSheet } from './render-data-sheet.js';

const printed = async (change: Partial<DataSheet> = {}) => readPdf(await renderDataSheet(aSheet(change)));
const saying = (text: string, lang?: string) =>
  aSheet().sections.concat({ heading: 'Said', side: 'front', rows: [aRow({ value: [{ text, lang }] })] });

describe('a printed data sheet', () => {
  it('is two A4 pages that say which they are', async () => {
    const { pages } = await printed();
    expect(pages.map((page) => /Page \d of \d/.exec(page)?.[0])).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  });

  it.each([
    ['zh-CN', '直接还原铁、骨料、今后：铽、钆、钐钴磁体（％）'],
    ['ja', '直接還元、骨材、今後：希土類磁石「サマリウムコバルト」ー'],
    ['de', 'Größe: 5.000 m² – Übertägige Flächen, Straße, „Seltene Erden“'],
    ['en', 'Nd₂O₃ ≥ 99.9 % at 10⁻³ — “purity”, 40 °C, € 5'],
    ['en', 'Свободная зона, Κόστος, Bắc Chu Lai'],
  ])('in %s can be searched for what it says: %s', async (lang, text) => {
    const { words } = await printed({ lang, sections: saying(text) });
    expect(words).toContain(text.replace(/\s+/g, ''));
  });

  it('draws Chinese characters as their readers know them, each language with its own font', async () => {
    const chinese = await printed({ lang: 'zh-CN', sections: saying('直骨今') });
    const japanese = await printed({ lang: 'ja', sections: saying('直骨今'), masthead: withoutOriginal() });
    const both = await printed({ lang: 'ja', sections: saying('直骨今', 'zh-CN') });
    expect(chinese.fonts.some((font) => font.startsWith('NotoSansJP'))).toBe(false);
    expect(japanese.fonts.some((font) => font.startsWith('NotoSansSC'))).toBe(false);
    expect(both.fonts).toEqual(expect.arrayContaining(['NotoSansSC-Regular', 'NotoSansJP-Regular']));
  });

  it('numbers its sources as they are met and prints no other', async () => {
    const cites = ['https://example.org/2'];
    const { words } = await printed({
      answers: [],
      sections: [
        { heading: 'Area', side: 'front', rows: [aRow({ cites }), aRow({ cites, value: [{ text: '7' }] })] },
      ],
    });
    expect(words).toContain('[1]Secondsource');
    expect(words).not.toContain('Firstsource');
    expect(words).not.toContain('[2]');
  });

  it('is two pages whatever it has to say, counts what it leaves out, and keeps what matters most', async () => {
    const rows = Array.from({ length: 400 }, (_, at) =>
      aRow({
        label: { text: `Statement ${at}` },
        value: [{ text: `${at} ha, ${'said at some length '.repeat(at % 9)}` }],
        rank: at < 5 ? 1 : 4,
        cites: [`https://example.org/${at}`],
      }),
    );
    const sources = Object.fromEntries(
      rows.map((_, at) => [
        `https://example.org/${at}`,
        [{ text: `Source of ${at}, ${'page '.repeat(at % 7)}` }],
      ]),
    );
    const minor = { heading: 'Minor', side: 'back' as const, rows: [aRow({ rank: 9 })], beyond: 140 };
    const { pages, words } = await printed({
      sections: [{ heading: 'Much', side: 'front', rows }, minor],
      sources,
    });
    expect(pages).toHaveLength(2);
    for (const at of [0, 1, 2, 3, 4]) expect(words).toContain(`Statement${at}${at}ha`);
    const shown = rows.filter((_, at) => words.includes(`Statement${at}${at}ha`)).length;
    expect(shown).toBeGreaterThan(30);
    expect(words).toContain(`Moreonthelivepage:${400 - shown}`);
    expect(words).toContain('Moreonthelivepage:Minor(141)');
  });

  it('shortens what would fill a page by itself', async () => {
    const { pages, words } = await printed({
      masthead: { ...aSheet().masthead, name: { text: 'An endless name '.repeat(60) } },
      sections: saying('words '.repeat(3000)),
    });
    expect(pages).toHaveLength(2);
    expect(words).toContain('words…');
  });

  it('warns on each page where it must', async () => {
    const { pages } = await printed({
      foot: { text: 'x', warning: 'Nothing here is real', pageOf: 'Page {page} of {pages}' },
    });
    for (const page of pages) expect(page).toContain('Nothing here is real');
  });

  it('can be heard: title, language, headings, table and the meaning of its picture', async () => {
    const { info, roles, alts, links } = await printed();
    expect(info).toMatchObject({ Title: 'Example Park – Dossier', Language: 'en' });
    expect(roles[0]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure']));
    expect(roles[1]).toEqual(expect.arrayContaining(['H2', 'L', 'LI', 'Lbl', 'LBody']));
    expect(alts).toEqual(['QR code of the live page']);
    expect(links).toContain('https://portal.example.org/en/parks/example');
  });

  it('is the same file when it says the same', async () => {
    expect((await renderDataSheet(aSheet())).equals(await renderDataSheet(aSheet()))).toBe(true);
  });
});

const withoutOriginal = () => ({ ...aSheet().masthead, original: null });
