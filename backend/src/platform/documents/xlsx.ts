import writeExcelFile from 'write-excel-file/node';
import { type Cell, harmless, type Table } from './table.js';

/** Excel holds no longer text in a cell; what is longer is cut, and says so. */
const LONGEST_TEXT = 32_767;
/** What XML 1.0 cannot carry: the file would not open. */
// eslint-disable-next-line no-control-regex -- these are exactly what has to go
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const WIDEST = 60;

/** One sheet with a bold first row that stays in sight. Every text is a text: nothing in it is ever a formula. */
export async function writeXlsx({ columns, rows }: Table, sheet: string): Promise<Buffer> {
  const heads = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  return writeExcelFile([heads, ...rows.map((row) => row.map(toCell))], {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map((head, position) => ({ width: widthOf(head, rows, position) })),
  }).toBuffer();
}

function toCell(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  const text = harmless(cell).replace(NOT_XML, '');
  const value = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return { value, type: String };
}

/** Wide enough for most of the first rows; looking at all of them would take longer than it helps. */
function widthOf(head: string, rows: Table['rows'], position: number): number {
  const lengths = rows.slice(0, 100).map((row) => String(row[position] ?? '').length);
  return Math.min(WIDEST, Math.max(head.length, ...lengths) + 2);
}
