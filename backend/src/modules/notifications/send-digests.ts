import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type DigestRow, DigestRows } from './digest-rows.js';
import { DIGEST } from './notification-kinds.data.js';
import { filled } from './notification-mails.js';
import { KIND_TEXTS } from './notification-texts.data.js';
import { NotificationWords } from './notification-words.js';

/** People per run; the next minute takes the rest. */
const BATCH = 100;

/** Sends each person one mail a day with what they have not read of the kinds that go by it. */
@Injectable()
export class SendDigests implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly words: NotificationWords,
    private readonly waiting: DigestRows,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'send-digests',
      trigger: 'every minute',
      effectKey: 'notifications.mailed_at; the Message-ID derives from the first notification in it',
      cron: '* * * * *',
      run: () => this.execute(),
    });
  }

  async execute(): Promise<void> {
    for (const userId of await this.waiting.peopleDue(this.clock.now(), BATCH)) {
      await this.db.transaction(() => this.mailOne(userId));
    }
  }

  private async mailOne(userId: string): Promise<void> {
    const due = await this.waiting.take(userId, this.clock.now());
    if (!due) return;
    const { person, rows } = due;
    const lines = await this.linesOf(rows, person.locale);
    if (lines.length === 0) return;
    await this.mailer.order({
      cause: `digest.${rows[0]?.id}.${userId}`,
      to: person.email,
      locale: person.locale,
      template: DIGEST,
      params: {
        count: String(lines.length),
        lines: lines.join('\n\n'),
        link: this.words.addressOf('/notifications', person.locale),
      },
      subscription: { userId, kind: DIGEST },
    });
  }

  /** One entry each, with its page; what is gone since is left out. */
  private async linesOf(rows: readonly DigestRow[], locale: Locale): Promise<string[]> {
    const words = await this.words.of(rows, locale);
    return rows.flatMap(({ kind }, position) => {
      const { params, link } = words[position] ?? { params: {}, link: null };
      if (link === null) return [];
      return [`- ${filled(KIND_TEXTS[kind][locale].line, params)}\n  ${this.words.addressOf(link, locale)}`];
    });
  }
}
