/** What a table may have at most; beyond it nothing is read on. */
export interface TableLimits {
  rows: number;
  columns: number;
  /** Characters of one cell. */
  cell: number;
}

export const TABLE_LIMITS: TableLimits = { rows: 50_000, columns: 200, cell: 32_767 };

/** A row as it stands in the file: texts exactly as typed. */
export interface TableRow {
  /** Counted from 1, as a spreadsheet does; a row of CSV that spans lines is one row. */
  n: number;
  cells: string[];
}

export const TABLE_FAULTS = [
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'not-readable',
  'unpacks-too-large',
  'no-sheet',
  'no-rows',
] as const;
export type TableFault = (typeof TABLE_FAULTS)[number];

/** Why a file cannot be read as a table. */
export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(
    readonly fault: TableFault,
    /** Where, as far as it is known. */
    readonly row: number | null = null,
  ) {
    super(row === null ? fault : `${fault} in row ${row}`);
  }
}

/** @throws TableError for a row that is beyond a limit; `count` is how many have been read with it. */
export function demandWithin({ n, cells }: TableRow, count: number, limits: TableLimits): void {
  if (count > limits.rows) throw new TableError('too-many-rows', n);
  if (cells.length > limits.columns) throw new TableError('too-many-columns', n);
  if (cells.some((cell) => cell.length > limits.cell)) throw new TableError('cell-too-long', n);
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
