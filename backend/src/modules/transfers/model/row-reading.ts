import { type AreaUnit, readArea } from './areas.js';
import { hasUnreadable, looksLikeFormula, saysNothing, tidy } from './cell-text.js';
import { systemOfHeaders } from './coordinates.js';
import { readDate } from './dates.js';
import { type FieldName, STATUS_WORDS } from './fields.data.js';
import { error, type Finding, notice } from './findings.js';
import type { Mapping } from './mapping.js';
import { readPlace, type ReadPlace } from './places.js';

/** A row of the file with what people corrected, and how its headers are called. */
export interface RowToRead {
  n: number;
  cells: readonly string[];
}

/** What a row says, field by field; what it does not say is absent, and never clears anything. */
export interface RowValues {
  code: string | null;
  texts: Partial<Record<FieldName, string>>;
  areas: Partial<Record<FieldName, { value: string; unit: AreaUnit }>>;
  dates: Partial<Record<FieldName, string>>;
  status: string | null;
  segments: Partial<Record<FieldName, string[]>>;
  /** Lines of the note, each with its header when several columns bring one. */
  notes: string[];
  place: ReadPlace | null;
}

export interface ReadRow {
  values: RowValues;
  findings: Finding[];
}

const MOST: Partial<Record<FieldName, number>> = {
  code: 40,
  name: 300,
  website: 2000,
  sourceAddress: 2000,
  kind: 100,
  level: 100,
};
const SEGMENT = /^RE(1|2|3|4[a-f]|5|6)$/;

/**
 * Reads a row by its mapping. Everything that is not taken as it stands is found: what cannot be read is an error, what
 * means something else afterwards, or is left out, a notice.
 */
export function readRow(mapping: Mapping, headers: readonly string[], row: RowToRead): ReadRow {
  const reader = new RowReader(mapping, headers, row);
  return reader.read();
}

class RowReader {
  private readonly findings: Finding[] = [];
  private readonly values: RowValues = {
    code: null,
    texts: {},
    areas: {},
    dates: {},
    status: null,
    segments: {},
    notes: [],
    place: null,
  };

  constructor(
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
    this.values.code ??=
      options.codePrefix === null || at('code') >= 0 ? null : `${options.codePrefix}${this.row.n}`;
    if (this.values.code === null)
      this.findings.push(error(at('code') < 0 ? null : at('code'), '', 'key-missing'));
    return { values: this.values, findings: this.findings };
  }

  private readCell(cell: string, column: number): void {
    if (tidy(cell) === '') return;
    const find = (finding: Finding) => this.findings.push(finding);
    const field = this.mapping.columns[column]?.field ?? null;
    if (column >= this.headers.length) return void find(error(column, cell, 'cells-too-many'));
    if (field === null) return void find(notice(column, cell, 'not-imported'));
    if (hasUnreadable(cell)) return void find(error(column, cell, 'text-unreadable'));
    if (saysNothing(cell) && field !== 'note' && field !== 'code')
      return void find(notice(column, cell, 'says-nothing'));
    if (looksLikeFormula(cell) && field !== 'x' && field !== 'y')
      find(notice(column, cell, 'formula-kept-as-text'));
    const most = MOST[field] ?? 2000;
    if (tidy(cell).length > most)
      return void find(error(column, cell, 'text-too-long', { most: String(most) }));
    this.take(field, cell, column);
  }

  private take(field: FieldName, cell: string, column: number): void {
    switch (field) {
      case 'x':
      case 'y':
      case 'point':
      case 'system':
        return; // read together
      case 'code':
        this.values.code = tidy(cell);
        return;
      case 'area':
      case 'minimumLot':
      case 'approvedArea':
        return this.takeArea(field, cell, column);
      case 'asOf':
      case 'established':
        return this.takeDate(field, cell, column);
      case 'status':
        return this.takeStatus(cell, column);
      case 'allowedSegments':
      case 'restrictedSegments':
        return this.takeSegments(field, cell, column);
      case 'note':
        this.values.notes.push(
          this.severalNotes ? `${tidy(this.headers[column] ?? '')}: ${cell.trim()}` : cell.trim(),
        );
        return;
      case 'website':
      case 'sourceAddress':
        return this.takeAddress(field, cell, column);
      default:
        if (cell.includes('"') && cell.split('"').length % 2 === 0)
          this.findings.push(notice(column, cell, 'quote-kept'));
        this.values.texts[field] = tidy(cell);
    }
  }

  private get severalNotes(): boolean {
    return this.mapping.columns.filter(({ field }) => field === 'note').length > 1;
  }

  private takeArea(field: FieldName, cell: string, column: number): void {
    const { unit } = this.mapping.columns[column] ?? { unit: null };
    const read = readArea(cell, unit, this.mapping.options.decimalMark);
    if (!read.ok) return void this.findings.push(error(column, cell, read.code, read.params));
    const { value, unit: code, multiplied } = read.value;
    this.values.areas[field] = { value, unit: code };
    if (multiplied) this.findings.push(notice(column, cell, 'converted', { to: `${value} ${code}` }));
  }

  private takeDate(field: FieldName, cell: string, column: number): void {
    const read = readDate(cell, this.mapping.options.dateOrder);
    if (!read.ok) return void this.findings.push(error(column, cell, read.code, read.params));
    this.values.dates[field] = read.value.value;
    if (read.value.yearCompleted)
      this.findings.push(notice(column, cell, 'year-completed', { to: read.value.value }));
  }

  private takeStatus(cell: string, column: number): void {
    const plain = tidy(cell).toLowerCase();
    const found = Object.entries(STATUS_WORDS).find(([, words]) => words.includes(plain));
    if (found) this.values.status = found[0];
    // A park's own word for its state is kept as it is; a plot's is one of five.
    else if (this.mapping.columns.some(({ field }) => field === 'kind' || field === 'level'))
      this.values.texts.status = tidy(cell);
    else
      this.findings.push(
        error(column, cell, 'choice-unknown', { choices: Object.keys(STATUS_WORDS).join(', ') }),
      );
  }

  private takeSegments(field: FieldName, cell: string, column: number): void {
    const words = tidy(cell)
      .split(/[,;、，；|/ ]+/)
      .filter(Boolean);
    const codes = words.map((word) =>
      word.replace(/^re/i, 'RE').replace(/[A-F]$/, (letter) => letter.toLowerCase()),
    );
    const unknown = codes.filter((code) => !SEGMENT.test(code));
    if (unknown.length > 0)
      return void this.findings.push(error(column, cell, 'segment-unknown', { words: unknown.join(', ') }));
    this.values.segments[field] = [...new Set(codes)];
  }

  private takeAddress(field: FieldName, cell: string, column: number): void {
    const text = tidy(cell);
    if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)) this.values.texts[field] = text;
    else this.findings.push(error(column, cell, 'address-unreadable'));
  }
}
