import type { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import type { ContentType } from './content-types.js';

/** The one scope of every query over versions, as a condition on their park's column: one's own parks, or all. */
export function contentVisibleTo(actor: Actor, column: string, next: (value: unknown) => string): string {
  if (isAdministrator(actor)) return 'TRUE';
  return `${column} = ANY(${next(organisationsOf(actor, 'park'))}::uuid[])`;
}

/** The same for a record that has no version yet. */
export const seesContentOf = (actor: Actor, parkId: string | null): boolean =>
  isAdministrator(actor) || (parkId !== null && organisationsOf(actor, 'park').includes(parkId));

/** Whether the actor holds a permission on a record: by the role in its park, or in the portal. */
export function canOnContent(
  table: PermissionTable,
  actor: Actor,
  { archivedBy }: Pick<ContentType, 'archivedBy'>,
  parkId: string | null,
) {
  const rolesIn = (kind: 'park' | 'portal') =>
    actor.memberships
      .filter(
        (m) => m.kind === kind && (kind === 'portal' || (parkId !== null && m.organisationId === parkId)),
      )
      .map(({ role }) => role);
  const portal = rolesIn('portal');
  const all = [...portal, ...rolesIn('park')];
  return (permission: string): boolean => {
    const onlyPortal = permission === 'content:archive' && archivedBy === 'administrators';
    return table.rolesAllow(onlyPortal ? portal : all, permission as `${string}:${string}`);
  };
}
