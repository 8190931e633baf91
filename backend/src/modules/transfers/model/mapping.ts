import { tidy } from './cell-text.js';
import { type CoordinateSystem, systemNamed, systemOfHeaders, systemsPossible } from './coordinates.js';
import { dateOrderOf, type DateOrder } from './dates.js';
import {
  DATE_FIELDS,
  type FieldName,
  FIELDS_OF,
  type ImportType,
  MEASURES,
  OWN_SYNONYMS,
  PRICED_PER,
  REPEATABLE,
  SYNONYMS,
} from './fields.data.js';
import { type DecimalMark, decimalMarkOf } from './numbers.js';
import { unitIn } from './quantities.js';
import type { Measured } from './units.data.js';

export interface ColumnMapping {
  /** Null: the column is not imported. */
  field: FieldName | null;
  /** Of a quantity, a price or a fact's value whose cells name none, in any spelling. */
  unit: string | null;
}

/** What a person decides once for a file. Null: not decided; a cell that needs it is an error. */
export interface ImportOptions {
  /** BCP-47 tag of the names and notes. */
  language: string;
  dateOrder: DateOrder | null;
  decimalMark: DecimalMark | null;
  /** Overrules what the file says of itself. */
  coordinates: CoordinateSystem | null;
  /** Codes for rows whose file has none: the prefix and the number of the row. */
  codePrefix: string | null;
  /** For rows without a date of their own, as exactly as it is known. */
  asOf: string | null;
  /** Where the statements can be read. */
  sourceTitle: string;
}

export interface Mapping {
  columns: ColumnMapping[];
  options: ImportOptions;
}

/** What was seen in the file that a person should confirm. */
export interface MappingEvidence {
  /** Dates in which the first number can be no month (or the second), and which order they speak for. */
  dateOrder: { order: DateOrder; cells: number } | null;
  /** The file names a system which its numbers cannot be of. */
  systemContradicted: boolean;
  /** Positions in China may have been shifted by a map. */
  maybeGcj02: boolean;
}

/** `AREA (HA)`, `area_ha` and `Area-HA` are one header; umlauts and widths do not matter. */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** The headers without their units: `面积（亩）` is recognised as an area. */
export const withoutUnit = (header: string): string =>
  foldHeader(tidy(header).replaceAll(/[([][^)\]]*[)\]]/g, ''));

/** Files with the same headers in the same order are of one shape: their mapping is remembered together. */
export const shapeOf = (headers: readonly string[]): string => headers.map(foldHeader).join('\u001f');

/**
 * Proposes which column brings which field, and what the cells show of units, dates and numbers.
 * @param sample the first rows, as wide as the headers or not.
 */
export function proposeMapping(
  type: ImportType,
  headers: readonly string[],
  sample: readonly (readonly string[])[],
): { mapping: Mapping; evidence: MappingEvidence } {
  const cellsOf = (column: number) =>
    sample.map((cells) => cells[column] ?? '').filter((cell) => tidy(cell) !== '');
  const isEmpty = (column: number) => sample.length > 0 && cellsOf(column).length === 0;
  const fields = proposedFields(type, headers, isEmpty);
  const columns = headers.map((header, column): ColumnMapping => {
    const field = fields.get(column) ?? null;
    return {
      field,
      unit: field === null ? null : unitIn(header.replaceAll('_', ' '), measuredIn(field)),
    };
  });
  const cellsIn = (wanted: readonly FieldName[]) =>
    columns.flatMap(({ field }, column) => (field && wanted.includes(field) ? cellsOf(column) : []));
  const dates = dateOrderOf(cellsIn(DATE_FIELDS));
  return {
    mapping: {
      columns,
      options: {
        language: languageOf(cellsIn(['name', 'title'])),
        dateOrder: dates?.order ?? null,
        decimalMark: decimalMarkOf(cellsIn(NUMBER_FIELDS)),
        coordinates: null,
        codePrefix: null,
        asOf: null,
        sourceTitle: '',
      },
    },
    evidence: {
      dateOrder: dates && { order: dates.order, cells: dates.evidence },
      ...placeEvidence(columns, headers, sample),
    },
  };
}

/** What a unit in the header of a field may measure. */
function measuredIn(field: FieldName): readonly Measured[] {
  if (field in PRICED_PER) return [PRICED_PER[field] === 'm2' ? 'money-per-area' : 'money-per-area-and-year'];
  return MEASURES[field] ?? [];
}

/** Fields in whose cells the mark before decimals shows. */
const NUMBER_FIELDS = [...Object.keys(MEASURES), ...Object.keys(PRICED_PER), 'value'] as FieldName[];

/** The surest header of each field; of two fields that want a column the one that is surer of it. */
function proposedFields(
  type: ImportType,
  headers: readonly string[],
  isEmpty: (column: number) => boolean,
): Map<number, FieldName> {
  const wishes = FIELDS_OF[type].flatMap((field, order) =>
    headers.flatMap((header, column) => {
      const rank = rankOf(type, field, header);
      // A column without a cell has a header only: another one that has cells is meant.
      return rank === null ? [] : [{ field, column, rank: rank + (isEmpty(column) ? 1000 : 0), order }];
    }),
  );
  wishes.sort((a, b) => a.rank - b.rank || a.order - b.order || a.column - b.column);
  const proposed = new Map<number, FieldName>();
  for (const { field, column } of wishes) {
    const taken = [...proposed.values()].includes(field) && !REPEATABLE.includes(field);
    if (!taken && !proposed.has(column)) proposed.set(column, field);
  }
  return proposed;
}

function rankOf(type: ImportType, field: FieldName, header: string): number | null {
  const words = (OWN_SYNONYMS[type]?.[field] ?? SYNONYMS[field] ?? []).map(foldHeader);
  const ranks = [foldHeader(header), withoutUnit(header)]
    .map((word) => words.indexOf(word))
    .filter((rank) => rank >= 0);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function languageOf(names: readonly string[]): string {
  const text = names.join('');
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja';
  if (/\p{sc=Han}/u.test(text)) return 'zh-CN';
  return /[äöüß]/i.test(text) ? 'de' : 'en';
}

function placeEvidence(
  columns: readonly ColumnMapping[],
  headers: readonly string[],
  sample: readonly (readonly string[])[],
): Pick<MappingEvidence, 'systemContradicted' | 'maybeGcj02'> {
  const at = (field: FieldName) => columns.findIndex((column) => column.field === field);
  const [x, y, system] = [at('x'), at('y'), at('system')];
  let systemContradicted = false;
  let maybeGcj02 = false;
  for (const cells of x < 0 || y < 0 ? [] : sample) {
    const [east, north] = [cells[x] ?? '', cells[y] ?? ''];
    if (tidy(east) === '' || tidy(north) === '') continue;
    const possible = systemsPossible(Number(east), Number(north));
    const named = systemNamed(cells[system] ?? '') ?? systemOfHeaders(headers[x] ?? '', headers[y] ?? '');
    if (named && !possible.includes(named)) systemContradicted = true;
    if (!named && possible.includes('gcj02')) maybeGcj02 = true;
  }
  return { systemContradicted, maybeGcj02 };
}

/** A remembered mapping is used again for what a person decides; the cells of this file are looked at anew. */
export const remembered = (kept: Mapping, proposed: Mapping): Mapping =>
  kept.columns.length === proposed.columns.length
    ? { ...kept, options: { ...kept.options, asOf: null } }
    : proposed;
