import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { OneTimeLinks } from './one-time-links.js';
import { Sessions } from './sessions.js';

/** What every change of a password entails, in the ambient transaction: all sessions end and the owner is told. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
  ) {}

  async execute(userId: string, passwordHash: string): Promise<void> {
    const user = await this.db.one<{ email: string; locale: Locale }>(
      'UPDATE users SET password_hash = $2, version = version + 1 WHERE id = $1 RETURNING email, locale',
      [userId, passwordHash],
    );
    if (!user) return;
    await this.sessions.endAllOf(userId);
    await this.links.revoke(userId, 'reset-password');
    const eventId = await this.events.record({
      name: 'user.password-changed',
      subject: { type: 'user', id: userId },
    });
    await this.mailer.order({
      cause: `password-changed.${eventId}`,
      to: user.email,
      locale: user.locale,
      template: 'password-changed',
    });
  }
}
