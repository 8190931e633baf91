import { type Actor, isAdministrator } from '../../platform/context/actor.js';

/** The one scope of every query over leads: they are the administrators'. To anybody else there are none. */
export const leadsVisibleTo = (actor: Actor): string => (isAdministrator(actor) ? 'TRUE' : 'FALSE');

/** The roles that count on a lead: those held in the portal itself. */
export const portalRolesOf = (actor: Actor): string[] =>
  actor.memberships.filter(({ kind }) => kind === 'portal').map(({ role }) => role);
