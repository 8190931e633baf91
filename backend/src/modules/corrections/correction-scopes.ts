import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Parks } from '../parks/index.js';
import { CorrectionDesks } from './correction-desks.js';
import { seesCorrectionsOf } from './corrections.access.js';

/** Says of which parks a desk lists the corrections. */
@Injectable()
export class CorrectionScopes {
  constructor(
    private readonly db: Database,
    private readonly parks: Parks,
    private readonly desks: CorrectionDesks,
  ) {}

  /** @throws DomainError not-found for the desk of others, as for a park that does not exist. */
  async parkOf(actor: Actor, slug: string): Promise<string> {
    const park = (await this.parks.summariesBySlug([slug])).get(slug);
    if (!park || !seesCorrectionsOf(actor, park.id)) throw notFound();
    return park.id;
  }

  /** Parks that somebody has corrected and nobody but the administrators answers for. */
  async withoutTeam(): Promise<string[]> {
    const rows = await this.db.query<{ parkId: string }>(
      `SELECT DISTINCT park_id AS "parkId" FROM fact_corrections WHERE state <> 'unconfirmed'`,
    );
    const desks = await this.desks.of([
      ...(await this.parks.summariesOf(rows.map(({ parkId }) => parkId))).values(),
    ]);
    return [...desks].flatMap(([id, desk]) => (desk === 'triage' ? [id] : []));
  }
}
