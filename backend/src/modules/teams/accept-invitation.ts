import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { Identity, OneTimeLinks, Rosters } from '../identity/index.js';
import { refusalOf, type StoredInvitationState } from './invitation.rules.js';
import { invitationRefused, otherAccount } from './team.errors.js';
import { TEAM_EVENTS } from './team.events.js';
import type { TeamKind, TeamRole } from './team.rules.js';

/** An invitation that a link has opened. */
export interface OpenInvitation {
  id: string;
  kind: TeamKind;
  organisationId: string;
  email: string;
  role: TeamRole;
  state: StoredInvitationState;
  invitedBy: string | null;
  expiresAt: Date;
}

/** Somebody joins the team that invited them. The link is used up with the membership, or not at all. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly identity: Identity,
    private readonly rosters: Rosters,
    private readonly links: OneTimeLinks,
  ) {}

  /**
   * The invitation behind a link, which stays as it is.
   * @param held locks the invitation until the ambient transaction ends.
   * @throws DomainError refused `link.unknown` or `invitation.*`.
   */
  async open(token: string, held = false): Promise<OpenInvitation> {
    const link = await this.links.look('invitation', token);
    const invitation = await this.db.one<OpenInvitation>(
      `SELECT id, kind, organisation_id AS "organisationId", email, role, state, invited_by AS "invitedBy",
              expires_at AS "expiresAt" FROM invitations WHERE id = $1 ${held ? 'FOR UPDATE' : ''}`,
      [link.subjectId],
    );
    if (!invitation) {
      throw new DomainError('refused', 'link.unknown', 'This link is not one of ours, or is not complete.');
    }
    const refusal = refusalOf(invitation, link, this.clock.now());
    if (refusal !== null) throw invitationRefused(refusal);
    return invitation;
  }

  /** For who is signed in. @throws DomainError refused `link.*`, `invitation.*`. */
  async execute(actor: Actor, token: string): Promise<void> {
    const userId = actor.userId as string;
    await this.db.transaction(async () => {
      const invitation = await this.open(token, true);
      const user = (await this.identity.usersOf([userId])).get(userId);
      if (user?.email !== invitation.email) throw otherAccount();
      await this.join(invitation, token, userId);
    });
  }

  /** Uses the link up and makes the person a member. Joins the ambient transaction, in which the invitation is held. */
  async join(invitation: OpenInvitation, token: string, userId: string): Promise<void> {
    const { id, kind, organisationId, role } = invitation;
    await this.links.consume('invitation', token);
    const roster = await this.rosters.held(kind, organisationId);
    // Who has come in by another way meanwhile keeps the role they have: an invitation takes nothing away.
    if (!roster.some((member) => member.userId === userId)) {
      await this.identity.addMembership({ userId, kind, organisationId, role });
    }
    await this.db.query(
      `UPDATE invitations SET state = 'accepted', decided_at = $2, accepted_by = $3, version = version + 1 WHERE id = $1`,
      [id, this.clock.now(), userId],
    );
    await this.events.record({
      name: TEAM_EVENTS.invitationAccepted,
      subject: { type: kind, id: organisationId },
      payload: { invitationId: id, userId, role },
    });
  }
}
