import { SaxesParser } from 'saxes';
import { dateOfSerial } from './xlsx-dates.js';
import { dateStyles, sharedStrings, sheetsOf } from './xlsx-parts.js';
import { demandWithin, isBlank, TABLE_LIMITS, type TableLimits, type TableRow } from './tabular.js';
import { faultOf, localName, textOf } from './xlsx-xml.js';
import { type Archive, openArchive } from './zip-directory.js';

/** The names of the sheets, in their order. @throws TableError */
export async function sheetNames(bytes: Buffer): Promise<string[]> {
  const archive = await openArchive(bytes);
  try {
    return (await sheetsOf(archive)).sheets.map(({ name }) => name);
  } finally {
    archive.close();
  }
}

/**
 * Rows of one sheet, one by one: the sheet is unpacked and read as a stream, only its shared texts are in memory. A
 * number is the text a person would type, a cell styled as a date an ISO date, a formula its last result; nothing is
 * ever computed.
 * @param name of the sheet; null for the first.
 * @throws TableError
 */
export async function* readXlsx(
  bytes: Buffer,
  name: string | null = null,
  limits: TableLimits = TABLE_LIMITS,
): AsyncGenerator<TableRow> {
  const archive = await openArchive(bytes);
  try {
    yield* rowsOf(archive, name, limits);
  } finally {
    archive.close();
  }
}

async function* rowsOf(archive: Archive, name: string | null, limits: TableLimits): AsyncGenerator<TableRow> {
  const { path, since1904 } = (await sheetsOf(archive)).path(name);
  const reading = new SheetReading(
    await sharedStrings(archive),
    await dateStyles(archive),
    since1904,
    limits.columns,
  );
  let count = 0;
  for await (const piece of textOf(await archive.open(path))) {
    for (const row of reading.push(piece)) {
      if (isBlank(row.cells)) continue;
      count += 1;
      demandWithin(row, count, limits);
      yield row;
    }
  }
}

/** Follows a sheet's XML and hands out each row as soon as it is whole. */
class SheetReading {
  private readonly parser = new SaxesParser();
  private rows: TableRow[] = [];
  private row: TableRow | null = null;
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private collecting = false;
  private lastRow = 0;

  constructor(
    private readonly shared: readonly string[],
    private readonly dates: ReadonlySet<number>,
    private readonly since1904: boolean,
    private readonly columns: number,
  ) {
    this.parser.on('opentag', ({ name, attributes }) => this.open(localName(name), attributes));
    this.parser.on('closetag', ({ name }) => this.close(localName(name)));
    this.parser.on('text', (text) => {
      if (this.collecting) this.value += text;
    });
    this.parser.on('error', (error) => {
      throw faultOf(error);
    });
  }

  /** @throws TableError */
  push(piece: string): TableRow[] {
    this.parser.write(piece);
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.lastRow = Number(attributes['r'] ?? this.lastRow + 1);
      this.row = { n: this.lastRow, cells: [] };
      this.column = 0;
    } else if (name === 'c') {
      this.column = attributes['r'] ? columnOf(attributes['r']) : this.column + 1;
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
    } else if (name === 'v' || name === 't') this.collecting = true;
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'c') this.keep();
    else if (name === 'row' && this.row) {
      this.rows.push(this.row);
      this.row = null;
    }
  }

  /** A cell far to the right makes a row too wide; it must not make one of sixteen thousand empty cells. */
  private keep(): void {
    const { row } = this;
    if (!row || this.value === '') return;
    const place = Math.min(this.column, this.columns + 1) - 1;
    while (row.cells.length < place) row.cells.push('');
    row.cells[place] = this.text();
  }

  private text(): string {
    if (this.type === 's') return this.shared[Number(this.value)] ?? '';
    if (this.type === 'b') return this.value === '1' ? 'TRUE' : 'FALSE';
    if (this.type !== 'n') return this.value;
    if (this.dates.has(this.style)) return dateOfSerial(Number(this.value), this.since1904) ?? this.value;
    return plainNumber(this.value);
  }
}

/** `B7` -> 2. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Spreadsheets store 0.1 + 0.2 with seventeen digits and show fifteen; those are meant. */
function plainNumber(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  const shown = Number(value.toPrecision(15));
  return Math.abs(shown) >= 1e21 || (shown !== 0 && Math.abs(shown) < 1e-6) ? stored : String(shown);
}
