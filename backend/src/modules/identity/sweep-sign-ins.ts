import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';

/** Kept for a while after their end, so that "used" and "expired" can still be told from "unknown". */
const KEPT_DAYS = 30;
const BATCH = 5_000;

/** Removes sessions and links that nobody can use any more. */
@Injectable()
export class SweepSignIns implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'sweep-ended-sessions-and-links',
      trigger: 'every hour',
      effectKey: 'deletes rows past their time; a second run finds none',
      cron: '17 * * * *',
      run: () => this.sweep(),
    });
  }

  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await this.db.query(
      'DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE absolute_expires_at < $1 LIMIT $2)',
      [before, BATCH],
    );
    await this.db.query(
      'DELETE FROM one_time_links WHERE id IN (SELECT id FROM one_time_links WHERE expires_at < $1 LIMIT $2)',
      [before, BATCH],
    );
  }
}
