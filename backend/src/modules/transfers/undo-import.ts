import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { type ImportRecord, ImportStore } from './import-store.js';
import { type AppliedRow, ImportedDrafts, type TakenBack } from './imported-drafts.js';
import { ImportedFacts } from './imported-facts.js';
import { OnBehalf } from './on-behalf.js';

const BATCH = 250;
/** Greater than the number of any row. */
const LAST = 2_147_483_647;

/**
 * Takes an import back as far as nobody has gone on with it: drafts it began are discarded, drafts it changed say again what
 * they said. What somebody has edited, submitted or published since stays, and says why.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly onBehalf: OnBehalf,
    private readonly drafts: ImportedDrafts,
    private readonly facts: ImportedFacts,
  ) {}

  /** As `ApplyImport`: each batch marks its rows in the transaction of its effects, with the rights of that moment. */
  async execute(record: ImportRecord): Promise<void> {
    for (let before: number | null = LAST; before !== null;) {
      const last: number = before;
      before = await this.onBehalf.of(record.createdBy, (actor) => this.batch(actor, record, last));
    }
  }

  private batch(actor: Actor, record: ImportRecord, before: number): Promise<number | null> {
    return this.db.transaction(async () => {
      const locked = await this.store.working(record.id, 'undoing');
      if (!locked) return null;
      const rows = await this.open(record.id, before);
      if (rows.length === 0) {
        await this.store.move(locked, 'finish-undoing');
        return null;
      }
      const taken =
        record.type === 'fact'
          ? await this.facts.takeBack(actor, record, rows)
          : await this.drafts.takeBack(actor, record, rows);
      await this.mark(record.id, taken);
      await this.store.progress(record.id, locked.done + rows.length);
      return rows.at(-1)?.n ?? null;
    });
  }

  private open(importId: string, before: number): Promise<AppliedRow[]> {
    return this.db.query<AppliedRow>(
      `SELECT n, subject_id AS "subjectId", began, before, applied_version AS "appliedVersion" FROM import_rows
        WHERE import_id = $1 AND n < $2 AND outcome IN ('created', 'updated') AND undo IS NULL
        ORDER BY n DESC LIMIT ${BATCH} FOR UPDATE`,
      [importId, before],
    );
  }

  private async mark(importId: string, taken: ReadonlyMap<number, TakenBack>): Promise<void> {
    const marks = [...taken].map(([n, reason]) => ({ n, undo: reason === null ? 'undone' : 'kept', reason }));
    await this.db.query(
      `UPDATE import_rows row SET undo = r.undo, reason = r.reason
         FROM jsonb_to_recordset($2::jsonb) AS r (n int, undo text, reason text)
        WHERE row.import_id = $1 AND row.n = r.n`,
      [importId, JSON.stringify(marks)],
    );
  }
}
