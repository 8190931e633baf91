import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { OpenInvitedAccount, type StartedSession } from '../identity/index.js';
import { AcceptInvitation } from './accept-invitation.js';
import type { RegisterInvitedInput } from './dto/inputs.js';
import { accountExists } from './team.errors.js';

/** Somebody without an account joins: the account opens confirmed, since the link came by its mailbox. */
@Injectable()
export class RegisterInvited {
  constructor(
    private readonly db: Database,
    private readonly invitations: AcceptInvitation,
    private readonly accounts: OpenInvitedAccount,
  ) {}

  /**
   * A refused password leaves the link usable.
   * @throws DomainError refused `link.*`, `invitation.*`, `invitation.sign-in-needed`; invalid `user.password-common`;
   *   forbidden `session.suspended`.
   */
  async execute({
    token,
    name,
    password,
    locale,
  }: RegisterInvitedInput): Promise<StartedSession & { userId: string }> {
    // Before the slow hashing: a dead link costs nobody any.
    const { email } = await this.invitations.open(token);
    const passwordHash = await this.accounts.hashOf({ email, password });
    return this.db.transaction(async () => {
      const invitation = await this.invitations.open(token, true);
      const started = await this.accounts.execute({ email, name, locale }, passwordHash);
      if (started === null) throw accountExists();
      await this.invitations.join(invitation, token, started.userId);
      return started;
    });
  }
}
