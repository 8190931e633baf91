import { Mapping } from '@models/transfers/model/mapping';
import { FindingView, ImportRowView } from '../../api/generated/model';
import { findingText } from '../../domain/import-findings';
import { RowStanding, columnLetter, importFieldLabel } from '../../domain/imports';

/** A column of the table of rows. */
export interface ShownColumn {
  column: number;
  letter: string;
  header: string;
  /** What it brings, in words; null when it is left out. */
  brings: string | null;
}

/** A cell with what was found in it. */
export interface ShownCell {
  column: number;
  value: string;
  /** As in the file, where somebody has corrected it. */
  before: string | null;
  errors: string[];
  notices: string[];
}

export interface ShownRow {
  row: ImportRowView;
  standing: RowStanding;
  /** About the row as a whole. */
  errors: string[];
  notices: string[];
  cells: ShownCell[];
}

/** Columns that are left out say nothing in a check; the header of the others is told beside them on demand. */
export function shownColumns(
  headers: readonly string[],
  mapping: Pick<Mapping, 'columns'> | null,
  rows: readonly ImportRowView[],
  all: boolean,
): ShownColumn[] {
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const field = mapping?.columns[column]?.field ?? null;
    return {
      column,
      letter: columnLetter(column),
      header: headers[column] ?? '',
      brings: field === null ? null : importFieldLabel(field),
    };
  }).filter(({ column, brings }) => all || brings !== null || rows.some((row) => isWrong(row, column)));
}

const isWrong = ({ findings }: ImportRowView, column: number): boolean =>
  findings.some((finding) => finding.column === column && finding.severity === 'error');

export function shownRow(row: ImportRowView, columns: readonly ShownColumn[]): ShownRow {
  const of = (column: number | null) => row.findings.filter((finding) => finding.column === column);
  return {
    row,
    standing: standingOf(row),
    ...said(of(null)),
    cells: columns.map(({ column, brings }) => ({
      column,
      value: row.cells[column] ?? '',
      before: row.typed && row.typed[column] !== row.cells[column] ? (row.typed[column] ?? '') : null,
      // That a column is left out is said once, in its header.
      ...said(of(column).filter(({ code }) => brings !== null || code !== 'not-imported')),
    })),
  };
}

const said = (findings: readonly FindingView[]): Pick<ShownRow, 'errors' | 'notices'> => ({
  errors: findings.filter(({ severity }) => severity === 'error').map(findingText),
  notices: findings.filter(({ severity }) => severity === 'notice').map(findingText),
});

/** What has become of a row, else what would. */
export function standingOf({ dropped, undo, outcome, verdict }: ImportRowView): RowStanding {
  if (dropped) return 'dropped';
  return undo ?? outcome ?? verdict ?? 'unchanged';
}

/** A place in the table: the row's number, and -1 for what can be done with the row, else the column. */
export interface Place {
  n: number;
  column: number;
}

/** Where an arrow leads; the same place at an edge. */
export function moved(
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
  from: Place,
  key: string,
): Place {
  const ways = [-1, ...columns.map(({ column }) => column)];
  const at = (list: readonly number[], value: number, step: number) =>
    list[Math.min(list.length - 1, Math.max(0, list.indexOf(value) + step))] ?? value;
  const numbers = rows.map(({ row }) => row.n);
  switch (key) {
    case 'ArrowUp':
      return { ...from, n: at(numbers, from.n, -1) };
    case 'ArrowDown':
      return { ...from, n: at(numbers, from.n, 1) };
    case 'ArrowLeft':
      return { ...from, column: at(ways, from.column, -1) };
    case 'ArrowRight':
      return { ...from, column: at(ways, from.column, 1) };
    case 'Home':
      return { ...from, column: -1 };
    case 'End':
      return { ...from, column: ways.at(-1) ?? -1 };
    default:
      return from;
  }
}

/** The next cell in which something is wrong, behind a place and then from the start; null when nothing is. */
export function nextError(rows: readonly ShownRow[], from: Place | null): Place | null {
  const places = rows.flatMap(({ row, errors, cells, standing }): Place[] =>
    standing !== 'refused'
      ? []
      : [
          ...(errors.length > 0 ? [{ n: row.n, column: -1 }] : []),
          ...cells.flatMap((cell) => (cell.errors.length > 0 ? [{ n: row.n, column: cell.column }] : [])),
        ],
  );
  const behind = from && places.find(({ n, column }) => n > from.n || (n === from.n && column > from.column));
  return behind ?? places[0] ?? null;
}
