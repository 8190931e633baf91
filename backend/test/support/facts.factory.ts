import { parsePartialDate } from '../../src/platform/clock/partial-date.js';
import { ParkProjection } from '../../src/modules/parks/index.js';
import type { TestApp } from './test-app.js';

export interface TestFact {
  id: string;
  key: string;
  value: string;
  unit: string | null;
  asOf: string | null;
}

export interface WantedFact {
  key: string;
  value: string;
  unit: string | null;
  asOf: string | null;
  visibility: 'public' | 'signed-in' | 'on-request';
  address: string | null;
  m2: string | null;
  seedKey: string | null;
}

/** A fact of a park, and the park's place in lists as it follows from it. */
export async function aFact(
  app: TestApp,
  parkId: string,
  wanted: Partial<WantedFact> = {},
): Promise<TestFact> {
  const { key = 'available_building', value = '12000', unit = 'm2', asOf = '2026-11-01' } = wanted;
  const date = asOf === null ? null : parsePartialDate(asOf);
  const { address = null, m2 = null, visibility = 'public', seedKey = null } = wanted;
  const source = { address, title: 'Test source', retrievedOn: '2026-11-20', quote: 'The quoted sentence.' };
  const row = await app.db.one<{ id: string }>(
    `INSERT INTO facts (subject_type, subject_id, key, value, value_kind, unit, as_of, as_of_from, as_of_to, source,
       visibility, canonical_value, canonical_unit, seed_key)
     VALUES ('park', $1, $2, $3, 'number', $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      parkId,
      key,
      value,
      unit,
      asOf,
      date?.from ?? null,
      date?.to ?? null,
      JSON.stringify(source),
      visibility,
      m2,
      m2 === null ? null : 'm2',
      seedKey,
    ],
  );
  await app.app.get(ParkProjection).refresh(parkId);
  return { id: (row as { id: string }).id, key, value, unit, asOf };
}

/** What the page of a fact sends to confirm it. */
export const seenAs = ({ value, unit, asOf }: TestFact) => ({ value, unit, asOf });
