import { looksLikeFormula, saysNothing, tidy, hasUnreadable } from './cell-text.js';
import { systemOfHeaders } from './coordinates.js';
import { readDate } from './dates.js';
import {
  ADDRESS_FIELDS,
  CHOICES,
  DATE_FIELDS,
  DAY_FIELDS,
  type FieldName,
  type ImportType,
  KEY_FIELD,
  LIST_FIELDS,
  MEASURES,
  PRICED_PER,
  SEGMENT_FIELDS,
  WHOLE_FIELDS,
} from './fields.data.js';
import { error, type Finding, notice } from './findings.js';
import type { Mapping } from './mapping.js';
import { readNumber } from './numbers.js';
import { readPlace, type ReadPlace } from './places.js';
import { readPrice, readQuantity } from './quantities.js';

/** A row of the file with what people corrected, and how its headers are called. */
export interface RowToRead {
  n: number;
  cells: readonly string[];
}

type OfFields<T> = Partial<Record<FieldName, T>>;

/** What a row says, field by field; what it does not say is absent, and never clears anything. */
export interface RowValues {
  /** What the record is found by, as typed: see `KEY_FIELD`. */
  code: string | null;
  texts: OfFields<string>;
  quantities: OfFields<{ value: string; unit: string }>;
  prices: OfFields<{ amount: string; currency: string }>;
  wholes: OfFields<number>;
  dates: OfFields<string>;
  choices: OfFields<string>;
  segments: OfFields<string[]>;
  lists: OfFields<string[]>;
  /** Lines of the note, each with its header when several columns bring one. */
  notes: string[];
  place: ReadPlace | null;
}

export interface ReadRow {
  values: RowValues;
  findings: Finding[];
}

const MOST: OfFields<number> = {
  code: 40,
  plot: 40,
  name: 300,
  title: 300,
  description: 10_000,
  website: 2000,
  sourceAddress: 2000,
  kind: 100,
  level: 100,
  unit: 40,
  key: 200,
  park: 300,
  requirements: 5000,
  documents: 5000,
};
const SEGMENT = /^RE(1|2|3|4[a-f]|5|6)$/;
/** Told by several cells together. */
const PLACE_FIELDS: readonly FieldName[] = ['x', 'y', 'point', 'system'];

/**
 * Reads a row by its mapping. Everything that is not taken as it stands is found: what cannot be read is an error, what
 * means something else afterwards, or is left out, a notice.
 */
export function readRow(
  type: ImportType,
  mapping: Mapping,
  headers: readonly string[],
  row: RowToRead,
): ReadRow {
  return new RowReader(type, mapping, headers, row).read();
}

class RowReader {
  private readonly findings: Finding[] = [];
  private readonly values: RowValues = {
    code: null,
    texts: {},
    quantities: {},
    prices: {},
    wholes: {},
    dates: {},
    choices: {},
    segments: {},
    lists: {},
    notes: [],
    place: null,
  };

  constructor(
    private readonly type: ImportType,
    private readonly mapping: Mapping,
    private readonly headers: readonly string[],
    private readonly row: RowToRead,
  ) {}

  read(): ReadRow {
    const { columns, options } = this.mapping;
    this.row.cells.forEach((cell, column) => this.readCell(cell, column));
    const at = (field: FieldName) => columns.findIndex((column) => column.field === field);
    const [x, y] = [at('x'), at('y')];
    const header = systemOfHeaders(this.headers[x] ?? '', this.headers[y] ?? '');
    const columnsOfPlace = { x, y, point: at('point'), system: at('system'), header };
    const place = readPlace(this.row.cells, columnsOfPlace, options.coordinates);
    this.findings.push(...place.findings);
    this.values.place = place.place;
    const key = at(KEY_FIELD[this.type]);
    const isNumbered = KEY_FIELD[this.type] === 'code' && options.codePrefix !== null && key < 0;
    if (isNumbered) this.values.code ??= `${options.codePrefix}${this.row.n}`;
    if (this.values.code === null) this.findings.push(error(key < 0 ? null : key, '', 'key-missing'));
    return { values: this.values, findings: this.findings };
  }

  private readCell(cell: string, column: number): void {
    if (tidy(cell) === '') return;
    const find = (finding: Finding) => this.findings.push(finding);
    const field = this.mapping.columns[column]?.field ?? null;
    if (column >= this.headers.length) return void find(error(column, cell, 'cells-too-many'));
    if (field === null) return void find(notice(column, cell, 'not-imported'));
    if (hasUnreadable(cell)) return void find(error(column, cell, 'text-unreadable'));
    if (saysNothing(cell) && field !== 'note' && field !== KEY_FIELD[this.type])
      return void find(notice(column, cell, 'says-nothing'));
    // A negative figure begins like a formula and is none.
    const mayBeNegative = field === 'x' || field === 'y' || field === 'value';
    if (looksLikeFormula(cell) && !(mayBeNegative && /^[+-]?[\d.,]/.test(cell)))
      find(notice(column, cell, 'formula-kept-as-text'));
    const most = MOST[field] ?? 2000;
    if (tidy(cell).length > most)
      return void find(error(column, cell, 'text-too-long', { most: String(most) }));
    this.take(field, cell, column);
  }

  private take(field: FieldName, cell: string, column: number): void {
    if (PLACE_FIELDS.includes(field)) return;
    if (field in MEASURES) return this.takeQuantity(field, cell, column);
    if (field in PRICED_PER) return this.takePrice(field, cell, column);
    if (field in WHOLE_FIELDS) return this.takeWhole(field, cell, column);
    if (field in LIST_FIELDS) return this.takeList(field, cell, column);
    if (DATE_FIELDS.includes(field)) return this.takeDate(field, cell, column);
    if (SEGMENT_FIELDS.includes(field)) return this.takeSegments(field, cell, column);
    if (ADDRESS_FIELDS.includes(field)) return this.takeAddress(field, cell, column);
    if (CHOICES[this.type]?.[field]) return this.takeChoice(field, cell, column);
    if (field === 'note') return this.takeNote(cell, column);
    if (field === KEY_FIELD[this.type]) this.values.code = tidy(cell);
    if (field === 'code') return;
    if (cell.includes('"') && cell.split('"').length % 2 === 0)
      this.findings.push(notice(column, cell, 'quote-kept'));
    // A description and a value may have lines.
    this.values.texts[field] = field === 'description' || field === 'value' ? cell.trim() : tidy(cell);
  }

  private takeNote(cell: string, column: number): void {
    const several = this.mapping.columns.filter(({ field }) => field === 'note').length > 1;
    this.values.notes.push(several ? `${tidy(this.headers[column] ?? '')}: ${cell.trim()}` : cell.trim());
  }

  private takeQuantity(field: FieldName, cell: string, column: number): void {
    const { unit } = this.mapping.columns[column] ?? { unit: null };
    const read = readQuantity(cell, unit, this.mapping.options.decimalMark, MEASURES[field] ?? []);
    if (!read.ok) return void this.findings.push(error(column, cell, read.code, read.params));
    const { value, unit: code, multiplied } = read.value;
    this.values.quantities[field] = { value, unit: code };
    if (multiplied) this.findings.push(notice(column, cell, 'converted', { to: `${value} ${code}` }));
  }

  private takePrice(field: FieldName, cell: string, column: number): void {
    const { unit } = this.mapping.columns[column] ?? { unit: null };
    const per = PRICED_PER[field] ?? 'm2';
    const read = readPrice(cell, unit, this.mapping.options.decimalMark, per);
    if (!read.ok) return void this.findings.push(error(column, cell, read.code, read.params));
    const { amount, currency, converted } = read.value;
    this.values.prices[field] = { amount, currency };
    if (converted)
      this.findings.push(notice(column, cell, 'converted', { to: `${amount} ${currency}/${per}` }));
  }

  private takeWhole(field: FieldName, cell: string, column: number): void {
    const read = readNumber(tidy(cell).replace(/\s*(年|日|天|days?|tage?)$/i, ''), '.');
    const { least, most } = WHOLE_FIELDS[field] ?? { least: 0, most: Infinity };
    if (!read.ok || !/^\d+$/.test(read.value))
      return void this.findings.push(error(column, cell, 'number-unreadable'));
    const value = Number(read.value);
    if (value < least || value > most) {
      const params = { least: String(least), most: String(most) };
      return void this.findings.push(error(column, cell, 'number-outside', params));
    }
    this.values.wholes[field] = value;
  }

  private takeDate(field: FieldName, cell: string, column: number): void {
    const read = readDate(cell, this.mapping.options.dateOrder);
    if (!read.ok) return void this.findings.push(error(column, cell, read.code, read.params));
    if (DAY_FIELDS.includes(field) && read.value.value.length < 10)
      return void this.findings.push(error(column, cell, 'date-not-exact'));
    this.values.dates[field] = read.value.value;
    if (read.value.yearCompleted)
      this.findings.push(notice(column, cell, 'year-completed', { to: read.value.value }));
  }

  private takeChoice(field: FieldName, cell: string, column: number): void {
    const words = CHOICES[this.type]?.[field] ?? {};
    const plain = tidy(cell).toLowerCase();
    this.values.texts[field] = tidy(cell);
    const found = Object.entries(words).find(([, spelled]) => spelled.includes(plain));
    if (found) this.values.choices[field] = found[0];
    else
      this.findings.push(error(column, cell, 'choice-unknown', { choices: Object.keys(words).join(', ') }));
  }

  private takeSegments(field: FieldName, cell: string, column: number): void {
    const codes = wordsOf(cell).map((word) =>
      word.replace(/^re/i, 'RE').replace(/[A-F]$/, (letter) => letter.toLowerCase()),
    );
    const unknown = codes.filter((code) => !SEGMENT.test(code));
    if (unknown.length > 0)
      return void this.findings.push(error(column, cell, 'segment-unknown', { words: unknown.join(', ') }));
    this.values.segments[field] = [...new Set(codes)];
  }

  private takeList(field: FieldName, cell: string, column: number): void {
    const { most, longest, words } = LIST_FIELDS[field] ?? { most: 0, longest: 0, words: true };
    const items = [...new Set(words ? wordsOf(cell) : linesOf(cell))];
    if (items.length > most)
      return void this.findings.push(error(column, cell, 'list-too-long', { most: String(most) }));
    if (items.some((item) => item.length > longest))
      return void this.findings.push(error(column, cell, 'text-too-long', { most: String(longest) }));
    this.values.lists[field] = items;
  }

  private takeAddress(field: FieldName, cell: string, column: number): void {
    const text = tidy(cell);
    if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)) this.values.texts[field] = text;
    else this.findings.push(error(column, cell, 'address-unreadable'));
  }
}

/** Codes of one cell: divided by whatever people divide them by. */
const wordsOf = (cell: string): string[] =>
  tidy(cell)
    .split(/[,;、，；|/ ]+/)
    .filter(Boolean);

/** Sentences of one cell: divided by lines or semicolons, for a comma belongs to a sentence. */
const linesOf = (cell: string): string[] =>
  cell
    .split(/[\r\n;；]+/)
    .map(tidy)
    .filter(Boolean);
