import type { PermissionTable } from '../../platform/access/permission-table.js';
import type { Permission } from '../../platform/access/requires.js';
import { type Actor, isAdministrator, organisationsOf, rolesIn } from '../../platform/context/actor.js';

/** Who answers for a park: its team, or the administrators where it has none. */
export type CorrectionDesk = 'park' | 'triage';

/**
 * The one scope of every query over `fact_corrections correction`: those of one's own parks, and for administrators all.
 * What a visitor has not confirmed is nobody's.
 */
export function correctionsVisibleTo(actor: Actor, next: (value: unknown) => string): string {
  const confirmed = `correction.state <> 'unconfirmed'`;
  if (isAdministrator(actor)) return confirmed;
  return `${confirmed} AND correction.park_id = ANY(${next(organisationsOf(actor, 'park'))}::uuid[])`;
}

/** The same for a park of which nobody has corrected anything. */
export const seesCorrectionsOf = (actor: Actor, parkId: string): boolean =>
  isAdministrator(actor) || organisationsOf(actor, 'park').includes(parkId);

/** What the actor may do with a correction of this park: the team where there is one, else the administrators. */
export const canOnCorrection =
  (table: PermissionTable, actor: Actor, parkId: string, desk: CorrectionDesk) =>
  (permission: string): boolean =>
    table.rolesAllow(
      desk === 'park' ? rolesIn(actor, 'park', parkId) : rolesIn(actor, 'portal', null),
      permission as Permission,
    );
