import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, type Membership, rolesOf } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { OrganisationLabels } from './organisation-labels.js';
import type { CurrentSessionView, CurrentUserView, SessionUserView } from './dto/views.js';

/** What a person's own pages show about them. */
@Injectable()
export class CurrentSessionQueries {
  constructor(
    private readonly db: Database,
    private readonly permissions: PermissionTable,
    private readonly labels: OrganisationLabels,
  ) {}

  /** Who asks and what they may, for the shell of every page. */
  async describe(actor: Actor): Promise<CurrentSessionView> {
    const labels = await this.labels.of(actor.memberships, currentContext().locale);
    return {
      kind: actor.kind,
      user: actor.userId === null ? null : await this.userOf(actor.userId),
      guestEnquiryId: actor.guestEnquiryId,
      memberships: actor.memberships.map(({ kind, organisationId, role }) => ({
        kind,
        organisationId,
        role,
        slug: labels.get(organisationId ?? '')?.slug ?? null,
        name: labels.get(organisationId ?? '')?.name ?? null,
      })),
      permissions: this.permissionsOf(actor),
    };
  }

  /** The same for somebody who has just signed in: the request itself was still a visitor's. */
  async describeSignedIn(userId: string, sessionId: string): Promise<CurrentSessionView> {
    const memberships = await this.db.query<Membership>(
      `SELECT kind, organisation_id AS "organisationId", role FROM memberships WHERE user_id = $1 ORDER BY id`,
      [userId],
    );
    return this.describe({ kind: 'user', userId, sessionId, guestEnquiryId: null, memberships });
  }

  /** @throws DomainError not-found when the account is gone. */
  async account(userId: string): Promise<CurrentUserView> {
    const user = await this.db.one<CurrentUserView>(
      `SELECT id, email, name, locale, created_at AS "createdAt", version FROM users WHERE id = $1`,
      [userId],
    );
    if (!user) throw notFound();
    return user;
  }

  private userOf(userId: string): Promise<SessionUserView | null> {
    return this.db.one<SessionUserView>('SELECT id, email, name, locale FROM users WHERE id = $1', [userId]);
  }

  private permissionsOf(actor: Actor): string[] {
    const granted = rolesOf(actor).flatMap((role) => this.permissions.roles[role] ?? []);
    return [...new Set(granted)].sort();
  }
}
