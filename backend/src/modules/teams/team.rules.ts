/** Organisations that have a team; the portal's own people are made by its administrators. */
export const TEAM_KINDS = ['park', 'company'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** Roles per kind, the leading one first. */
export const TEAM_ROLES = {
  park: ['park-manager', 'park-editor'],
  company: ['company-owner', 'company-member'],
} as const;
export type TeamRole = (typeof TEAM_ROLES)[TeamKind][number];
export const ALL_TEAM_ROLES: readonly TeamRole[] = [...TEAM_ROLES.park, ...TEAM_ROLES.company];

export const leadingRole = (kind: TeamKind): TeamRole => TEAM_ROLES[kind][0];
export const isRoleOf = (kind: TeamKind, role: string): boolean =>
  (TEAM_ROLES[kind] as readonly string[]).includes(role);

export interface TeamMember {
  membershipId: string;
  role: string;
  status: 'unconfirmed' | 'active' | 'suspended';
}

/** Only who can sign in leads: a suspended manager keeps no team alive. */
const leads = (kind: TeamKind, { role, status }: TeamMember) =>
  role === leadingRole(kind) && status === 'active';

/**
 * Whether the team would have nobody left to lead it without this member in that place. Who does not lead is never the
 * last, even in a team that nobody leads: such a member may always go.
 */
export function isLastLeader(kind: TeamKind, team: readonly TeamMember[], membershipId: string): boolean {
  const member = team.find((one) => one.membershipId === membershipId);
  if (!member || !leads(kind, member)) return false;
  return !team.some((other) => other.membershipId !== membershipId && leads(kind, other));
}

export const MEMBER_ACTIONS = ['change-role', 'remove', 'leave'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];

/**
 * What somebody can do about a member now: the buttons. The last one who leads has none, and the page says why.
 * @param own whether it is the asker's own membership; @param manages whether the asker may change the team.
 */
export function memberActions(asked: { own: boolean; manages: boolean; last: boolean }): MemberAction[] {
  if (asked.last) return [];
  return [
    ...(asked.manages ? (['change-role'] as const) : []),
    ...(asked.manages && !asked.own ? (['remove'] as const) : []),
    ...(asked.own ? (['leave'] as const) : []),
  ];
}
