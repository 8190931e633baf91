import { type FieldName, type ImportType, KEY_FIELD } from './model/fields.data.js';
import type { Mapping } from './model/mapping.js';

export interface ImportFacts {
  type: ImportType;
  /** Null: of no single park. */
  parkId: string | null;
  mapping: Mapping | null;
  /** Rows that would create or change a record. */
  effective: number;
}

/** Without what records are found by, no row can be told from another. */
export function refusalToCheck({ type, parkId, mapping }: ImportFacts): string | null {
  const has = (wanted: FieldName) => mapping?.columns.some(({ field }) => field === wanted) ?? false;
  if (type === 'offering') return has('title') ? null : 'import.title-needed';
  if (type === 'fact') {
    if (!has('key') || !has('value')) return 'import.fact-columns-needed';
    return parkId !== null || has('park') ? null : 'import.park-column-needed';
  }
  return has(KEY_FIELD[type]) || mapping?.options.codePrefix ? null : 'import.code-needed';
}

export const refusalToApply = ({ effective }: ImportFacts): string | null =>
  effective > 0 ? null : 'import.nothing-to-apply';
