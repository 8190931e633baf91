import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { Identity, OrganisationLabels, type RosterEntry, Rosters } from '../identity/index.js';
import type { OpenInvitation } from './accept-invitation.js';
import type {
  InvitationOfferView,
  InvitationView,
  TeamMemberView,
  TeamOrganisationView,
  TeamView,
} from './dto/views.js';
import { invitationState, type StoredInvitationState } from './invitation.rules.js';
import { isLastLeader, memberActions } from './team.rules.js';
import { canInTeam, demandInTeam, type TeamRef } from './teams.access.js';

interface InvitationRow {
  id: string;
  email: string;
  role: string;
  state: StoredInvitationState;
  invitedBy: string | null;
  timesSent: number;
  sentAt: Date;
  expiresAt: Date;
  version: number;
}

const SHOWN_INVITATIONS = 100;

/** Shows teams to their members, and an invitation to who holds its link. */
@Injectable()
export class TeamsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly permissions: PermissionTable,
    private readonly identity: Identity,
    private readonly rosters: Rosters,
    private readonly labels: OrganisationLabels,
  ) {}

  /** @throws DomainError not-found for a team of others. */
  async team(actor: Actor, team: TeamRef): Promise<TeamView> {
    demandInTeam(this.permissions, actor, team, 'team:read');
    const can = canInTeam(this.permissions, actor, team);
    return {
      organisation: await this.organisation(team),
      members: await this.members(actor, team),
      invitations: can('team:invite') ? await this.invitationsOf(actor, team, SHOWN_INVITATIONS) : [],
      availableActions: can('team:invite') ? ['invite'] : [],
    };
  }

  /** The oldest first. @throws DomainError not-found for a team of others. */
  async members(actor: Actor, team: TeamRef): Promise<TeamMemberView[]> {
    demandInTeam(this.permissions, actor, team, 'team:read');
    const roster = await this.rosters.of(team.kind, team.organisationId);
    const manages = canInTeam(this.permissions, actor, team)('team:manage');
    return roster.map((member) =>
      toMember(member, {
        own: member.userId === actor.userId,
        manages,
        last: isLastLeader(team.kind, roster, member.membershipId),
      }),
    );
  }

  /**
   * Those that wait, then the rest, each the newest first; accepted ones are members by now, or have been.
   * @throws DomainError not-found for a team of others; forbidden `team.not-yours-to-change` for who does not lead it.
   */
  async invitationsOf(actor: Actor, team: TeamRef, most: number): Promise<InvitationView[]> {
    demandInTeam(this.permissions, actor, team, 'team:invite');
    return this.invitations(team, most);
  }

  /** What the page behind a link says before its button is pressed. */
  async offer(actor: Actor, invitation: OpenInvitation): Promise<InvitationOfferView> {
    const { kind, organisationId, email, role, invitedBy, expiresAt } = invitation;
    const inviter =
      invitedBy === null ? undefined : (await this.identity.usersOf([invitedBy])).get(invitedBy);
    return {
      organisation: await this.organisation({ kind, organisationId }),
      role,
      email,
      invitedBy: inviter?.name ?? null,
      expiresAt: expiresAt.toISOString(),
      next: await this.nextFor(actor, email),
    };
  }

  private async nextFor(actor: Actor, email: string): Promise<string> {
    const account = await this.identity.findByEmail(email);
    const open = account !== null && account.status !== 'unconfirmed';
    if (actor.userId === null) return open ? 'sign-in' : 'register';
    return account?.id === actor.userId ? 'join' : 'other-account';
  }

  private async organisation({ kind, organisationId }: TeamRef): Promise<TeamOrganisationView> {
    const labels = await this.labels.of([{ kind, organisationId, role: '' }], currentContext().locale);
    const label = labels.get(organisationId);
    return { kind, id: organisationId, slug: label?.slug ?? null, name: label?.name ?? null };
  }

  private async invitations({ kind, organisationId }: TeamRef, most: number): Promise<InvitationView[]> {
    const rows = await this.db.query<InvitationRow>(
      `SELECT id, email, role, state, invited_by AS "invitedBy", times_sent AS "timesSent", sent_at AS "sentAt",
              expires_at AS "expiresAt", version
         FROM invitations WHERE kind = $1 AND organisation_id = $2 AND state <> 'accepted'
        ORDER BY state = 'pending' DESC, id DESC LIMIT $3`,
      [kind, organisationId, most],
    );
    const ids = rows.flatMap(({ invitedBy }) => invitedBy ?? []);
    const [inviters, invented] = [await this.identity.usersOf(ids), await this.identity.demoAmong(ids)];
    return rows.map((row) => {
      const state = invitationState(row, this.clock.now());
      return {
        id: row.id,
        email: row.email,
        role: row.role,
        state,
        invitedBy: inviters.get(row.invitedBy ?? '')?.name ?? null,
        timesSent: row.timesSent,
        sentAt: row.sentAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        demo: invented.has(row.invitedBy ?? ''),
        version: row.version,
        availableActions: state === 'withdrawn' ? [] : ['resend', 'withdraw'],
      };
    });
  }
}

function toMember(
  { membershipId, name, email, role, since, status, demo, version }: RosterEntry,
  asked: { own: boolean; manages: boolean; last: boolean },
): TeamMemberView {
  return {
    id: membershipId,
    name,
    email: asked.manages || asked.own ? email : null,
    role,
    since: since.toISOString(),
    own: asked.own,
    suspended: status === 'suspended',
    lastManager: asked.last,
    demo,
    version,
    availableActions: memberActions(asked),
  };
}
