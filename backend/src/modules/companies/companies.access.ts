import { type Actor, isAdministrator, organisationsOf, rolesIn } from '../../platform/context/actor.js';

export { rolesIn };

/** The one scope of every query over companies and what belongs to them, as a condition on the company's id column. */
export function companiesVisibleTo(actor: Actor, column: string, next: (value: unknown) => string): string {
  if (isAdministrator(actor)) return 'TRUE';
  return `${column} = ANY(${next(organisationsOf(actor, 'company'))}::uuid[])`;
}

/** The actor as the gate will know them from the next request on: owner of the company they have just created. */
export const actorWithCompany = (actor: Actor, companyId: string): Actor => ({
  ...actor,
  memberships: [...actor.memberships, { kind: 'company', organisationId: companyId, role: 'company-owner' }],
});
