import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { BeginSession } from './begin-session.js';
import { wrongCurrentPassword } from './identity.errors.js';
import { Passwords } from './passwords.js';
import type { StartedSession } from './sessions.js';
import { SetPassword } from './set-password.js';

/** A signed-in user chooses another password; the browser at hand stays signed in under a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly db: Database,
    private readonly limits: RateLimits,
    private readonly passwords: Passwords,
    private readonly setPassword: SetPassword,
    private readonly beginSession: BeginSession,
  ) {}

  /** @throws DomainError invalid `user.current-password-wrong` or `user.password-common`; 429 after too many tries. */
  async execute(userId: string, current: string, next: string): Promise<StartedSession> {
    // A stolen session must not become a place to guess the password.
    await this.limits.consume('sign-in', userId);
    const user = await this.db.one<{ email: string; hash: string | null }>(
      'SELECT email, password_hash AS hash FROM users WHERE id = $1',
      [userId],
    );
    if (!user || !(await this.passwords.matches(user.hash, current))) throw wrongCurrentPassword();
    await this.passwords.refuseGuessable(next, user.email);
    const passwordHash = await this.passwords.hash(next);
    return this.db.transaction(async () => {
      await this.setPassword.execute(userId, passwordHash);
      return this.beginSession.execute(userId, 'password-change');
    });
  }
}
