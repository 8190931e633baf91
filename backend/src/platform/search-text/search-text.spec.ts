import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText, indexTerms, queryTerms } from './index.js';

/** Whether a text would be found by a query: it has all its terms. */
function finds(query: string, text: string): boolean {
  const index = new Set(indexTerms(text));
  return queryTerms(query).length > 0 && queryTerms(query).every((term) => index.has(term));
}

const PARK = '包头稀土高新技术产业开发区 Baotou Rare Earth High-tech Zone, 2021年 956 ha';

describe('a search', () => {
  it.each([
    ['稀土', 'two characters'],
    ['高新', 'two characters in the middle'],
    ['包頭', 'traditional characters'],
    ['包頭稀土高新技術產業開發區', 'the whole name in traditional characters'],
    ['２０２１', 'full-width digits'],
    ['ＢＡＯＴＯＵ', 'full-width letters'],
    ['bäotou', 'a mark too many'],
    ['rare earth', 'two words'],
    ['earth  RARE', 'words in another order'],
    ['high-tech', 'a word with a hyphen'],
    ['Baotou 区', 'a single character beside a word'],
    ['稀土, Baotou!', 'two scripts with signs between'],
  ])('for %p finds the park: %s', (query) => {
    expect(finds(query, PARK)).toBe(true);
  });

  it.each(['磁材', '土稀', 'Baotou magnets', '1992', '区包'])('for %p does not', (query) => {
    expect(finds(query, PARK)).toBe(false);
  });

  it('finds names as they are written elsewhere', () => {
    expect(finds('Koln', 'Köln')).toBe(true);
    expect(finds('Strasse', 'Straße')).toBe(true);
    expect(finds('Łódź', 'lodz')).toBe(true);
    expect(finds('Łódź', 'LODZ')).toBe(true);
    expect(finds('レアアース', 'ﾚｱｱｰｽ')).toBe(true);
    expect(finds('희토류', '희토류 산업단지')).toBe(true);
    expect(finds('пром', 'пром зона')).toBe(true);
  });

  it('of signs alone asks for nothing', () => {
    expect(queryTerms(' ，。%_ \u0000 ')).toEqual([]);
  });

  it('of one Chinese character alone asks for it alone', () => {
    expect(queryTerms('稀')).toEqual(['稀']);
    expect(queryTerms('稀土')).toEqual(['稀土']);
    expect(queryTerms('稀土磁材')).toEqual(['稀土', '土磁', '磁材']);
  });

  it('asks for twelve words at most', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
    expect(queryTerms(words.join(' '))).toEqual(words.slice(0, 12));
  });

  it('finds a word longer than the index keeps', () => {
    const long = 'x'.repeat(200);
    expect(indexTerms(long)).toEqual(['x'.repeat(64)]);
    expect(finds(long, `before ${long} after`)).toBe(true);
  });
});

describe('folding', () => {
  it('unifies width, case, script, marks and spaces', () => {
    expect(foldText('  ＮｄＦｅＢ　 磁體\n\tÉtude ')).toBe('ndfeb 磁体 etude');
  });

  it('keeps marks that are letters of their own: kana, Cyrillic, Devanagari', () => {
    expect(foldText('ガ')).toBe('ガ');
    expect(foldText('Й')).toBe('й');
    expect(foldText('हिन्दी')).toBe('हिन्दी');
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'稀土鎳鎘釹鐵乾乾坤著髮發钕硼磁材体體 AaÉß１1カガー') }),
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (any) => void expect(foldText(foldText(any))).toBe(foldText(any))),
      { numRuns: 500 },
    );
  });

  it('gives each term once, none empty, none too long, and the same for the folded text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const terms = indexTerms(any);
        expect(new Set(terms).size).toBe(terms.length);
        expect(terms.every((term) => term.length > 0 && [...term].length <= 64)).toBe(true);
        expect(indexTerms(foldText(any))).toEqual(terms);
      }),
      { numRuns: 500 },
    );
  });

  const han = fc.string({
    unit: fc.constantFrom(...'稀土包頭头鎳釹钕鐵铁磁材體体發髮发'),
    minLength: 2,
    maxLength: 20,
  });

  it('finds every text by every piece of it, whatever its script', () => {
    fc.assert(
      fc.property(han, fc.nat(18), fc.integer({ min: 2, max: 6 }), (whole, start, length) => {
        const from = Math.min(start, whole.length - 2);
        expect(finds(whole.slice(from, from + length), `Baotou ${whole}。`)).toBe(true);
      }),
    );
  });
});
