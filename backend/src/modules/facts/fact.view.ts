import { parsePartialDate, type PartialDate } from '../../platform/clock/partial-date.js';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import type { FactView } from './dto/fact.views.js';
import type { FactSource, VerifiedAs } from './fact.entity.js';
import { factDefinition } from './fact-catalogue.data.js';
import { type Freshness, freshnessOf } from './fact-freshness.rules.js';

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
  verified_as: VerifiedAs | null;
  source_broken_since: string | null;
  expires_on: string | null;
}

/** Since when the page is gone on which a fact was read. */
export const brokenSinceOf = (alias: string) =>
  `(SELECT link.broken_since FROM source_links link WHERE link.address = ${alias}.source->>'address')`;

/** The columns of `FactRow`, as a JSON object of the alias. */
export const factJson = (
  alias: string,
) => `json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'value', ${alias}.value,
  'value_kind', ${alias}.value_kind, 'unit', ${alias}.unit, 'as_of', ${alias}.as_of, 'source', ${alias}.source,
  'note', ${alias}.note, 'confidence', ${alias}.confidence, 'conflict_group', ${alias}.conflict_group,
  'verified_at', ${alias}.verified_at, 'verified_as', ${alias}.verified_as, 'expires_on', ${alias}.expires_on,
  'source_broken_since', ${brokenSinceOf(alias)})`;

export const asPartialDate = (value: string | null): PartialDate | null =>
  value === null ? null : parsePartialDate(value);

/** The day of a confirmation is that of UTC, as the reader's day is. */
const dayOf = (instant: Date | string | null): CivilDate | null =>
  instant === null ? null : civilDateAt(new Date(instant), 'UTC');

/** How far the fact of a row may be relied on. */
export const freshnessOfRow = (
  row: Pick<FactRow, 'key' | 'as_of' | 'expires_on' | 'verified_at' | 'verified_as'>,
  today: CivilDate,
): Freshness =>
  freshnessOf(
    {
      key: row.key,
      asOf: asPartialDate(row.as_of),
      expiresOn: row.expires_on,
      // A reviewer who lets a statement pass does not say that it still holds: only a confirmation makes it younger.
      verifiedOn: row.verified_as === null ? null : dayOf(row.verified_at),
    },
    today,
  );

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
    source: row.source && { ...row.source, brokenSince: row.source_broken_since },
    note: row.note,
    confidence: row.confidence,
    conflict: row.conflict_group !== null,
    current,
    verifiedAt: row.verified_at === null ? null : new Date(row.verified_at).toISOString(),
    verifiedAs: row.verified_as,
    freshness: freshnessOfRow(row, today),
  };
}

/** The newest of each key; two statements of the same day are two current ones: neither may hide the other. */
function isCurrentIn(rows: readonly Pick<FactRow, 'key' | 'as_of'>[]) {
  const newest = new Map<string, string | null>();
  for (const { key, as_of } of rows) if (!newest.has(key)) newest.set(key, as_of);
  return ({ key, as_of }: Pick<FactRow, 'key' | 'as_of'>) => newest.get(key) === as_of;
}

/** What has not become history. Expects the facts of one subject, newest first within a key. */
export const currentOf = <Row extends Pick<FactRow, 'key' | 'as_of'>>(rows: readonly Row[]): Row[] =>
  rows.filter(isCurrentIn(rows));

/** Facts of one subject, the newest of each key marked current. Expects them newest first within a key. */
export function toFactViews(rows: readonly FactRow[], today: CivilDate): FactView[] {
  const isCurrent = isCurrentIn(rows);
  return rows.map((row) => toFactView(row, isCurrent(row), today));
}
