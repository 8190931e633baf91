import type { Permission } from '../../platform/access/requires.js';
import type { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, isAdministrator, organisationsOf, rolesIn } from '../../platform/context/actor.js';

/** Whether a rule is the actor's to see here: any for administrators, their own park's for its managers. */
export const seesRuleOf = (actor: Actor, parkId: string | null): boolean =>
  isAdministrator(actor) ||
  (parkId !== null && organisationsOf(actor, 'park', ['park-manager']).includes(parkId));

/** Whether the actor holds a permission on a rule: by their role in the portal, or in the park that keeps it. */
export function mayOnRule(
  table: PermissionTable,
  actor: Actor,
  parkId: string | null,
  permission: Permission,
): boolean {
  const roles = [
    ...rolesIn(actor, 'portal', null),
    ...(parkId === null ? [] : rolesIn(actor, 'park', parkId)),
  ];
  return table.rolesAllow(roles, permission);
}
