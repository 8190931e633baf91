import { isPartialDate, parsePartialDate } from '../platform/clock/partial-date.js';
import type { Database } from '../platform/database/database.js';
import { isUnit, toCanonical } from '../platform/quantities/index.js';
import { sourceOf } from '../modules/facts/index.js';
import type { SeedFact } from './seed-files.js';
import { decimalText } from './seed-words.js';

export interface FactSubject {
  type: 'park' | 'region';
  id: string;
  slug: string;
}

/** Loads the facts of one subject; a fact that a person has edited or confirmed stays as it is. */
export async function seedFacts(
  db: Database,
  subject: FactSubject,
  facts: SeedFact[],
  collectedOn: string,
): Promise<void> {
  const seen = new Map<string, number>();
  for (const fact of facts) {
    const name = `${subject.type}/${subject.slug}/${fact.key}/${fact.as_of ?? 'undated'}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    await upsert(db, subject, fact, `${name}/${nth}`, collectedOn);
  }
}

async function upsert(
  db: Database,
  subject: FactSubject,
  fact: SeedFact,
  seedKey: string,
  collectedOn: string,
): Promise<void> {
  const value = decimalText(fact.value);
  const asOf = fact.as_of !== null && isPartialDate(fact.as_of) ? parsePartialDate(fact.as_of) : null;
  const canonical =
    typeof fact.value === 'number' && fact.unit !== null && isUnit(fact.unit)
      ? toCanonical({ value, unit: fact.unit })
      : null;
  await db.query(
    `INSERT INTO facts (subject_type, subject_id, key, value, value_kind, unit, canonical_value, canonical_unit, as_of,
       as_of_from, as_of_to, source, note, confidence, conflict_group, visibility, seed_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'public', $16)
     ON CONFLICT (seed_key) DO UPDATE SET value = EXCLUDED.value, value_kind = EXCLUDED.value_kind, unit = EXCLUDED.unit,
       canonical_value = EXCLUDED.canonical_value, canonical_unit = EXCLUDED.canonical_unit, as_of = EXCLUDED.as_of,
       as_of_from = EXCLUDED.as_of_from, as_of_to = EXCLUDED.as_of_to, source = EXCLUDED.source, note = EXCLUDED.note,
       confidence = EXCLUDED.confidence, conflict_group = EXCLUDED.conflict_group
     WHERE facts.edited_at IS NULL AND facts.verified_at IS NULL`,
    [
      subject.type,
      subject.id,
      fact.key,
      value,
      typeof fact.value === 'number' ? 'number' : 'text',
      fact.unit,
      canonical?.value ?? null,
      canonical?.unit ?? null,
      asOf?.value ?? null,
      asOf?.from ?? null,
      asOf?.to ?? null,
      JSON.stringify(sourceOf(fact.source_url, collectedOn)),
      noteOf(fact, asOf !== null),
      fact.confidence,
      fact.note?.startsWith('CONFLICT') ? seedKey : null,
      seedKey,
    ],
  );
}

/** A fiscal year names no days by itself: it is told in the note instead of guessed. */
function noteOf(fact: SeedFact, dated: boolean): string | null {
  if (fact.as_of === null || dated) return fact.note;
  return [`As of ${fact.as_of}, as the source states it.`, fact.note].filter(Boolean).join(' ');
}
