import type { PermissionTable } from '../../platform/access/permission-table.js';
import type { Permission } from '../../platform/access/requires.js';
import { type Actor, rolesIn } from '../../platform/context/actor.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { notYoursToChange } from './team.errors.js';
import type { TeamKind } from './team.rules.js';

/** A park's or company's team. */
export interface TeamRef {
  kind: TeamKind;
  organisationId: string;
}

/** By the role in the very team; the portal's own role counts for parks, whose pages are the portal's business. */
export const canInTeam =
  (table: PermissionTable, actor: Actor, { kind, organisationId }: TeamRef) =>
  (permission: Permission): boolean =>
    table.rolesAllow(
      [...rolesIn(actor, kind, organisationId), ...(kind === 'park' ? rolesIn(actor, 'portal', null) : [])],
      permission,
    );

/**
 * @throws DomainError not-found for a team the actor does not see; forbidden `team.not-yours-to-change` for one they
 *   see and may not change in this way.
 */
export function demandInTeam(
  table: PermissionTable,
  actor: Actor,
  team: TeamRef,
  permission: Permission,
): void {
  const can = canInTeam(table, actor, team);
  if (!can('team:read')) throw notFound();
  if (!can(permission)) throw notYoursToChange();
}
