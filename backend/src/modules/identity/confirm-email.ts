import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { BeginSession } from './begin-session.js';
import { suspended } from './identity.errors.js';
import { OneTimeLinks } from './one-time-links.js';
import type { StartedSession } from './sessions.js';

/** The link from the confirmation mail: the address is theirs, the account is open, they are signed in. */
@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly links: OneTimeLinks,
    private readonly beginSession: BeginSession,
  ) {}

  /** @throws DomainError refused `link.*`, forbidden `session.suspended`. */
  async execute(token: string): Promise<StartedSession & { userId: string }> {
    return this.db.transaction(async () => {
      const { userId } = (await this.links.consume('confirm-email', token)) as { userId: string };
      await this.activate(userId);
      return { ...(await this.beginSession.execute(userId, 'confirmation')), userId };
    });
  }

  /**
   * Opens an account whose holder has shown that they read its mailbox.
   * @throws DomainError forbidden `session.suspended`: a link does not lift a suspension.
   */
  async activate(userId: string): Promise<void> {
    const opened = await this.db.query(
      `UPDATE users SET status = 'active', confirmed_at = $2, version = version + 1
        WHERE id = $1 AND status = 'unconfirmed' RETURNING id`,
      [userId, this.clock.now()],
    );
    if (opened.length > 0) {
      await this.events.record({ name: 'user.confirmed', subject: { type: 'user', id: userId } });
      return;
    }
    const user = await this.db.one<{ status: string }>('SELECT status FROM users WHERE id = $1', [userId]);
    if (user?.status !== 'active') throw suspended();
  }
}
