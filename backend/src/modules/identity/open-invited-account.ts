import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { BeginSession } from './begin-session.js';
import { suspended } from './identity.errors.js';
import { Passwords } from './passwords.js';
import { Sessions, type StartedSession } from './sessions.js';

export interface InvitedPerson {
  /** Normalised; shown to be theirs by the link that brought them. */
  email: string;
  name: string;
  password: string;
  locale: Locale;
}

/**
 * An account for somebody who came by a link from our own mail: the address needs no further confirmation. An account
 * that nobody has confirmed yet becomes theirs, password and all: whoever asked for it has not shown that they read the
 * mailbox.
 */
@Injectable()
export class OpenInvitedAccount {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly beginSession: BeginSession,
  ) {}

  /** Judges and hashes: slow, so before the transaction. @throws DomainError invalid `user.password-common`. */
  async hashOf({ password, email }: Pick<InvitedPerson, 'password' | 'email'>): Promise<string> {
    await this.passwords.refuseGuessable(password, email);
    return this.passwords.hash(password);
  }

  /**
   * Joins the ambient transaction.
   * @returns the new session, or null when the address has an account that is open: its owner signs in.
   * @throws DomainError forbidden `session.suspended`.
   */
  async execute(
    { email, name, locale }: Omit<InvitedPerson, 'password'>,
    passwordHash: string,
  ): Promise<(StartedSession & { userId: string }) | null> {
    const now = this.clock.now();
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO users (email, password_hash, name, locale, status, confirmed_at, created_at)
       VALUES ($1, $2, $3, $4, 'active', $5, $5)
       ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash, name = excluded.name,
         locale = excluded.locale, status = 'active', confirmed_at = excluded.confirmed_at, version = users.version + 1
       WHERE users.status = 'unconfirmed' RETURNING id`,
      [email, passwordHash, name, locale, now],
    );
    if (!row) {
      const known = await this.db.one<{ status: string }>('SELECT status FROM users WHERE email = $1', [
        email,
      ]);
      if (known?.status === 'suspended') throw suspended();
      return null;
    }
    await this.sessions.endAllOf(row.id);
    await this.events.record({ name: 'user.confirmed', subject: { type: 'user', id: row.id } });
    return { ...(await this.beginSession.execute(row.id, 'invitation')), userId: row.id };
  }
}
