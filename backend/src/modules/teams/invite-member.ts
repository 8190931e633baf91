import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Rosters } from '../identity/index.js';
import { expiryOf } from './invitation.rules.js';
import { alreadyMember, noTeamYet, roleUnknown } from './team.errors.js';
import { TEAM_EVENTS } from './team.events.js';
import { isRoleOf, type TeamRole } from './team.rules.js';
import { demandInTeam, type TeamRef } from './teams.access.js';

/**
 * Somebody is asked into a team by e-mail. No account is looked up here: whether the address is known can be told
 * neither from the answer nor from its time. Asking again renews the one invitation that is pending.
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly rosters: Rosters,
  ) {}

  /**
   * @param email normalised.
   * @throws DomainError not-found, forbidden `team.not-yours-to-change`, invalid `team.role-unknown`, conflict
   *   `team.already-member`, `team.none-yet`.
   */
  async execute(
    actor: Actor,
    team: TeamRef,
    { email, role }: { email: string; role: TeamRole },
  ): Promise<{ id: string; expiresAt: string }> {
    demandInTeam(this.permissions, actor, team, 'team:invite');
    if (!isRoleOf(team.kind, role)) throw roleUnknown();
    return this.db.transaction(async () => {
      const roster = await this.rosters.of(team.kind, team.organisationId);
      // An administrator's invitation must not take the place of a claim that somebody decides about.
      if (roster.length === 0) throw noTeamYet();
      if (roster.some((member) => member.email === email)) throw alreadyMember();
      const now = this.clock.now();
      const expiresAt = expiryOf(now);
      const row = (await this.db.one<{ id: string; timesSent: number }>(
        `INSERT INTO invitations (kind, organisation_id, email, role, locale, state, invited_by, sent_at, expires_at, created_at)
         VALUES ($1, $2, $3, $4, $5, 'pending', $6, $7, $8, $7)
         ON CONFLICT (organisation_id, email) WHERE state = 'pending' DO UPDATE
           SET role = excluded.role, locale = excluded.locale, invited_by = excluded.invited_by, sent_at = excluded.sent_at,
               expires_at = excluded.expires_at, times_sent = invitations.times_sent + 1, version = invitations.version + 1
         RETURNING id, times_sent AS "timesSent"`,
        [team.kind, team.organisationId, email, role, currentContext().locale, actor.userId, now, expiresAt],
      )) as { id: string; timesSent: number };
      await this.events.record({
        name: TEAM_EVENTS.invited,
        subject: { type: team.kind, id: team.organisationId },
        payload: { invitationId: row.id, role, timesSent: row.timesSent },
      });
      return { id: row.id, expiresAt: expiresAt.toISOString() };
    });
  }
}
