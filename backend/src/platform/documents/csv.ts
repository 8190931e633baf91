import { type Cell, harmless, type Table } from './table.js';

const BYTE_ORDER_MARK = '\uFEFF';
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * CSV after RFC 4180, in pieces: commas, CRLF after each record, quotes doubled; to be written as UTF-8.
 * @param byteOrderMark tells spreadsheets on Windows that it is UTF-8; without it they show Chinese as rubbish
 */
export async function* writeCsv(
  { columns, pages }: Table,
  { byteOrderMark }: { byteOrderMark: boolean },
): AsyncGenerator<string> {
  yield `${byteOrderMark ? BYTE_ORDER_MARK : ''}${record(columns)}`;
  for await (const rows of pages) yield rows.map(record).join('');
}

const record = (cells: readonly Cell[]) => `${cells.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? harmless(cell) : String(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
