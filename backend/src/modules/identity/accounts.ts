import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { normaliseEmail } from './email.rules.js';
import { demonstrationOnly } from './identity.errors.js';
import { Identity } from './identity.reader.js';
import { OneTimeLinks } from './one-time-links.js';
import { Passwords } from './passwords.js';

/** What an operator does at the terminal: the first administrator, sign-in links, accounts for testers. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly identity: Identity,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Makes somebody an administrator, with a new account where there is none.
   * @returns the one-time link by which they set their password, which also confirms the e-mail; works one hour.
   */
  async createAdmin(email: string, name: string): Promise<string> {
    return this.db.transaction(async () => {
      const { id } = await this.identity.createProvisionalUser({ email, name, locale: 'en' });
      await this.identity.addMembership({ userId: id, kind: 'portal', organisationId: null, role: 'admin' });
      return this.links.issue({ purpose: 'reset-password', userId: id, subjectId: null }, 'en');
    });
  }

  /**
   * @returns a link that signs in once within an hour, or null when nobody has this e-mail.
   * @throws DomainError refused `link.demonstration-only`.
   */
  async signInLink(email: string): Promise<string | null> {
    if (!this.configuration.demonstration) throw demonstrationOnly();
    const user = await this.identity.findByEmail(email);
    if (!user) return null;
    return this.links.issue({ purpose: 'sign-in', userId: user.id, subjectId: null }, user.locale);
  }

  /**
   * Creates an invented person, or brings one back to what is asked for; real people are left alone.
   * @throws Error when the e-mail belongs to a real person.
   */
  async upsertDemoUser(person: { email: string; name: string; suspended: boolean }): Promise<string> {
    const now = this.clock.now();
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO users (email, name, locale, status, confirmed_at, demo, created_at)
       VALUES ($1, $2, 'en', $3, $4, true, $4)
       ON CONFLICT (email) DO UPDATE SET status = excluded.status WHERE users.demo RETURNING id`,
      [normaliseEmail(person.email), person.name, person.suspended ? 'suspended' : 'active', now],
    );
    if (!row) throw new Error(`${person.email} belongs to a real account`);
    return row.id;
  }

  /** Gives an invented person a new random password and returns it; it is stored nowhere in clear. */
  async newDemoPassword(userId: string): Promise<string> {
    const password = randomBytes(18).toString('base64url');
    await this.db.query('UPDATE users SET password_hash = $2, version = version + 1 WHERE id = $1 AND demo', [
      userId,
      await this.passwords.hash(password),
    ]);
    return password;
  }
}
