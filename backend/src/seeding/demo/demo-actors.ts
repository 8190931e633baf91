import type { Persona } from '../../modules/identity/index.js';
import type { Actor, Membership } from '../../platform/context/actor.js';
import { runInContext } from '../../platform/context/request-context.js';

/** A person of the demonstration as the gate would know them. */
export const actorOf = (userId: string, ...memberships: Membership[]): Actor => ({
  kind: 'user',
  userId,
  sessionId: null,
  guestEnquiryId: null,
  memberships,
});

export const portalActor = (people: ReadonlyMap<Persona, string>, persona: 'officer' | 'admin'): Actor =>
  actorOf(people.get(persona) as string, { kind: 'portal', organisationId: null, role: persona });

/** Work done by a person: what it records says who it was. */
export const workAs = <T>(actor: Actor, work: (actor: Actor) => Promise<T>): Promise<T> =>
  runInContext({ requestId: 'demonstration', locale: 'en', actor }, () => work(actor));
