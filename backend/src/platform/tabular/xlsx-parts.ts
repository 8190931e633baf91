import { TableError } from './tabular.js';
import { BUILT_IN_DATES, showsDate } from './xlsx-dates.js';
import { followXml } from './xlsx-xml.js';
import type { Archive } from './zip-directory.js';

/** Characters of all shared texts together: they are the one part that is held in memory. */
const MOST_SHARED = 64_000_000;

interface Sheets {
  sheets: { name: string; path: string }[];
  /** @throws TableError `no-sheet` */
  path(name: string | null): { path: string; since1904: boolean };
}

/** The sheets of a workbook with the parts that hold them. */
export async function sheetsOf(archive: Archive): Promise<Sheets> {
  const targets = await relationsOf(archive);
  const sheets: { name: string; path: string }[] = [];
  let since1904 = false;
  await followXml(await archive.open('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const path = targets.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && path && archive.has(path))
        sheets.push({ name: attributes['name'] ?? '', path });
    },
  });
  return {
    sheets,
    path: (name) => {
      const sheet = name === null ? sheets[0] : sheets.find((each) => each.name === name);
      if (!sheet) throw new TableError('no-sheet');
      return { path: sheet.path, since1904 };
    },
  };
}

async function relationsOf(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await followXml(await archive.open('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      const target = attributes['Target'] ?? '';
      if (name !== 'Relationship') return;
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Texts that cells refer to by number. What is only a reading aid (ruby) is left out. */
export async function sharedStrings(archive: Archive): Promise<string[]> {
  const path = 'xl/sharedStrings.xml';
  if (!archive.has(path)) return [];
  const texts: string[] = [];
  let total = 0;
  let text = '';
  let inText = false;
  let inRuby = false;
  await followXml(await archive.open(path), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inRuby = true;
      else if (name === 't') inText = true;
    },
    text: (piece) => {
      if (inText && !inRuby) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inRuby = false;
      if (name !== 'si') return;
      total += text.length;
      if (total > MOST_SHARED) throw new TableError('unpacks-too-large');
      texts.push(text);
    },
  });
  return texts;
}

/** The numbers of the cell styles that show a day. */
export async function dateStyles(archive: Archive): Promise<ReadonlySet<number>> {
  const path = 'xl/styles.xml';
  const styles = new Set<number>();
  if (!archive.has(path)) return styles;
  const own = new Map<number, string>();
  let inCells = false;
  let place = 0;
  await followXml(await archive.open(path), {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const format = own.get(id);
      if (format === undefined ? BUILT_IN_DATES.has(id) : showsDate(format)) styles.add(place);
      place += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
