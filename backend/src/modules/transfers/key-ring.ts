import type { RowRecord } from './import-store.js';
import { error, type Finding } from './model/findings.js';

/** The keys in use, and those earlier rows of the file have. */
export interface KeyRing {
  ids: ReadonlyMap<string, string>;
  /** Keys that more than one record has: nobody can say which is meant. */
  ambiguous: ReadonlySet<string>;
  /** Key -> number of the first row that has it. */
  rows: Map<string, number>;
  /** Folded names and slugs of the parks whose facts may be stated -> their ids; null for a name of several. */
  parks: ReadonlyMap<string, string | null>;
  /** Ids of these parks -> their slugs. */
  slugs: ReadonlyMap<string, string>;
  /** Facts that rows before would add, by park. */
  added: Map<string, number>;
}

export const ringOf = (
  pairs: readonly (readonly [key: string, id: string])[],
  { parks, slugs }: Pick<KeyRing, 'parks' | 'slugs'> = { parks: new Map(), slugs: new Map() },
): KeyRing => {
  const ids = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [key, id] of pairs) {
    if ((ids.get(key) ?? id) !== id) ambiguous.add(key);
    ids.set(key, id);
  }
  return { ids, ambiguous, rows: new Map(), parks, slugs, added: new Map() };
};

/** Without what earlier rows said: for rows that are judged apart from the others. */
export const freshRing = (ring: KeyRing): KeyRing => ({ ...ring, rows: new Map(), added: new Map() });

/** What its key says about a row that has one. */
export function keyFindings(
  about: { n: RowRecord['n']; key: string; column: number | null; cell: string },
  ring: Pick<KeyRing, 'rows'>,
  found: { exists: boolean; ambiguous: boolean; inReview: boolean; mode: 'create' | 'update' | 'both' },
  existing: Record<string, string> = {},
): Finding[] {
  const fail = (code: Parameters<typeof error>[2], params: Record<string, string> = {}) => [
    error(about.column, about.cell, code, params),
  ];
  const first = ring.rows.get(about.key) ?? about.n;
  ring.rows.set(about.key, first);
  if (first !== about.n) return fail('key-twice', { row: String(first) });
  if (found.ambiguous) return fail('record-ambiguous');
  if (!found.exists) return found.mode === 'update' ? fail('key-unknown') : [];
  if (found.mode === 'create') return fail('key-exists', existing);
  return found.inReview ? fail('record-in-review') : [];
}
