import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Permission } from '../../platform/access/requires.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { Identity, type RosterEntry, Rosters } from '../identity/index.js';
import { lastManager, roleUnknown } from './team.errors.js';
import { TEAM_EVENTS } from './team.events.js';
import { isLastLeader, isRoleOf, leadingRole, type TeamRole } from './team.rules.js';
import { demandInTeam, type TeamRef } from './teams.access.js';

/**
 * A member gets another role, is removed, or leaves. The roster stays locked until the transaction ends: of the last two
 * managers who leave at once, the second one sees that the first is gone. Their sessions end with the change.
 */
@Injectable()
export class ChangeMembership {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly identity: Identity,
    private readonly rosters: Rosters,
  ) {}

  /**
   * @returns whether it was the actor's own place: their session has ended with the others.
   * @throws DomainError not-found, forbidden `team.not-yours-to-change`, invalid `team.role-unknown`, conflict
   *   `team.last-manager`; 412 for a stale version.
   */
  async giveRole(
    actor: Actor,
    team: TeamRef,
    membershipId: string,
    version: number,
    role: TeamRole,
  ): Promise<boolean> {
    this.demand(actor, team, 'team:manage');
    if (!isRoleOf(team.kind, role)) throw roleUnknown();
    return this.db.transaction(async () => {
      const { member, last } = await this.hold(team, (one) => one.membershipId === membershipId);
      demandVersion(member, version);
      if (member.role === role) return false;
      if (last && role !== leadingRole(team.kind)) throw lastManager();
      await this.identity.addMembership({ userId: member.userId, ...team, role });
      await this.record(team, TEAM_EVENTS.roleChanged, {
        userId: member.userId,
        from: member.role,
        to: role,
      });
      return member.userId === actor.userId;
    });
  }

  /** @throws as `giveRole`. */
  async remove(actor: Actor, team: TeamRef, membershipId: string, version: number): Promise<void> {
    this.demand(actor, team, 'team:manage');
    await this.db.transaction(async () => {
      const { member, last } = await this.hold(team, (one) => one.membershipId === membershipId);
      demandVersion(member, version);
      if (last) throw lastManager();
      const own = member.userId === actor.userId;
      await this.end(team, member, own ? TEAM_EVENTS.left : TEAM_EVENTS.removed);
    });
  }

  /** @throws DomainError not-found for who is not in this team, conflict `team.last-manager`. */
  async leave(actor: Actor, team: TeamRef): Promise<void> {
    this.demand(actor, team, 'team:read');
    await this.db.transaction(async () => {
      const { member, last } = await this.hold(team, (one) => one.userId === actor.userId);
      if (last) throw lastManager();
      await this.end(team, member, TEAM_EVENTS.left);
    });
  }

  private demand(actor: Actor, team: TeamRef, permission: Permission): void {
    demandInTeam(this.permissions, actor, team, permission);
  }

  private async hold(team: TeamRef, who: (member: RosterEntry) => boolean) {
    const roster = await this.rosters.held(team.kind, team.organisationId);
    const member = roster.find(who);
    if (!member) throw notFound();
    return { member, last: isLastLeader(team.kind, roster, member.membershipId) };
  }

  private async end(team: TeamRef, { userId, role }: RosterEntry, event: string): Promise<void> {
    await this.identity.removeMembership(userId, team.kind, team.organisationId);
    await this.record(team, event, { userId, from: role });
  }

  private async record(team: TeamRef, name: string, payload: Record<string, string>): Promise<void> {
    await this.events.record({ name, subject: { type: team.kind, id: team.organisationId }, payload });
  }
}
