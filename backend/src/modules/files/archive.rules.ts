/** What the table of contents of a ZIP archive says; nothing of the archive itself has been opened. */
export interface ArchiveEntry {
  name: string;
  packed: number;
  unpacked: number;
  encrypted: boolean;
}

const MIB = 1 << 20;
const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 256 * MIB;
/** Sheets of repeated text shrink to a fortieth; only bombs shrink to a two-hundredth. */
const MOST_RATIO = 200;
const RATIO_COUNTS_FROM = 8 * MIB;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whether unpacking it would hurt: too many or too large entries, or entries that overlap to seem small. */
export function isBomb(entries: readonly ArchiveEntry[], fileSize: number): boolean {
  const packed = sum(entries.map((entry) => entry.packed));
  const unpacked = sum(entries.map((entry) => entry.unpacked));
  return (
    entries.length > MOST_ENTRIES ||
    unpacked > MOST_UNPACKED ||
    packed > fileSize ||
    (unpacked > RATIO_COUNTS_FROM && unpacked > packed * MOST_RATIO)
  );
}

export const isTooMany = (entries: number) => entries > MOST_ENTRIES;

/** The office document an archive is, told by the parts every such document has; null for any other archive. */
export function officeTypeOf(names: readonly string[]): typeof DOCX | typeof XLSX | null {
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) return DOCX;
  return names.includes('xl/workbook.xml') ? XLSX : null;
}

/** Programs inside a document, whatever it is called. */
export const hasMacros = (names: readonly string[]) => names.some((name) => /vbaproject\.bin$/i.test(name));

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
