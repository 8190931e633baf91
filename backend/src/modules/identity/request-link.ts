import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { UserStatus } from './user.entity.js';

export type RequestableLink = 'confirm-email' | 'reset-password';

/**
 * Who may ask for which link. A reset link confirms the address too, so an unconfirmed account may have one;
 * a suspended account gets neither.
 */
const STATUSES: Record<RequestableLink, readonly UserStatus[]> = {
  'confirm-email': ['unconfirmed'],
  'reset-password': ['unconfirmed', 'active'],
};

/** Mails a new link to who can have it; does nothing, silently, for any other e-mail. */
@Injectable()
export class RequestLink {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly mailer: Mailer,
  ) {}

  async execute(purpose: RequestableLink, email: string): Promise<void> {
    await this.db.transaction(async () => {
      const user = await this.db.one<{ id: string; locale: Locale }>(
        'SELECT id, locale FROM users WHERE email = $1 AND status = ANY($2)',
        [email, STATUSES[purpose]],
      );
      if (!user) return;
      const eventId = await this.events.record({
        name: 'user.link-requested',
        subject: { type: 'user', id: user.id },
        payload: { purpose },
      });
      await this.mailer.order({
        cause: `${purpose}.${eventId}`,
        to: email,
        locale: user.locale,
        template: purpose,
        link: { purpose, userId: user.id, subjectId: null },
      });
    });
  }
}
