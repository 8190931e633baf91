import type { PermissionTable } from '../../platform/access/permission-table.js';
import type { Permission } from '../../platform/access/requires.js';
import { type Actor, isAdministrator, rolesIn } from '../../platform/context/actor.js';

/** The one scope of every query over `park_claims claim`: one's own, and for administrators all. */
export function claimsVisibleTo(actor: Actor, next: (value: unknown) => string): string {
  return isAdministrator(actor) ? 'TRUE' : `claim.claimant_user_id = ${next(actor.userId)}::uuid`;
}

export const isOwn = (actor: Actor, claim: { claimantUserId: string }): boolean =>
  claim.claimantUserId === actor.userId;

/** What the actor may do with this claim: as its claimant, and by a role in the portal. */
export const canOnClaim =
  (table: PermissionTable, actor: Actor, claim: { claimantUserId: string }) =>
  (permission: string): boolean =>
    permission === 'claim:follow'
      ? isOwn(actor, claim) && table.allows(actor, permission)
      : table.rolesAllow(rolesIn(actor, 'portal', null), permission as Permission);
