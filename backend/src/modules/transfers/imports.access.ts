import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';

/** The one scope of every query over imports: those of one's own parks, or all. */
export function importsVisibleTo(actor: Actor, next: (value: unknown) => string): string {
  if (isAdministrator(actor)) return 'TRUE';
  return `park_id = ANY(${next(organisationsOf(actor, 'park'))}::uuid[])`;
}
