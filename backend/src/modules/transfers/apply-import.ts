import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { type ImportRecord, ImportStore, ROW_COLUMNS, type RowRecord } from './import-store.js';
import { type Effect, ImportedDrafts, refusedFor } from './imported-drafts.js';
import { ImportedFacts } from './imported-facts.js';
import { JudgeRows } from './judge-rows.js';
import type { Judgement } from './judgement.js';
import { freshRing, type KeyRing } from './key-ring.js';
import { OnBehalf } from './on-behalf.js';

/** Large enough that statements are few, small enough that a killed process repeats little and holds few locks. */
const BATCH = 250;
/**
 * Makes drafts of the rows, never anything public, with the rights the person has at that moment. Each batch marks its rows
 * in the transaction of its effects: whatever kills the process, every row is done once or will be.
 */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly onBehalf: OnBehalf,
    private readonly judge: JudgeRows,
    private readonly drafts: ImportedDrafts,
    private readonly facts: ImportedFacts,
  ) {}

  async execute(record: ImportRecord): Promise<void> {
    const ring = await this.judge.keyRing(record);
    for (let after: number | null = 0; after !== null;) {
      const last: number = after;
      // Asked anew for each batch: who is removed from the team meanwhile writes nothing from then on.
      after = await this.onBehalf.of(record.createdBy, (actor) => this.batch(actor, record, ring, last));
    }
  }

  /**
   * @param after number of the last row that has been looked at.
   * @returns the same for the next batch; null when nothing is left to do.
   */
  private batch(actor: Actor, record: ImportRecord, ring: KeyRing, after: number): Promise<number | null> {
    return this.db.transaction(async () => {
      const locked = await this.store.working(record.id, 'applying');
      if (!locked) return null;
      const rows = await this.open(record.id, after);
      if (rows.length === 0) {
        await this.store.move(locked, 'finish-applying');
        return null;
      }
      // No two rows have one key: the check saw to that.
      const judged = await this.judge.execute(record, rows, freshRing(ring));
      const effects = await this.applied(actor, record, rows, judged);
      await this.mark(record.id, rows, effects);
      await this.store.progress(record.id, locked.done + rows.length);
      return rows.at(-1)?.n ?? null;
    });
  }

  /** Refused rows and unchanged ones have no effect, so nothing is to be done for them. */
  private open(importId: string, after: number): Promise<RowRecord[]> {
    return this.db.query<RowRecord>(
      `SELECT ${ROW_COLUMNS} FROM import_rows
        WHERE import_id = $1 AND n > $2 AND NOT dropped AND verdict IN ('create', 'update') AND outcome IS NULL
        ORDER BY n LIMIT ${BATCH} FOR UPDATE`,
      [importId, after],
    );
  }

  /** What was shown in the dry run is what is done, or nothing. */
  private async applied(
    actor: Actor,
    record: ImportRecord,
    rows: readonly RowRecord[],
    judged: readonly Judgement[],
  ): Promise<Effect[]> {
    const asSeen = judged.filter((now, place) => {
      const then = rows[place] as RowRecord;
      const isSame = then.subjectId === (now.standing?.id ?? null) && then.seen === now.seen;
      return now.document !== null && isSame;
    });
    const effects =
      record.type === 'fact'
        ? await this.facts.write(actor, asSeen)
        : await this.drafts.write(actor, record, asSeen);
    const of = new Map(asSeen.map((now, place) => [now, effects[place] as Effect]));
    return judged.map((now) => of.get(now) ?? refusedFor('changed-since'));
  }

  private async mark(
    importId: string,
    rows: readonly RowRecord[],
    effects: readonly Effect[],
  ): Promise<void> {
    const marks = effects.map((effect, place) => ({ n: rows[place]?.n, ...effect }));
    await this.db.query(
      `UPDATE import_rows row SET outcome = r.outcome, subject_id = coalesce(r."subjectId", row.subject_id), began = r.began,
              before = r.before, applied_version = r."appliedVersion", reason = r.reason
         FROM jsonb_to_recordset($2::jsonb) AS r (n int, outcome text, "subjectId" uuid, began boolean, before jsonb,
              "appliedVersion" int, reason text)
        WHERE row.import_id = $1 AND row.n = r.n`,
      [importId, JSON.stringify(marks)],
    );
  }
}
