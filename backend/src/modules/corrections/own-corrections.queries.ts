import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { type CursorQuery, pageOf, readCursor } from '../../platform/http/cursors.js';
import { asPartialDate } from '../facts/index.js';
import { Parks, toRef } from '../parks/index.js';
import { CORRECTION_COLUMNS, type CorrectionRow } from './correction-row.js';
import type { OwnCorrectionListView } from './dto/views.js';

/** Shows readers what became of what they have proposed. Who decided, and what is published since, stays at the desk. */
@Injectable()
export class OwnCorrections {
  constructor(
    private readonly db: Database,
    private readonly parks: Parks,
  ) {}

  /** The actor's own, the newest first. */
  async list(actor: Actor, { cursor, pageSize }: CursorQuery): Promise<OwnCorrectionListView> {
    const after = readCursor(cursor, ['uuid'])?.[0] ?? null;
    const rows = await this.db.query<CorrectionRow>(
      `SELECT ${CORRECTION_COLUMNS} FROM fact_corrections correction
        WHERE correction.author_user_id = $1 AND correction.state <> 'unconfirmed'
          AND ($2::uuid IS NULL OR correction.id < $2) ORDER BY correction.id DESC LIMIT $3`,
      [actor.userId, after, pageSize + 1],
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    const parks = await this.parks.summariesOf(page.rows.map(({ parkId }) => parkId));
    const { locale } = currentContext();
    return {
      items: page.rows.map((row) => {
        const park = parks.get(row.parkId);
        return {
          id: row.id,
          reference: row.reference,
          park: park ? toRef(park, locale) : null,
          factKey: row.factKey,
          valueKind: row.valueKind,
          ...statementsOf(row),
          comment: row.comment,
          state: row.state,
          submittedAt: (row.submittedAt as Date).toISOString(),
          decidedAt: row.decidedAt?.toISOString() ?? null,
          reason: row.reason,
          demo: row.demo,
        };
      }),
      nextCursor: page.nextCursor,
    };
  }
}

/** What the reader saw, and what they proposed for it. */
export const statementsOf = (row: CorrectionRow) => ({
  seen: { value: row.seenValue, unit: row.seenUnit, asOf: asPartialDate(row.seenAsOf) },
  proposed: {
    value: row.value,
    unit: row.unit,
    asOf: asPartialDate(row.asOf),
    source: { title: row.sourceTitle, address: row.sourceAddress },
  },
});
