import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { BeginSession } from './begin-session.js';
import { ConfirmEmail } from './confirm-email.js';
import { OneTimeLinks } from './one-time-links.js';
import { Passwords } from './passwords.js';
import type { StartedSession } from './sessions.js';
import { SetPassword } from './set-password.js';

/** The link from the reset mail: a new password, every other browser signed out, this one signed in. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly db: Database,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly confirmEmail: ConfirmEmail,
    private readonly setPassword: SetPassword,
    private readonly beginSession: BeginSession,
  ) {}

  /**
   * A refused password leaves the link usable.
   * @throws DomainError refused `link.*`, invalid `user.password-common`, forbidden `session.suspended`.
   */
  async execute(token: string, password: string): Promise<StartedSession & { userId: string }> {
    const passwordHash = await this.passwords.hash(password);
    return this.db.transaction(async () => {
      const { userId } = (await this.links.consume('reset-password', token)) as { userId: string };
      const user = await this.db.one<{ email: string }>('SELECT email FROM users WHERE id = $1', [userId]);
      await this.passwords.refuseGuessable(password, user?.email ?? '');
      await this.confirmEmail.activate(userId);
      await this.setPassword.execute(userId, passwordHash);
      return { ...(await this.beginSession.execute(userId, 'password-reset')), userId };
    });
  }
}
