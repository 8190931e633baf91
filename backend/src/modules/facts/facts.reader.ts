import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { FactView } from './dto/fact.views.js';
import type { Visibility } from './fact.entity.js';
import { brokenSinceOf, type FactRow, factJson, toFactViews } from './fact.view.js';

/** A fact with what is not shown of it. */
export interface StoredFact extends FactRow {
  visibility: Visibility;
  canonical_value: string | null;
  canonical_unit: string | null;
  as_of_to: string | null;
}

/** Reads the public facts of a subject, newest first within each key. */
@Injectable()
export class Facts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async publicFactsOf(subjectType: 'park' | 'region', subjectId: string): Promise<FactView[]> {
    const row = await this.db.one<{ facts: FactRow[] | null }>(
      `SELECT (${publicFactsSql(`'${subjectType}'`, '$1')}) AS facts`,
      [subjectId],
    );
    return this.viewsOf(row?.facts);
  }

  /** The facts of a subject with one of these visibilities, newest first within each key. */
  async factsOf(
    subjectType: 'park' | 'region',
    subjectId: string,
    visibilities: readonly Visibility[],
  ): Promise<FactView[]> {
    const row = await this.db.one<{ facts: FactRow[] | null }>(
      `SELECT (${factsSql(`'${subjectType}'`, '$1', 'fact.visibility = ANY($2)')}) AS facts`,
      [subjectId, visibilities],
    );
    return this.viewsOf(row?.facts);
  }

  private viewsOf(rows: FactRow[] | null | undefined): FactView[] {
    return toFactViews(rows ?? [], civilDateAt(this.clock.now(), 'UTC'));
  }

  /** Every fact of the subjects, whoever may read it, newest first within a key: for who answers for them. */
  async rowsOf(
    subjectType: 'park' | 'region',
    subjectIds: readonly string[],
  ): Promise<Map<string, StoredFact[]>> {
    const rows = await this.db.query<StoredFact & { subject_id: string }>(
      `SELECT id, subject_id, key, value, value_kind, unit, as_of, source, note, confidence, conflict_group, verified_at,
              verified_as, to_char(expires_on, 'YYYY-MM-DD') AS expires_on, visibility, canonical_value, canonical_unit,
              to_char(as_of_to, 'YYYY-MM-DD') AS as_of_to, to_char(${brokenSinceOf('facts')}, 'YYYY-MM-DD') AS source_broken_since
         FROM facts WHERE subject_type = $1 AND subject_id = ANY($2::uuid[])
        ORDER BY subject_id, key, facts.as_of_to DESC NULLS LAST, id`,
      [subjectType, subjectIds],
    );
    const bySubject = new Map<string, StoredFact[]>(subjectIds.map((id) => [id, []]));
    for (const { subject_id, ...row } of rows) bySubject.get(subject_id)?.push(row);
    return bySubject;
  }
}

/** A subquery that answers the public facts of a subject as one JSON array. */
export const publicFactsSql = (subjectType: string, subjectId: string) =>
  factsSql(subjectType, subjectId, `fact.visibility = 'public'`);

const factsSql = (subjectType: string, subjectId: string, visible: string) => `
  SELECT json_agg(${factJson('fact')} ORDER BY fact.key, fact.as_of_to DESC NULLS LAST, fact.id)
    FROM facts fact
   WHERE fact.subject_type = ${subjectType} AND fact.subject_id = ${subjectId} AND ${visible}`;
