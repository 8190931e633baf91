import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { JobQueue } from '../jobs/job-queue.js';

const KEPT_HOURS = 72;

/** Forgets the kept answers after three days. */
@Injectable()
export class IdempotencySweep implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'forget-idempotency-keys',
      trigger: 'every hour',
      effectKey: 'deleting twice deletes nothing',
      cron: '7 * * * *',
      run: async () => {
        const before = new Date(this.clock.now().getTime() - KEPT_HOURS * 3_600_000);
        await this.db.query('DELETE FROM idempotency_keys WHERE created_at < $1', [before]);
      },
    });
  }
}
