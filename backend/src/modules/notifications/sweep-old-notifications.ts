import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';

/** A year and a bit: what happened at this time last year can still be looked up, and its mail still be declined. */
const KEPT_DAYS = 400;
const BATCH = 5_000;

/** Forgets notifications, and the links in mails, that are too old to be of use. */
@Injectable()
export class SweepOldNotifications implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'sweep-old-notifications',
      trigger: 'every hour',
      effectKey: 'deletes rows past their time; a second run finds none',
      cron: '23 * * * *',
      run: () => this.sweep(),
    });
  }

  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await this.db.query(
      `DELETE FROM notifications WHERE id IN (
         SELECT id FROM (SELECT id, created_at FROM notifications ORDER BY id LIMIT $2) oldest WHERE created_at < $1)`,
      [before, BATCH],
    );
    await this.db.query(
      'DELETE FROM unsubscribe_tokens WHERE token_hash IN (SELECT token_hash FROM unsubscribe_tokens WHERE created_at < $1 LIMIT $2)',
      [before, BATCH],
    );
  }
}
