import {
  DATE_FIELDS,
  FieldName,
  ImportType,
  KEY_FIELD,
  MEASURES,
  PRICED_PER,
  REPEATABLE,
} from '@models/transfers/model/fields.data';
import { Finding } from '@models/transfers/model/findings';
import { Mapping } from '@models/transfers/model/mapping';
import { Recognition, recognitionOf } from '@models/transfers/model/recognition';
import { readRow } from '@models/transfers/model/row-reading';

/** How far a column's field can be trusted, from what is known without the server. */
export type Trust =
  /** Nobody said what it brings, and it brings nothing. */
  | { kind: 'left-out' }
  /** Another column brings this field already. */
  | { kind: 'twice'; with: number }
  /** Some of the sample cells cannot be read so. */
  | { kind: 'unreadable'; cells: number; of: number; finding: Finding }
  | { kind: 'as-before' }
  | { kind: 'chosen' }
  | { kind: 'recognised'; how: Recognition };

export interface ColumnDraft {
  column: number;
  header: string;
  /** Up to three different cells, as typed. */
  samples: string[];
  field: FieldName | null;
  unit: string | null;
  /** Its cells are numbers of something: a unit says of what. */
  measures: boolean;
  trust: Trust;
}

export interface MappingContext {
  type: ImportType;
  headers: readonly string[];
  /** The first rows. */
  sample: readonly (readonly string[])[];
  /** As the server proposed it. */
  proposed: Mapping;
  /** The proposal is what a person decided for an earlier file. */
  remembered: boolean;
}

const SAMPLES = 3;
/** Findings that other columns or other rows cause, not how this one is read. */
const NOT_OF_THE_CELL: readonly string[] = ['key-missing', 'cells-too-many'];

/** The columns with what their sample cells say of the choices: judged here as the server will judge every row. */
export function columnsOf(mapping: Mapping, context: MappingContext): ColumnDraft[] {
  const { type, headers, sample } = context;
  const found = sample.flatMap(
    (cells, row) => readRow(type, mapping, headers, { n: row + 2, cells }).findings,
  );
  return headers.map((header, column) => {
    const { field, unit } = mapping.columns[column] ?? { field: null, unit: null };
    const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const errors = found.filter(
      (each) => each.column === column && each.severity === 'error' && !NOT_OF_THE_CELL.includes(each.code),
    );
    return {
      column,
      header,
      samples: [...new Set(cells)].slice(0, SAMPLES),
      field,
      unit,
      measures: field !== null && isMeasured(field),
      trust: trustIn(mapping, context, { column, header, errors, cells: cells.length }),
    };
  });
}

function trustIn(
  mapping: Mapping,
  { type, proposed, remembered }: MappingContext,
  { column, header, errors, cells }: { column: number; header: string; errors: Finding[]; cells: number },
): Trust {
  const field = mapping.columns[column]?.field ?? null;
  if (field === null) return { kind: 'left-out' };
  const first = mapping.columns.findIndex((each) => each.field === field);
  if (first !== column && !REPEATABLE.includes(field)) return { kind: 'twice', with: first };
  const [finding] = errors;
  if (finding) return { kind: 'unreadable', cells: errors.length, of: cells, finding };
  if (field !== proposed.columns[column]?.field) return { kind: 'chosen' };
  if (remembered) return { kind: 'as-before' };
  const how = recognitionOf(type, field, header);
  return how === null ? { kind: 'chosen' } : { kind: 'recognised', how };
}

/** Which choices for the whole file matter with these columns. */
export interface NeededOptions {
  dates: boolean;
  numbers: boolean;
  positions: boolean;
  /** No column brings the code: the rows can be numbered. */
  numbering: boolean;
}

/** Quantities, prices, and whatever a fact measures. */
const isMeasured = (field: FieldName): boolean =>
  field in MEASURES || field in PRICED_PER || field === 'value';

export function neededOptions(type: ImportType, { columns }: Mapping): NeededOptions {
  const has = (...fields: readonly FieldName[]) =>
    columns.some(({ field }) => field !== null && fields.includes(field));
  return {
    dates: has(...DATE_FIELDS),
    numbers: columns.some(({ field }) => field !== null && isMeasured(field)),
    positions: has('x', 'y', 'point'),
    numbering: KEY_FIELD[type] === 'code' && !has('code'),
  };
}
