import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { REGIME_COLUMNS, type RegimeRow } from './regimes.sql.js';

/** What somebody has confirmed of a rule, as its row is to say from now on. */
export interface ConfirmedRegime {
  validTo: string | null;
  suspendedFrom: string | null;
  suspendedTo: string | null;
  superseded: boolean;
  supersededBy: string | null;
  confirmedOn: string;
  source: string;
  lastChecked: string;
}

/** Rules of trade and investment as whole rows, for modules that work with them; and the one way to confirm one. */
@Injectable()
export class RegimeRecords {
  constructor(private readonly db: Database) {}

  /** Every rule, by slug. */
  all(): Promise<RegimeRow[]> {
    return this.db.query<RegimeRow>(`SELECT ${REGIME_COLUMNS} FROM regimes ORDER BY slug`);
  }

  /** Null when there is none. @param lock keeps it as it is until the ambient transaction ends. */
  one(slug: string, lock: 'FOR UPDATE' | '' = ''): Promise<RegimeRow | null> {
    return this.db.one<RegimeRow>(`SELECT ${REGIME_COLUMNS} FROM regimes WHERE slug = $1 ${lock}`, [slug]);
  }

  /** Joins the ambient transaction. What was there before is for the caller to keep. */
  async confirm(id: string, regime: ConfirmedRegime, at: Date): Promise<void> {
    await this.db.query(
      `UPDATE regimes SET valid_to = $2, suspended_from = $3, suspended_to = $4, superseded = $5, superseded_by = $6,
              confirmed_on = $7, source = $8, last_checked = $9, edited_at = $10
        WHERE id = $1`,
      [
        id,
        regime.validTo,
        regime.suspendedFrom,
        regime.suspendedTo,
        regime.superseded,
        regime.supersededBy,
        regime.confirmedOn,
        regime.source,
        regime.lastChecked,
        at,
      ],
    );
  }
}
