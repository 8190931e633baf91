/** What keeps a row from being imported. */
export const ROW_ERRORS = [
  'key-missing',
  'key-twice',
  'key-unknown',
  'key-exists',
  'record-ambiguous',
  'record-in-review',
  'number-unreadable',
  'number-ambiguous',
  'number-negative',
  'unit-missing',
  'unit-unknown',
  'unit-unexpected',
  'number-outside',
  'date-unreadable',
  'date-ambiguous',
  'date-order-contradicted',
  'date-not-exact',
  'choice-unknown',
  'segment-unknown',
  'list-too-long',
  'value-missing',
  'fact-unknown',
  'facts-too-many',
  'park-missing',
  'park-unknown',
  'park-ambiguous',
  'park-other',
  'coordinates-unreadable',
  'coordinates-incomplete',
  'coordinates-system-unknown',
  'coordinates-system-contradicted',
  'coordinates-outside',
  'text-too-long',
  'text-unreadable',
  'cells-too-many',
  'address-unreadable',
  'slug-unusable',
  'document-invalid',
  'document-too-large',
  'changed-since',
] as const;
export type RowError = (typeof ROW_ERRORS)[number];

/** What a person should see although the row can be imported: a cell means something else now, or is left out. */
export const ROW_NOTICES = [
  'not-imported',
  'converted',
  'moved-from-gcj02',
  'maybe-gcj02',
  'year-completed',
  'formula-kept-as-text',
  'says-nothing',
  'newer-kept',
  'quote-kept',
  'source-dropped',
] as const;
export type RowNotice = (typeof ROW_NOTICES)[number];

/** Something about one cell, or about the row when `column` is null. */
export interface Finding {
  severity: 'error' | 'notice';
  /** Counted from 0; null: the row. */
  column: number | null;
  /** The cell as it stands in the file or was corrected. */
  value: string;
  code: RowError | RowNotice;
  params: Record<string, string>;
}

export const error = (
  column: number | null,
  value: string,
  code: RowError,
  params: Record<string, string> = {},
): Finding => ({ severity: 'error', column, value, code, params });

export const notice = (
  column: number | null,
  value: string,
  code: RowNotice,
  params: Record<string, string> = {},
): Finding => ({ severity: 'notice', column, value, code, params });
