import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../../platform/access/permission-table.js';
import type { Permission } from '../../../platform/access/requires.js';
import { type Actor, isAdministrator, organisationsOf, rolesIn } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/errors/domain-error.js';
import { Identity } from '../../identity/index.js';
import type { ParkFileFacts } from './park-file.workflow.js';

export interface TeamPark {
  id: string;
  claimed: boolean;
  /** Invented, for the demonstration. */
  demo: boolean;
}

/** Whose files somebody keeps, and what they may decide about them. */
@Injectable()
export class ParkFilesAccess {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly permissions: PermissionTable,
  ) {}

  /**
   * The park in whose team the actor is; administrators are in every team.
   * @param lock keeps other writers of its files out until the transaction ends.
   * @throws DomainError not-found for every other park, real or not.
   */
  async parkOf(actor: Actor, slug: string, { lock = false } = {}): Promise<TeamPark> {
    const park = await this.db.one<TeamPark>(
      `SELECT id, claimed_at IS NOT NULL AS claimed, demo FROM parks
        WHERE slug = $1 AND ($2 OR id = ANY($3::uuid[])) ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [slug, isAdministrator(actor), organisationsOf(actor, 'park')],
    );
    if (!park) throw notFound();
    return park;
  }

  /** Judged by the role in this park, or in the portal. */
  may(actor: Actor, parkId: string, permission: Permission): boolean {
    const roles = [...rolesIn(actor, 'park', parkId), ...rolesIn(actor, 'portal', null)];
    return this.permissions.rolesAllow(roles, permission);
  }

  /** Whether the actor decides what this park shows, and whether they are an invented team of a park that exists. */
  async standing(actor: Actor, park: TeamPark): Promise<Pick<ParkFileFacts, 'mayDecide' | 'demoTeam'>> {
    const administrator = isAdministrator(actor);
    return {
      mayDecide: this.may(actor, park.id, 'park-file:show') && (administrator || park.claimed),
      demoTeam: !administrator && !park.demo && (await this.identity.isDemo(actor.userId)),
    };
  }
}
