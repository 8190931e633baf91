import { parsePartialDate, type PartialDate } from '../../platform/clock/partial-date.js';
import type { CivilDate } from '../../platform/clock/civil-date.js';
import type { FactView } from './dto/fact.views.js';
import type { FactSource } from './fact.entity.js';
import { factDefinition } from './fact-catalogue.data.js';
import { freshnessOf } from './fact-freshness.rules.js';

/** A fact as the hot reads fetch it. */
export interface FactRow {
  id: string;
  key: string;
  value: string;
  value_kind: string;
  unit: string | null;
  as_of: string | null;
  source: FactSource | null;
  note: string | null;
  confidence: string | null;
  conflict_group: string | null;
  verified_at: Date | string | null;
  expires_on: string | null;
}

/** The columns of `FactRow`, as a JSON object of the alias. */
export const factJson = (
  alias: string,
) => `json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'value', ${alias}.value,
  'value_kind', ${alias}.value_kind, 'unit', ${alias}.unit, 'as_of', ${alias}.as_of, 'source', ${alias}.source,
  'note', ${alias}.note, 'confidence', ${alias}.confidence, 'conflict_group', ${alias}.conflict_group,
  'verified_at', ${alias}.verified_at, 'expires_on', ${alias}.expires_on)`;

export const asPartialDate = (value: string | null): PartialDate | null =>
  value === null ? null : parsePartialDate(value);

/** @param today the reader's day: freshness is derived when it is read. */
export function toFactView(row: FactRow, current: boolean, today: CivilDate): FactView {
  const asOf = asPartialDate(row.as_of);
  return {
    id: row.id,
    key: row.key,
    block: factDefinition(row.key).block,
    valueKind: row.value_kind,
    value: row.value,
    unit: row.unit,
    asOf,
    source: row.source,
    note: row.note,
    confidence: row.confidence,
    conflict: row.conflict_group !== null,
    current,
    verifiedAt: row.verified_at === null ? null : new Date(row.verified_at).toISOString(),
    freshness: freshnessOf({ key: row.key, asOf, expiresOn: row.expires_on }, today),
  };
}

/** Facts of one subject, the newest of each key marked current. Expects them newest first within a key. */
export function toFactViews(rows: readonly FactRow[], today: CivilDate): FactView[] {
  const newest = new Map<string, string | null>();
  return rows.map((row) => {
    if (!newest.has(row.key)) newest.set(row.key, row.as_of);
    // Two statements of the same day are two current ones: neither may hide the other.
    return toFactView(row, newest.get(row.key) === row.as_of, today);
  });
}
