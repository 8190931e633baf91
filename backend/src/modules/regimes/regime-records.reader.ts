import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { REGIME_RECORDED } from './regime.events.js';
import { REGIME_COLUMNS, type RegimeRow } from './regimes.sql.js';

/** What somebody has confirmed of a rule, as its row is to say from now on. */
export interface ConfirmedRegime {
  validTo: string | null;
  suspendedFrom: string | null;
  suspendedTo: string | null;
  superseded: boolean;
  supersededBy: string | null;
  /** Null: before anybody had confirmed it. */
  confirmedOn: string | null;
  source: string;
  lastChecked: string;
}

/** The rule as a record of it says. */
export const rowAt = (row: RegimeRow, state: ConfirmedRegime): RegimeRow => ({
  ...row,
  valid_to: state.validTo,
  suspended_from: state.suspendedFrom,
  suspended_to: state.suspendedTo,
  superseded: state.superseded,
  superseded_by: state.supersededBy,
  confirmed_on: state.confirmedOn,
  source: state.source,
  last_checked: state.lastChecked,
});

const stateOf = (row: RegimeRow): ConfirmedRegime => ({
  validTo: row.valid_to,
  suspendedFrom: row.suspended_from,
  suspendedTo: row.suspended_to,
  superseded: row.superseded,
  supersededBy: row.superseded_by,
  confirmedOn: row.confirmed_on,
  source: row.source,
  lastChecked: row.last_checked,
});

/** Rules of trade and investment as whole rows, for modules that work with them; and the one way to confirm one. */
@Injectable()
export class RegimeRecords {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /** Every rule, by slug. */
  all(): Promise<RegimeRow[]> {
    return this.db.query<RegimeRow>(`SELECT ${REGIME_COLUMNS} FROM regimes ORDER BY slug`);
  }

  /** Null when there is none. @param lock keeps it as it is until the ambient transaction ends. */
  one(slug: string, lock: 'FOR UPDATE' | '' = ''): Promise<RegimeRow | null> {
    return this.db.one<RegimeRow>(`SELECT ${REGIME_COLUMNS} FROM regimes WHERE slug = $1 ${lock}`, [slug]);
  }

  /** By the slugs; what names nothing is absent. */
  async named(slugs: readonly string[]): Promise<Map<string, RegimeRow>> {
    if (slugs.length === 0) return new Map();
    const rows = await this.db.query<RegimeRow>(
      `SELECT ${REGIME_COLUMNS} FROM regimes WHERE slug = ANY($1::text[])`,
      [slugs],
    );
    return new Map(rows.map((row) => [row.slug, row]));
  }

  /** Records of rules, by `recordKey`; those that were never written are absent. */
  async recordsOf(
    records: readonly { regimeId: string; n: number }[],
  ): Promise<Map<string, ConfirmedRegime>> {
    if (records.length === 0) return new Map();
    const rows = await this.db.query<{ regimeId: string; n: number; state: ConfirmedRegime }>(
      `SELECT regime_id AS "regimeId", n, state FROM regime_records
        WHERE (regime_id, n) IN (SELECT * FROM unnest($1::uuid[], $2::integer[]))`,
      [records.map(({ regimeId }) => regimeId), records.map(({ n }) => n)],
    );
    return new Map(rows.map(({ regimeId, n, state }) => [recordKey(regimeId, n), state]));
  }

  /** Joins the ambient transaction, in which the caller has locked the row: keeps what it says and what it said before. */
  async confirm(row: RegimeRow, regime: ConfirmedRegime, at: Date): Promise<void> {
    await this.db.query(
      `UPDATE regimes SET valid_to = $2, suspended_from = $3, suspended_to = $4, superseded = $5, superseded_by = $6,
              confirmed_on = $7, source = $8, last_checked = $9, edited_at = $10
        WHERE id = $1`,
      [
        row.id,
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
    await this.events.record({
      name: REGIME_RECORDED,
      subject: { type: 'regime', id: row.id },
      payload: { slug: row.slug, n: await this.keep(row, regime, at) },
    });
  }

  /** @returns the number of the new record. */
  private async keep(row: RegimeRow, regime: ConfirmedRegime, at: Date): Promise<number> {
    const { id } = row;
    await this.db.query(
      `INSERT INTO regime_records (regime_id, n, state) VALUES ($1, 1, $2) ON CONFLICT (regime_id, n) DO NOTHING`,
      [id, JSON.stringify(stateOf(row))],
    );
    const kept = await this.db.one<{ n: number }>(
      `INSERT INTO regime_records (regime_id, n, state, recorded_at)
       SELECT $1, max(n) + 1, $2, $3 FROM regime_records WHERE regime_id = $1 RETURNING n`,
      [id, JSON.stringify(regime), at],
    );
    return (kept as { n: number }).n;
  }
}

export const recordKey = (regimeId: string, n: number): string => `${regimeId} ${n}`;
