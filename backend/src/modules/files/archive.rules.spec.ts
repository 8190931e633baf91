import { describe, expect, it } from '@jest/globals';
import { type ArchiveEntry, hasMacros, isBomb, officeTypeOf } from './archive.rules.js';

const MIB = 1 << 20;
const entry = (packed: number, unpacked: number): ArchiveEntry => ({
  name: 'a',
  packed,
  unpacked,
  encrypted: false,
});

describe('an archive', () => {
  it('of ordinary sheets is no bomb, even when text repeats itself forty times', () => {
    expect(isBomb([entry(MIB, 40 * MIB), entry(1000, 2000)], 2 * MIB)).toBe(false);
    expect(isBomb([entry(100, 1_000_000)], 1000)).toBe(false);
  });

  it.each([
    ['claims more than anybody writes', [entry(5 * MIB, 300 * MIB)], 6 * MIB],
    ['grows two hundred times', [entry(50_000, 20 * MIB)], 60_000],
    ['hides the same bytes in many entries', [entry(900, 1000), entry(900, 1000)], 1_000],
    ['has more entries than a document', Array.from({ length: 10_001 }, () => entry(1, 1)), MIB],
  ])('that %s is a bomb', (_what, entries, size) => {
    expect(isBomb(entries, size)).toBe(true);
  });

  it('is the document whose parts it has, and no other archive is one', () => {
    expect(officeTypeOf(['[Content_Types].xml', 'word/document.xml'])).toContain('wordprocessingml');
    expect(officeTypeOf(['[Content_Types].xml', 'xl/workbook.xml'])).toContain('spreadsheetml');
    expect(officeTypeOf(['[Content_Types].xml', 'ppt/presentation.xml'])).toBeNull();
    expect(officeTypeOf(['word/document.xml'])).toBeNull();
  });

  it('with a macro project holds programs, whatever its name says', () => {
    expect(hasMacros(['word/document.xml', 'word/vbaProject.bin'])).toBe(true);
    expect(hasMacros(['word/document.xml'])).toBe(false);
  });
});
