import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { demandVersion } from '../../platform/http/versions.js';
import { writeJudgements } from './check-import.js';
import type { CorrectRowInput } from './dto/inputs.js';
import { type ImportRecord, ImportStore, ROW_COLUMNS, type RowRecord } from './import-store.js';
import { JudgeRows } from './judge-rows.js';
import { freshRing } from './key-ring.js';
import { mappingMisfit } from './import.errors.js';

/** A cell is put right, or a row left out, without a new file; what the row would do then is told at once. */
@Injectable()
export class CorrectRow {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly judge: JudgeRows,
  ) {}

  /**
   * Rows that had the same code are judged again too: it may be free now.
   * @throws DomainError not-found; conflict `workflow.action-not-available`; invalid `import.mapping-misfit`; HttpProblem 412.
   */
  async execute(actor: Actor, id: string, n: number, version: number, input: CorrectRowInput): Promise<void> {
    await this.db.transaction(async () => {
      const record = await this.store.find(actor, id, 'FOR UPDATE');
      demandVersion(record, version);
      const row = await this.db.one<RowRecord>(
        `SELECT ${ROW_COLUMNS} FROM import_rows WHERE import_id = $1 AND n = $2 FOR UPDATE`,
        [id, n],
      );
      if (!row) throw notFound();
      await this.store.move(record, 'correct');
      const cells = corrected(row.cells, input, record.headers.length);
      await this.db.query(
        `UPDATE import_rows SET typed = CASE WHEN cells = $3::text[] THEN typed ELSE coalesce(typed, cells) END, cells = $3,
                dropped = $4 WHERE import_id = $1 AND n = $2`,
        [id, n, cells, input.dropped ?? row.dropped],
      );
      await this.judgeAgain(record, { ...row, cells });
    });
  }

  private async judgeAgain(record: ImportRecord, row: RowRecord): Promise<void> {
    const ring = await this.judge.keyRing(record);
    const [judged] = await this.judge.execute(record, [row], freshRing(ring));
    const keys = [row.key, judged?.key].filter((key) => key !== null && key !== undefined);
    const rows = await this.db.query<RowRecord>(
      `SELECT ${ROW_COLUMNS} FROM import_rows
        WHERE import_id = $1 AND (n = $2 OR key = ANY($3)) AND NOT dropped ORDER BY n`,
      [record.id, row.n, keys],
    );
    await writeJudgements(this.db, record.id, rows, await this.judge.execute(record, rows, ring));
  }
}

function corrected(
  cells: readonly string[],
  { cells: given = [] }: CorrectRowInput,
  width: number,
): string[] {
  const changed = [...cells];
  for (const [place, { column, value }] of given.entries()) {
    if (column >= Math.max(width, cells.length))
      throw mappingMisfit(`/cells/${place}/column`, 'has no header');
    while (changed.length < column) changed.push('');
    changed[column] = value;
  }
  // Cells beyond the headers can be emptied away.
  while (changed.length > width && changed.at(-1)?.trim() === '') changed.pop();
  return changed;
}
