/** Who asks. Platform code sees roles as plain words; the table from roles to permissions belongs to the application. */
export interface Membership {
  kind: 'company' | 'park' | 'portal';
  /** The company's or park's id; null for the portal itself. */
  organisationId: string | null;
  role: string;
}

export interface Actor {
  /** `visitor` has no session, `guest` follows one enquiry by a link from an e-mail, `user` has signed in. */
  kind: 'visitor' | 'guest' | 'user';
  userId: string | null;
  sessionId: string | null;
  /** The one enquiry of a guest. */
  guestEnquiryId: string | null;
  memberships: readonly Membership[];
}

export const VISITOR: Actor = Object.freeze({
  kind: 'visitor',
  userId: null,
  sessionId: null,
  guestEnquiryId: null,
  memberships: [],
});

/** The role words of an actor: what it is by itself, and what its memberships make it. */
export function rolesOf(actor: Actor): string[] {
  const own =
    actor.kind === 'user'
      ? ['visitor', 'investor']
      : actor.kind === 'guest'
        ? ['visitor', 'guest']
        : ['visitor'];
  return [...new Set([...own, ...actor.memberships.map((membership) => membership.role)])];
}

/** Ids of the organisations of a kind in which the actor holds one of the roles (any role when none is given). */
export function organisationsOf(actor: Actor, kind: Membership['kind'], roles?: readonly string[]): string[] {
  return actor.memberships
    .filter((m) => m.kind === kind && m.organisationId !== null && (!roles || roles.includes(m.role)))
    .map((m) => m.organisationId as string);
}

/** The actor's roles in one organisation (null: the portal itself): what decides about a row of that organisation. */
export function rolesIn(actor: Actor, kind: Membership['kind'], organisationId: string | null): string[] {
  return actor.memberships
    .filter((m) => m.kind === kind && m.organisationId === organisationId)
    .map((m) => m.role);
}

/** Officers and admins of the portal see every lead and the triage. */
export const isAdministrator = (actor: Actor) => actor.memberships.some((m) => m.kind === 'portal');
