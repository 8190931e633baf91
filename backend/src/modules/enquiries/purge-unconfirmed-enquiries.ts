import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';
import { CONFIRM_WITHIN_DAYS } from './receipt.view.js';

const DAY = 86_400_000;
const REMIND_AFTER_DAYS = 3;
const BATCH = 200;

/** Reminds once of an enquiry that waits for its confirmation, and forgets it after thirty days. */
@Injectable()
export class PurgeUnconfirmedEnquiries implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'purge-unconfirmed-enquiries',
      trigger: 'every hour',
      effectKey: 'enquiries.reminded_at; a purged row is gone',
      cron: '41 * * * *',
      run: () => this.execute(),
    });
  }

  async execute(): Promise<void> {
    await this.db.transaction(async () => {
      await this.purge();
      await this.remind();
    });
  }

  private async purge(): Promise<void> {
    const purged = await this.db.query<{ id: string }>(
      `DELETE FROM enquiries WHERE id IN (
         SELECT id FROM enquiries WHERE confirmed_at IS NULL AND created_at <= $1
          ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [this.daysAgo(CONFIRM_WITHIN_DAYS)],
    );
    for (const { id } of purged) {
      await this.events.record({ name: ENQUIRY_EVENTS.purged, subject: { type: 'enquiry', id } });
    }
  }

  private async remind(): Promise<void> {
    const waiting = await this.db.query<{ id: string; reference: string; email: string; locale: Locale }>(
      `UPDATE enquiries SET reminded_at = $2 WHERE id IN (
         SELECT id FROM enquiries WHERE confirmed_at IS NULL AND reminded_at IS NULL AND created_at <= $1
          ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id, reference, contact_email AS email, locale`,
      [this.daysAgo(REMIND_AFTER_DAYS), this.clock.now()],
    );
    for (const { id, reference, email, locale } of waiting) {
      await this.events.record({ name: ENQUIRY_EVENTS.reminded, subject: { type: 'enquiry', id } });
      await this.mailer.order({
        cause: `enquiry-reminder.${id}`,
        to: email,
        locale,
        template: 'enquiry-reminder',
        params: { reference },
        link: { purpose: 'confirm-enquiry', userId: null, subjectId: id },
      });
    }
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY);
  }
}
