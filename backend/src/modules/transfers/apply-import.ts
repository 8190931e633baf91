import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { type ImportRecord, ImportStore, ROW_COLUMNS, type RowRecord } from './import-store.js';
import { type Effect, ImportedDrafts, NO_EFFECT } from './imported-drafts.js';
import { type Judgement, JudgeRows } from './judge-rows.js';
import { OnBehalf } from './on-behalf.js';

const BATCH = 50;
/**
 * Makes drafts of the rows, never anything public, with the rights the person has now. Each batch marks its rows in the
 * transaction of its effects: whatever kills the process, every row is done once or will be.
 */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly onBehalf: OnBehalf,
    private readonly judge: JudgeRows,
    private readonly drafts: ImportedDrafts,
  ) {}

  execute(record: ImportRecord): Promise<void> {
    return this.onBehalf.of(record.createdBy, (actor) => this.run(actor, record));
  }

  private async run(actor: Actor, record: ImportRecord): Promise<void> {
    const ring = await this.judge.keyRing(record);
    let more = true;
    while (more) {
      more = await this.db.transaction(async () => {
        const locked = await this.store.working(record.id, 'applying');
        if (!locked) return false;
        const rows = await this.open(record.id);
        if (rows.length === 0) {
          await this.store.move(locked, 'finish-applying');
          return false;
        }
        // No two rows have one key: the check saw to that.
        const judged = await this.judge.execute(record, rows, { ids: ring.ids, rows: new Map() });
        for (const [place, row] of rows.entries()) {
          await this.mark(
            record.id,
            row.n,
            await this.applied(actor, record, row, judged[place] as Judgement),
          );
        }
        await this.store.progress(record.id, locked.done + rows.length);
        return true;
      });
    }
  }

  /** Refused rows and unchanged ones have no effect, so nothing is to be done for them. */
  private open(importId: string): Promise<RowRecord[]> {
    return this.db.query<RowRecord>(
      `SELECT ${ROW_COLUMNS} FROM import_rows
        WHERE import_id = $1 AND NOT dropped AND verdict IN ('create', 'update') AND outcome IS NULL
        ORDER BY n LIMIT ${BATCH} FOR UPDATE`,
      [importId],
    );
  }

  private async applied(
    actor: Actor,
    record: ImportRecord,
    row: RowRecord,
    judged: Judgement,
  ): Promise<Effect> {
    const seen = { id: row.subjectId, version: row.seenVersion };
    const now = { id: judged.standing?.id ?? null, version: judged.standing?.open?.version ?? null };
    // What was shown in the dry run is what is done, or nothing.
    if (judged.document === null || seen.id !== now.id || seen.version !== now.version)
      return { ...NO_EFFECT, reason: 'changed-since' };
    try {
      return await this.drafts.write(actor, record, judged);
    } catch (error) {
      // Every refusal of a draft comes before its first write.
      if (error instanceof DomainError) return { ...NO_EFFECT, reason: error.code };
      throw error;
    }
  }

  private async mark(importId: string, n: number, effect: Effect): Promise<void> {
    await this.db.query(
      `UPDATE import_rows SET outcome = $3, subject_id = coalesce($4, subject_id), began = $5, before = $6,
              applied_version = $7, reason = $8
        WHERE import_id = $1 AND n = $2`,
      [
        importId,
        n,
        effect.outcome,
        effect.subjectId,
        effect.began,
        effect.before && JSON.stringify(effect.before),
        effect.appliedVersion,
        effect.reason,
      ],
    );
  }
}
