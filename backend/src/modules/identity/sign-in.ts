import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { accountKey } from './account-key.js';
import { BeginSession } from './begin-session.js';
import { normaliseEmail } from './email.rules.js';
import { demonstrationOnly, suspended, unconfirmed, wrongCredentials } from './identity.errors.js';
import { OneTimeLinks } from './one-time-links.js';
import { Passwords } from './passwords.js';
import type { StartedSession } from './sessions.js';
import type { UserStatus } from './user.entity.js';

interface Account {
  id: string;
  hash: string | null;
  status: UserStatus;
}

/** Getting in: by e-mail and password, or in the demonstration by a printed link. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
    private readonly limits: RateLimits,
    private readonly passwords: Passwords,
    private readonly links: OneTimeLinks,
    private readonly beginSession: BeginSession,
  ) {}

  /**
   * Who these credentials belong to. Takes the same time for known and unknown e-mails; what is wrong with an account
   * is told only to who has the right password.
   * @throws DomainError unauthenticated `session.wrong-credentials`, forbidden `session.unconfirmed` or
   *   `session.suspended`; 429 by address and by account.
   */
  async userOf(email: string, password: string, address: string): Promise<string> {
    const key = accountKey(email);
    await this.limits.consume('sign-in', address, key);
    const account = await this.db.one<Account>(
      'SELECT id, password_hash AS hash, status FROM users WHERE email = $1',
      [normaliseEmail(email)],
    );
    const right = await this.passwords.matches(account?.hash ?? null, password);
    if (!account || !right) throw wrongCredentials();
    demandActive(account.status);
    await this.limits.forgive('sign-in', key);
    return account.id;
  }

  /** @throws DomainError refused `link.demonstration-only` or `link.*`, forbidden `session.suspended`. */
  async byLink(token: string): Promise<StartedSession & { userId: string }> {
    if (!this.configuration.demonstration) throw demonstrationOnly();
    return this.db.transaction(async () => {
      const { userId } = (await this.links.consume('sign-in', token)) as { userId: string };
      const account = await this.db.one<Account>('SELECT id, status FROM users WHERE id = $1', [userId]);
      demandActive(account?.status ?? 'suspended');
      return { ...(await this.beginSession.execute(userId, 'sign-in-link')), userId };
    });
  }
}

function demandActive(status: UserStatus): void {
  if (status === 'suspended') throw suspended();
  if (status === 'unconfirmed') throw unconfirmed();
}
