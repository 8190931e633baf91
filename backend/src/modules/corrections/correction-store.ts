import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { newReference } from '../../platform/reference-code/index.js';
import { Identity } from '../identity/index.js';
import type { ParkSummary } from '../parks/index.js';
import type { CorrectionContactInput } from './dto/inputs.js';
import type { Proposal, SeenFact } from './proposal.rules.js';

export interface NewCorrection {
  park: ParkSummary;
  fact: SeenFact;
  proposal: Proposal;
  comment: string | null;
  /** Null: a visitor, whose contact is given. */
  authorUserId: string | null;
  contact: CorrectionContactInput | null;
  locale: Locale;
}

const ATTEMPTS = 5;

/** Writes corrections down. */
@Injectable()
export class CorrectionStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
  ) {}

  /** Joins the ambient transaction. A reference is given once: the unique key decides. */
  async insert({ park, fact, proposal, comment, authorUserId, contact, locale }: NewCorrection) {
    const now = this.clock.now();
    const confirmed = authorUserId !== null;
    const demo = park.demo || (await this.identity.isDemo(authorUserId));
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const row = await this.db.one<{ id: string; reference: string }>(
        `INSERT INTO fact_corrections (reference, park_id, fact_id, fact_key, value_kind, seen_value, seen_unit, seen_as_of,
           value, unit, as_of, source_title, source_address, comment, author_user_id, contact_name, contact_email, locale,
           state, submitted_at, demo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
         ON CONFLICT (reference) DO NOTHING RETURNING id, reference`,
        [
          ...[newReference(), park.id, fact.id, fact.key, fact.valueKind],
          ...[fact.value, fact.unit, fact.asOf?.value ?? null],
          ...[proposal.value, proposal.unit, proposal.asOf, proposal.sourceTitle, proposal.sourceAddress],
          ...[comment, authorUserId, contact?.name || null, contact?.email ?? null, locale],
          ...[confirmed ? 'open' : 'unconfirmed', confirmed ? now : null, demo, now],
        ],
      );
      if (row) return row;
    }
    throw new Error(`${ATTEMPTS} references in a row had been given before`);
  }
}
