import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type Cell, harmless, type Table } from './table.js';
import { xmlText } from './xml.js';

/** Excel holds no longer text in a cell; what is longer is cut, and says so. */
const LONGEST_TEXT = 32_767;
const WIDEST = 60;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook of one sheet that are the same whatever stands in it (ECMA-376). Style 1 is the bold head. */
const partsOf = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheet.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
});

/**
 * One sheet with a bold first row that stays in sight, written while its rows come. Every text is a text: nothing in it
 * is ever a formula. A table that breaks breaks the stream.
 * @param sheet its name, at most 31 characters
 */
export function writeXlsx(table: Table, sheet: string): Readable {
  const zip = new ZipFile();
  // The library's type says less than its stream is.
  const file = zip.outputStream as Readable;
  const fail = (error: Error) => file.destroy(error);
  zip.on('error', fail);
  for (const [name, xml] of Object.entries(partsOf(sheet))) zip.addBuffer(Buffer.from(xml), name);
  const rows = Readable.from(sheetXml(table));
  rows.on('error', fail);
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.end();
  return file;
}

async function* sheetXml({ columns, pages }: Table): AsyncGenerator<string> {
  let row = 1;
  let begun = false;
  const begin = (first: readonly (readonly Cell[])[]) => {
    begun = true;
    const widths = columns.map(
      (head, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${widthOf(head, first, at)}" customWidth="1"/>`,
    );
    return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rowXml(columns, row, ' s="1"')}`;
  };
  for await (const rows of pages) {
    if (!begun) yield begin(rows);
    yield rows.map((cells) => rowXml(cells, (row += 1))).join('');
  }
  if (!begun) yield begin([]);
  yield '</sheetData></worksheet>';
}

const rowXml = (cells: readonly Cell[], row: number, style = '') =>
  `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${row}`, style)).join('')}</row>`;

function cellXml(cell: Cell, place: string, style: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"${style}><v>${cell ? 1 : 0}</v></c>`;
  const text = harmless(cell);
  const value = text.length > LONGEST_TEXT ? `${cut(text)}…` : text;
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** Never through the middle of a character. */
const cut = (text: string) => text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '');

/** A, B, ... Z, AA: what spreadsheets call the column at a position from 0. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${letters(Math.floor(at / 26) - 1)}${last}`;
}

/** Wide enough for most of the first rows; looking at all of them would take longer than it helps. */
function widthOf(head: string, rows: readonly (readonly Cell[])[], at: number): number {
  const lengths = rows.slice(0, 100).map((row) => columnsOf(String(row[at] ?? '')));
  return Math.min(WIDEST, Math.max(head.length, ...lengths) + 2);
}

/** Characters of Chinese and Japanese are twice as wide. */
const columnsOf = (text: string) => text.replace(/[\u2E80-\uFFE6]/g, '  ').length;
