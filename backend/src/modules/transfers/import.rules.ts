import type { Mapping } from './model/mapping.js';

export interface ImportFacts {
  mapping: Mapping | null;
  /** Rows that would create or change a record. */
  effective: number;
}

/** Without a code no row can be told from another. */
export function refusalToCheck({ mapping }: ImportFacts): string | null {
  const hasCode = mapping?.columns.some(({ field }) => field === 'code') || mapping?.options.codePrefix;
  return hasCode ? null : 'import.code-needed';
}

export const refusalToApply = ({ effective }: ImportFacts): string | null =>
  effective > 0 ? null : 'import.nothing-to-apply';
