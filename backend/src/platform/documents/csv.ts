import { type Cell, harmless, type Table } from './table.js';

const BYTE_ORDER_MARK = '\uFEFF';
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * CSV after RFC 4180: commas, CRLF after each record, quotes doubled, UTF-8.
 * @param byteOrderMark tells spreadsheets on Windows that it is UTF-8; without it they show Chinese as rubbish
 */
export function writeCsv({ columns, rows }: Table, { byteOrderMark }: { byteOrderMark: boolean }): Buffer {
  const lines = [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`);
  return Buffer.from(`${byteOrderMark ? BYTE_ORDER_MARK : ''}${lines.join('')}`, 'utf8');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? harmless(cell) : String(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
