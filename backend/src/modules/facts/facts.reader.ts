import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { FactView } from './dto/fact.views.js';
import type { Visibility } from './fact.entity.js';
import { type FactRow, factJson, toFactViews } from './fact.view.js';

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
}

/** A subquery that answers the public facts of a subject as one JSON array. */
export const publicFactsSql = (subjectType: string, subjectId: string) =>
  factsSql(subjectType, subjectId, `fact.visibility = 'public'`);

const factsSql = (subjectType: string, subjectId: string, visible: string) => `
  SELECT json_agg(${factJson('fact')} ORDER BY fact.key, fact.as_of_to DESC NULLS LAST, fact.id)
    FROM facts fact
   WHERE fact.subject_type = ${subjectType} AND fact.subject_id = ${subjectId} AND ${visible}`;
