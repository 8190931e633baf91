import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { TableError, type TableRow } from '../../platform/tabular/index.js';
import type { Reading } from './import.entity.js';
import { type ImportRecord, ImportStore } from './import-store.js';
import { KeptFile } from './kept-file.js';
import { type Mapping, proposeMapping, remembered, shapeOf } from './model/mapping.js';

const BATCH = 500;
/** Rows in which units, dates and languages show. */
const SAMPLE_ROWS = 200;

/**
 * The file becomes rows, and its headers a proposal. Begun anew after a crash, and even twice at once: the same file makes
 * the same rows.
 */
@Injectable()
export class ReadImport {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly file: KeptFile,
  ) {}

  async execute(record: ImportRecord): Promise<void> {
    let reading = record.reading;
    try {
      reading = await this.file.understand(record);
      await this.readAll(record, reading);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      await this.fail(record, reading, error);
    }
  }

  private async readAll(record: ImportRecord, reading: Reading): Promise<void> {
    let headers: string[] | null = null;
    let batch: TableRow[] = [];
    let total = 0;
    const sample: string[][] = [];
    const flush = async () => {
      await this.keep(record.id, batch);
      total += batch.length;
      batch = [];
      await this.store.progress(record.id, total);
    };
    for await (const row of this.file.rows(record.id, reading)) {
      const cells = row.cells.map(storable);
      if (headers === null) headers = cells;
      else {
        if (sample.length < SAMPLE_ROWS) sample.push(cells);
        if (batch.push({ n: row.n, cells }) === BATCH) await flush();
      }
    }
    if (batch.length > 0) await flush();
    if (headers === null || total === 0) throw new TableError('no-rows');
    await this.finish(record, reading, headers, { sample, total });
  }

  private async keep(id: string, rows: readonly TableRow[]): Promise<void> {
    await this.db.query(
      `INSERT INTO import_rows (import_id, n, cells)
       SELECT $1, (r->>'n')::int, ARRAY(SELECT jsonb_array_elements_text(r->'cells'))
         FROM jsonb_array_elements($2::jsonb) r
       ON CONFLICT (import_id, n) DO UPDATE SET cells = EXCLUDED.cells`,
      [id, JSON.stringify(rows)],
    );
  }

  private async finish(
    record: ImportRecord,
    reading: Reading,
    headers: string[],
    { sample, total }: { sample: string[][]; total: number },
  ): Promise<void> {
    const proposal = proposeMapping(record.type, headers, sample);
    const kept = await this.db.one<{ mapping: Mapping }>(
      'SELECT mapping FROM import_mappings WHERE owner = $1 AND type = $2 AND shape = $3',
      [ownerOf(record), record.type, shapeHash(headers)],
    );
    const mapping = kept ? remembered(kept.mapping, proposal.mapping) : proposal.mapping;
    await this.db.transaction(async () => {
      const locked = await this.store.working(record.id, 'reading');
      if (!locked) return;
      await this.store.move(locked, 'finish-reading', {
        reading: JSON.stringify(reading),
        headers,
        mapping: JSON.stringify(mapping),
        evidence: JSON.stringify({ ...proposal.evidence, remembered: kept !== null }),
        failure: null,
        total,
        done: total,
      });
    });
  }

  /** What was understood is kept: another sheet, or another encoding, may be read instead. */
  private async fail(
    record: ImportRecord,
    reading: Reading | null,
    { fault, row }: TableError,
  ): Promise<void> {
    await this.db.query('DELETE FROM import_rows WHERE import_id = $1', [record.id]);
    await this.db.transaction(async () => {
      const locked = await this.store.working(record.id, 'reading');
      if (locked) {
        await this.store.move(locked, 'fail', {
          ...{ failure: JSON.stringify({ fault, row }), total: 0, done: 0 },
          reading: reading && JSON.stringify(reading),
        });
      }
    });
  }
}

export const ownerOf = ({ parkId }: Pick<ImportRecord, 'parkId'>): string => parkId ?? 'portal';
export const shapeHash = (headers: readonly string[]): string =>
  createHash('sha256').update(shapeOf(headers)).digest('hex');

/** PostgreSQL has no NUL: it is told apart as unreadable, like any other byte nobody can read. */
const storable = (cell: string): string => cell.replaceAll('\u0000', '\uFFFD');
