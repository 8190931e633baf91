import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Passwords } from './passwords.js';
import type { UserStatus } from './user.entity.js';

export interface Registration {
  /** Normalised. */
  email: string;
  password: string;
  name: string;
  locale: Locale;
}

interface Known {
  id: string;
  status: UserStatus;
  locale: Locale;
}

/**
 * Somebody asks for an account. Nothing in the answer or its time says whether the e-mail is known: whoever reads
 * that mailbox learns it there. Names typed here enter no mail, so that nobody can have us deliver their words.
 */
@Injectable()
export class RegisterUser {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly passwords: Passwords,
  ) {}

  /** @throws DomainError invalid `user.password-common`. */
  async execute(registration: Registration): Promise<void> {
    await this.passwords.refuseGuessable(registration.password, registration.email);
    const passwordHash = await this.passwords.hash(registration.password);
    await this.db.transaction(async () => {
      const created = await this.insert(registration, passwordHash);
      if (created) return this.mailConfirmation(created, registration, 'user.registered');
      const known = (await this.db.one<Known>(
        'SELECT id, status, locale FROM users WHERE email = $1 FOR UPDATE',
        [registration.email],
      )) as Known;
      if (known.status !== 'unconfirmed') return this.mailKnown(known, registration.email);
      // Nobody has shown yet that the address is theirs: the latest to ask is who gets the link, and only that link works.
      await this.db.query(
        'UPDATE users SET password_hash = $2, name = $3, locale = $4, version = version + 1 WHERE id = $1',
        [known.id, passwordHash, registration.name, registration.locale],
      );
      return this.mailConfirmation(known.id, registration, 'user.registered-again');
    });
  }

  private async insert({ email, name, locale }: Registration, passwordHash: string): Promise<string | null> {
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO users (email, password_hash, name, locale, status, created_at)
       VALUES ($1, $2, $3, $4, 'unconfirmed', $5) ON CONFLICT (email) DO NOTHING RETURNING id`,
      [email, passwordHash, name, locale, this.clock.now()],
    );
    return row?.id ?? null;
  }

  private async mailConfirmation(
    userId: string,
    { email, locale }: Registration,
    event: string,
  ): Promise<void> {
    const eventId = await this.events.record({ name: event, subject: { type: 'user', id: userId } });
    await this.mailer.order({
      cause: `confirm-email.${eventId}`,
      to: email,
      locale,
      template: 'confirm-email',
      link: { purpose: 'confirm-email', userId, subjectId: null },
    });
  }

  private async mailKnown(known: Known, email: string): Promise<void> {
    const eventId = await this.events.record({
      name: 'user.registration-repeated',
      subject: { type: 'user', id: known.id },
    });
    await this.mailer.order({
      cause: `already-registered.${eventId}`,
      to: email,
      locale: known.locale,
      template: 'already-registered',
      link: { purpose: 'reset-password', userId: known.id, subjectId: null },
    });
  }
}
