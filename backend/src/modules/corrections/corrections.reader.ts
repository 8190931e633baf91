import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { CORRECTION_COLUMNS, type CorrectionRow } from './correction-row.js';
import { correctionsVisibleTo } from './corrections.access.js';

/** Finds corrections for who may see them. */
@Injectable()
export class Corrections {
  constructor(private readonly db: Database) {}

  /**
   * @param held locks the row until the ambient transaction ends.
   * @throws DomainError not-found, also for one of another park.
   */
  async row(actor: Actor, id: string, held = false): Promise<CorrectionRow> {
    const parameters: unknown[] = [id];
    const scope = correctionsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
    const row = await this.db.one<CorrectionRow>(
      `SELECT ${CORRECTION_COLUMNS} FROM fact_corrections correction
        WHERE correction.id = $1 AND ${scope} ${held ? 'FOR UPDATE' : ''}`,
      parameters,
    );
    if (!row) throw notFound();
    return row;
  }

  /** Without asking who asks: for mails and notifications. Ids that name none are absent. */
  async byIds(ids: readonly string[]): Promise<Map<string, CorrectionRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<CorrectionRow>(
      `SELECT ${CORRECTION_COLUMNS} FROM fact_corrections correction WHERE correction.id = ANY($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
