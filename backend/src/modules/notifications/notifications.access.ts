import type { Membership } from '../../platform/context/actor.js';

/** Whose notifications are read: a person, and what they belong to at this moment. */
export interface Reader {
  userId: string;
  memberships: readonly Membership[];
}

/**
 * The one scope of every query over the alias `n`: a person's own, and of what they were told as member of something
 * only while they are one. Who has left a park no longer reads what its team was told.
 */
export function notificationsOf({ userId, memberships }: Reader, next: (value: unknown) => string): string {
  const ids = memberships.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
  const administrator = memberships.some(({ kind }) => kind === 'portal');
  return `n.user_id = ${next(userId)} AND (n.organisation_kind IS NULL
    OR n.organisation_id = ANY(${next(ids)}::uuid[]) OR (n.organisation_kind = 'portal' AND ${next(administrator)}::boolean))`;
}
