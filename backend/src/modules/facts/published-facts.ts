import { Injectable } from '@nestjs/common';
import { parsePartialDate } from '../../platform/clock/partial-date.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { isUnit, toCanonical } from '../../platform/quantities/index.js';
import type { FactSource, Visibility } from './fact.entity.js';

/** A fact as a document of its subject states it. */
export interface DocumentFact {
  id: string;
  key: string;
  value: string;
  valueKind: string;
  unit: string | null;
  asOf: string | null;
  source: FactSource | null;
  note: string | null;
  confidence: string | null;
  visibility: Visibility;
  /** Set by hand; null: the catalogue's interval decides. */
  expiresOn: string | null;
}

/** Who stands behind what is published, and when. */
export interface FactPublication {
  author: string | null;
  reviewer: string | null;
  at: Date;
}

export interface FactSubject {
  type: 'park' | 'region';
  id: string;
}

type StoredFact = DocumentFact & { conflictGroup: string | null };

const COLUMNS = `id, key, value, value_kind AS "valueKind", unit, as_of AS "asOf", source, note, confidence, visibility,
  to_char(expires_on, 'YYYY-MM-DD') AS "expiresOn", conflict_group AS "conflictGroup"`;

/** Keeps the facts of a subject as its published document states them: what did not change stays as it was entered. */
@Injectable()
export class PublishedFacts {
  constructor(private readonly db: Database) {}

  /** All facts of a subject, of every visibility, in reading order. */
  async documentOf(subject: FactSubject): Promise<DocumentFact[]> {
    return (await this.stored(subject)).map(asDocument);
  }

  /** Ids among these that name a fact of another subject: nobody's statement may be overwritten by another's. */
  async takenIds(subject: FactSubject, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT id FROM facts WHERE id = ANY($1) AND NOT (subject_type = $2 AND subject_id = $3)',
      [ids, subject.type, subject.id],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Makes these the facts of the subject. New and changed ones are entered by the author and verified by the reviewer;
   * those gone are deleted. Joins the ambient transaction.
   * @throws DomainError conflict `resource.exists` when an id is a fact of another subject.
   */
  async replace(subject: FactSubject, facts: readonly DocumentFact[], by: FactPublication): Promise<void> {
    const stored = new Map((await this.stored(subject)).map((fact) => [fact.id, fact]));
    const changed = facts.filter((fact) => !sameFact(stored.get(fact.id), fact));
    await this.db.query(
      'DELETE FROM facts WHERE subject_type = $1 AND subject_id = $2 AND NOT (id = ANY($3))',
      [subject.type, subject.id, facts.map(({ id }) => id)],
    );
    if (changed.length === 0) return;
    // Who confirmed a statement confirmed that one: of what it has become somebody has to say so again.
    await this.db.query('DELETE FROM fact_confirmations WHERE fact_id = ANY($1)', [
      changed.map(({ id }) => id),
    ]);
    const written = await this.db.query(
      `INSERT INTO facts (id, subject_type, subject_id, key, value, value_kind, unit, canonical_value, canonical_unit, as_of,
         as_of_from, as_of_to, source, note, confidence, conflict_group, visibility, expires_on, entered_by, verified_by,
         verified_at, edited_at)
       SELECT f.id, $2, $3, f.key, f.value, f.value_kind, f.unit, f.canonical_value, f.canonical_unit, f.as_of, f.as_of_from,
              f.as_of_to, f.source, f.note, f.confidence, f.conflict_group, f.visibility, f.expires_on, $4, $5, $6, $6
         FROM jsonb_to_recordset($1) AS f (id uuid, key text, value text, value_kind text, unit text, canonical_value numeric,
              canonical_unit text, as_of text, as_of_from date, as_of_to date, source jsonb, note text, confidence text,
              conflict_group text, visibility text, expires_on date)
       ON CONFLICT (id) DO UPDATE SET key = EXCLUDED.key, value = EXCLUDED.value, value_kind = EXCLUDED.value_kind,
         unit = EXCLUDED.unit, canonical_value = EXCLUDED.canonical_value, canonical_unit = EXCLUDED.canonical_unit,
         as_of = EXCLUDED.as_of, as_of_from = EXCLUDED.as_of_from, as_of_to = EXCLUDED.as_of_to, source = EXCLUDED.source,
         note = EXCLUDED.note, confidence = EXCLUDED.confidence, conflict_group = EXCLUDED.conflict_group,
         visibility = EXCLUDED.visibility, expires_on = EXCLUDED.expires_on, entered_by = EXCLUDED.entered_by,
         verified_by = EXCLUDED.verified_by, verified_at = EXCLUDED.verified_at, verified_as = NULL, edited_at = EXCLUDED.edited_at
       WHERE facts.subject_type = EXCLUDED.subject_type AND facts.subject_id = EXCLUDED.subject_id
       RETURNING id`,
      [
        JSON.stringify(changed.map((fact) => toRow(fact, stored.get(fact.id)))),
        subject.type,
        subject.id,
        by.author,
        by.reviewer,
        by.at,
      ],
    );
    if (written.length < changed.length)
      throw new DomainError('conflict', 'resource.exists', 'A fact with this id belongs to something else.');
  }

  private stored({ type, id }: FactSubject): Promise<StoredFact[]> {
    return this.db.query<StoredFact>(
      `SELECT ${COLUMNS} FROM facts WHERE subject_type = $1 AND subject_id = $2
        ORDER BY key, as_of_to DESC NULLS LAST, id`,
      [type, id],
    );
  }
}

const asDocument = ({ conflictGroup: _, ...fact }: StoredFact): DocumentFact => ({
  ...fact,
  source: fact.source && {
    address: fact.source.address,
    title: fact.source.title,
    retrievedOn: fact.source.retrievedOn,
    quote: fact.source.quote,
  },
});

/** The fields in one order, as text. */
const wordsOf = (fact: DocumentFact) =>
  JSON.stringify([
    ...[fact.key, fact.value, fact.valueKind, fact.unit, fact.asOf, fact.note, fact.confidence],
    ...[fact.visibility, fact.expiresOn],
    fact.source && [fact.source.address, fact.source.title, fact.source.retrievedOn, fact.source.quote],
  ]);

const sameFact = (stored: StoredFact | undefined, fact: DocumentFact) =>
  stored !== undefined && wordsOf(stored) === wordsOf(fact);

function toRow(fact: DocumentFact, stored: StoredFact | undefined) {
  const { id, key, value, unit, source, note, confidence, visibility } = fact;
  const asOf = fact.asOf === null ? null : parsePartialDate(fact.asOf);
  const canonical =
    fact.valueKind === 'number' && unit !== null && isUnit(unit) ? toCanonical({ value, unit }) : null;
  return {
    ...{ id, key, value, unit, source, note, confidence, visibility },
    value_kind: fact.valueKind,
    canonical_value: canonical?.value ?? null,
    canonical_unit: canonical?.unit ?? null,
    as_of: asOf?.value ?? null,
    as_of_from: asOf?.from ?? null,
    as_of_to: asOf?.to ?? null,
    expires_on: fact.expiresOn,
    // The note says how sources disagree: as long as it stands, the group does.
    conflict_group: stored && stored.note === note ? stored.conflictGroup : null,
  };
}
