import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion, staleVersion } from '../../platform/http/versions.js';
import { TEAM_EVENTS } from './team.events.js';
import { demandInTeam, type TeamRef } from './teams.access.js';

/** A team takes an invitation back; its link says so from then on. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
  ) {}

  /** @throws DomainError not-found, forbidden `team.not-yours-to-change`; 412 when it was renewed or accepted since. */
  async execute(actor: Actor, team: TeamRef, id: string, version: number): Promise<void> {
    demandInTeam(this.permissions, actor, team, 'team:invite');
    await this.db.transaction(async () => {
      const row = await this.db.one<{ version: number; state: string }>(
        'SELECT version, state FROM invitations WHERE id = $1 AND kind = $2 AND organisation_id = $3 FOR UPDATE',
        [id, team.kind, team.organisationId],
      );
      if (!row) throw notFound();
      demandVersion(row, version);
      if (row.state !== 'pending') throw staleVersion();
      await this.db.query(
        `UPDATE invitations SET state = 'withdrawn', decided_at = $2, version = version + 1 WHERE id = $1`,
        [id, this.clock.now()],
      );
      await this.events.record({
        name: TEAM_EVENTS.invitationWithdrawn,
        subject: { type: team.kind, id: team.organisationId },
        payload: { invitationId: id },
      });
    });
  }
}
