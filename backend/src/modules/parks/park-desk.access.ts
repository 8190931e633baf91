import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Permission } from '../../platform/access/requires.js';
import type { Actor } from '../../platform/context/actor.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { type Confirmer } from '../facts/index.js';
import { Parks, type ParkSummary } from './parks.reader.js';

/** A park somebody works for, and on whose behalf: as one of its team, or as an administrator. */
export interface DeskedPark {
  park: ParkSummary;
  side: Confirmer['side'];
}

/** Who may work at the desk of a park: its team and the administrators, each by the role held there. */
@Injectable()
export class ParkDesks {
  constructor(
    private readonly parks: Parks,
    private readonly permissions: PermissionTable,
  ) {}

  /** @throws DomainError not-found for the desk of others, as for a park that does not exist. */
  async of(actor: Actor, slug: string, permission: Permission): Promise<DeskedPark> {
    const park = (await this.parks.summariesBySlug([slug])).get(slug);
    if (!park) throw notFound();
    const roles = (kind: 'park' | 'portal', organisationId: string | null) =>
      actor.memberships
        .filter((m) => m.kind === kind && m.organisationId === organisationId)
        .map((m) => m.role);
    if (this.permissions.rolesAllow(roles('park', park.id), permission)) return { park, side: 'park' };
    if (this.permissions.rolesAllow(roles('portal', null), permission)) return { park, side: 'portal' };
    throw notFound();
  }
}
