import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { type ImportRecord, ImportStore, ROW_COLUMNS, type RowRecord } from './import-store.js';
import { JudgeRows } from './judge-rows.js';
import type { Judgement } from './judgement.js';

const BATCH = 500;

/** The dry run: every row is judged, nothing is written but the verdicts. After a crash it begins anew. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly judge: JudgeRows,
  ) {}

  async execute(record: ImportRecord): Promise<void> {
    const ring = await this.judge.keyRing(record);
    for (let after = 0, done = 0; ;) {
      const rows = await this.db.query<RowRecord>(
        `SELECT ${ROW_COLUMNS} FROM import_rows WHERE import_id = $1 AND n > $2 AND NOT dropped ORDER BY n LIMIT ${BATCH}`,
        [record.id, after],
      );
      if (rows.length === 0) break;
      await writeJudgements(this.db, record.id, rows, await this.judge.execute(record, rows, ring));
      after = rows.at(-1)?.n ?? after;
      done += rows.length;
      await this.store.progress(record.id, done);
    }
    await this.db.transaction(async () => {
      const locked = await this.store.working(record.id, 'checking');
      if (locked) await this.store.move(locked, 'finish-checking');
    });
  }
}

/** Keeps verdicts beside their rows. */
export async function writeJudgements(
  db: Database,
  importId: string,
  rows: readonly Pick<RowRecord, 'n'>[],
  judgements: readonly Judgement[],
): Promise<void> {
  const written = judgements.map(({ key, verdict, findings, standing, seen }, place) => ({
    n: rows[place]?.n,
    key,
    verdict,
    findings,
    subject: standing?.id ?? null,
    seen,
  }));
  await db.query(
    `UPDATE import_rows row SET key = r.key, verdict = r.verdict, findings = r.findings, subject_id = r.subject,
            seen = r.seen
       FROM jsonb_to_recordset($2::jsonb) AS r (n int, key text, verdict text, findings jsonb, subject uuid, seen text)
      WHERE row.import_id = $1 AND row.n = r.n`,
    [importId, JSON.stringify(written)],
  );
}
