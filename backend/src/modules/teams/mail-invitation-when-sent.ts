import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Identity } from '../identity/index.js';
import { TEAM_EVENTS } from './team.events.js';
import { TeamMail } from './team-mail.js';
import type { TeamKind, TeamRole } from './team.rules.js';

/** Only here is it asked whether the address has an account: in its language, while nobody waits for an answer. */
@Injectable()
@Handles('mail-invitation-when-sent', TEAM_EVENTS.invited)
export class MailInvitationWhenSent implements EventHandler {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly mail: TeamMail,
  ) {}

  async handle({ id, subjectType, subjectId, payload }: DomainEvent): Promise<void> {
    const invitation = await this.db.one<{ id: string; email: string; role: TeamRole; locale: Locale }>(
      `SELECT id, email, role, locale FROM invitations WHERE id = $1 AND state = 'pending'`,
      [payload.invitationId],
    );
    // Taken back before the mail left: there is nothing to open.
    if (!invitation) return;
    const account = await this.identity.findByEmail(invitation.email);
    await this.mail.send(
      { kind: subjectType as TeamKind, organisationId: subjectId },
      {
        cause: id,
        to: { email: invitation.email, locale: account?.locale ?? invitation.locale },
        template: 'team-invitation',
        role: invitation.role,
        link: { purpose: 'invitation', userId: null, subjectId: invitation.id },
      },
    );
  }
}
