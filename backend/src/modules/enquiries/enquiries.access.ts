import type { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import { rolesIn } from '../companies/index.js';
import type { Side } from './enquiry.events.js';
import type { Desk } from './enquiry-recipient.entity.js';

type Next = (value: unknown) => string;

/** Whom a row belongs to: what decides who sees it and who may do what with it. */
export interface RecipientParties {
  enquiryId: string;
  companyId: string | null;
  parkId: string | null;
  desk: Desk;
}

/** The investor's side of the alias `enquiry`: members of its company, and the guest who follows this very one. */
const investorScope = (actor: Actor, next: Next) =>
  `(enquiry.company_id = ANY(${next(organisationsOf(actor, 'company'))}::uuid[])
    OR enquiry.id = ${next(actor.guestEnquiryId)}::uuid)`;

/**
 * The one scope of every query over `enquiry_recipients recipient JOIN enquiries enquiry`. Nobody but its sender sees
 * an unconfirmed one, and the sender has only a link; a park's team sees its own recipient and no other park's.
 */
export function recipientsVisibleTo(actor: Actor, next: Next): string {
  if (isAdministrator(actor)) return 'enquiry.confirmed_at IS NOT NULL';
  const parks = organisationsOf(actor, 'park');
  return `enquiry.confirmed_at IS NOT NULL AND (${investorScope(actor, next)}
    OR (recipient.desk = 'park' AND recipient.park_id = ANY(${next(parks)}::uuid[])))`;
}

/** The scope of an investor's own list. */
export function enquiriesOf(actor: Actor, next: Next): string {
  const scope = isAdministrator(actor) ? 'TRUE' : investorScope(actor, next);
  return `enquiry.confirmed_at IS NOT NULL AND ${scope}`;
}

export const isInvestorOf = (actor: Actor, row: { enquiryId: string; companyId: string | null }): boolean =>
  actor.guestEnquiryId === row.enquiryId ||
  (row.companyId !== null && rolesIn(actor, 'company', row.companyId).length > 0);

/**
 * Whether the actor holds a permission on this row: by the role in the company that asks or in whoever answers.
 * Judging what is spam is for administrators wherever the enquiry lies: a park must not end its own clock that way.
 */
export function canOnRecipient(table: PermissionTable, actor: Actor, row: RecipientParties) {
  const portal = rolesIn(actor, 'portal', null);
  const roles = [
    ...(row.companyId === null ? [] : rolesIn(actor, 'company', row.companyId)),
    ...(actor.guestEnquiryId === row.enquiryId ? ['guest'] : []),
    ...(row.desk === 'park' ? rolesIn(actor, 'park', row.parkId) : portal),
  ];
  return (permission: string): boolean =>
    table.rolesAllow(roles, permission as `${string}:${string}`) ||
    (permission === 'enquiry:triage' && table.rolesAllow(portal, permission));
}

/** On whose behalf the actor deals with this row. Who may answer it is the answering side, whatever else they are. */
export function sideOn(row: RecipientParties, can: (permission: string) => boolean): Side {
  if (can('enquiry:answer')) return row.desk === 'park' ? 'park' : 'administrator';
  return can('enquiry:follow') ? 'investor' : 'administrator';
}
