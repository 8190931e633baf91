import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Staging } from '../../platform/storage/staging.js';
import { FileStorage } from '../../platform/storage/storage.js';
import { EXAMINE, REMOVE } from './file-records.js';

/** Longer than any upload, and any transaction after it, can take. */
const ORPHAN_AFTER_MS = 24 * 3_600_000;
const FORGOTTEN_AFTER_MS = 5 * 60_000;
const BATCH = 500;

/** Keeps storage and rows in step: takes away what has no row, and asks again for what is still to be examined. */
@Injectable()
export class SweepFiles implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly storage: FileStorage,
    private readonly staging: Staging,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: REMOVE,
      trigger: 'a file was removed, rejected or replaced by its renditions',
      effectKey: 'removing twice removes nothing',
      run: ({ keys }) => this.remove(String(keys).split(' ')),
    });
    this.jobs.define({
      queue: 'sweep-orphaned-files',
      trigger: 'every hour',
      effectKey: 'removes objects without a row; a second run finds none',
      cron: '27 * * * *',
      run: () => this.sweepOrphans(),
    });
    this.jobs.define({
      queue: 'sweep-quarantined-files',
      trigger: 'every five minutes',
      effectKey: 'sends a job only where none is waiting',
      cron: '*/5 * * * *',
      run: () => this.sendForgotten(),
    });
  }

  async sweepOrphans(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - ORPHAN_AFTER_MS);
    await this.staging.sweep(before);
    let batch: string[] = [];
    for await (const { key, storedAt } of this.storage.list()) {
      if (storedAt < before) batch.push(key);
      if (batch.length < BATCH) continue;
      await this.removeUnknown(batch);
      batch = [];
    }
    await this.removeUnknown(batch);
  }

  /** Jobs can be lost with a restore or a purged queue; what the rows say is still to do is sent again. */
  async sendForgotten(): Promise<void> {
    const forgotten = await this.db.query<{ id: string }>(
      `SELECT f.id FROM files f
        WHERE f.state = 'quarantined' AND f.created_at < $1
          AND NOT EXISTS (SELECT 1 FROM pgboss.job j
                           WHERE j.name = $2 AND j.state < 'completed' AND j.data->>'fileId' = f.id::text)
        ORDER BY f.id LIMIT 100`,
      [new Date(this.clock.now().getTime() - FORGOTTEN_AFTER_MS), EXAMINE],
    );
    for (const { id } of forgotten) await this.jobs.send(EXAMINE, { fileId: id });
  }

  private async removeUnknown(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const unknown = await this.db.query<{ id: string }>(
      `SELECT key::text AS id FROM unnest($1::uuid[]) key
        WHERE NOT EXISTS (SELECT 1 FROM file_blobs b WHERE b.id = key)`,
      [keys],
    );
    await this.remove(unknown.map(({ id }) => id));
  }

  private async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.storage.remove(key);
  }
}
