import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';

/**
 * The one scope of every query over `plots` and `buildings`: what is on request is for the park's own team and the
 * administrators, what is for the signed-in for them, what was archived for nobody. Counts, sums and filters see no
 * more than the list does.
 */
export const landVisibleTo = (actor: Actor, alias: string, next: (value: unknown) => string): string =>
  `${alias}.archived_at IS NULL AND ${readableBy(actor, alias, next)}`;

function readableBy(actor: Actor, alias: string, next: (value: unknown) => string): string {
  if (isAdministrator(actor)) return 'TRUE';
  if (actor.kind !== 'user') return `${alias}.visibility = 'public'`;
  const own = organisationsOf(actor, 'park');
  return `(${alias}.visibility <> 'on-request' OR ${alias}.park_id = ANY(${next(own)}::uuid[]))`;
}
