import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { CORRECTION_EVENTS } from './correction.events.js';

/** As long as the link in the mail works. */
const CONFIRM_WITHIN_DAYS = 30;
const BATCH = 200;

/** Forgets corrections whose e-mail nobody has confirmed, with the address. */
@Injectable()
export class PurgeUnconfirmedCorrections implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'purge-unconfirmed-corrections',
      trigger: 'every hour',
      effectKey: 'a purged row is gone',
      cron: '47 * * * *',
      run: () => this.execute(),
    });
  }

  async execute(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - CONFIRM_WITHIN_DAYS * 86_400_000);
    await this.db.transaction(async () => {
      const purged = await this.db.query<{ id: string }>(
        `DELETE FROM fact_corrections WHERE id IN (
           SELECT id FROM fact_corrections WHERE state = 'unconfirmed' AND created_at <= $1
            ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [before],
      );
      for (const { id } of purged)
        await this.events.record({ name: CORRECTION_EVENTS.purged, subject: { type: 'correction', id } });
    });
  }
}
