import { StatusView } from './status-view';

export const TEAM_ROLES = {
  park: ['park-manager', 'park-editor'],
  company: ['company-owner', 'company-member'],
} as const;
export type TeamKind = keyof typeof TEAM_ROLES;
export type TeamRole = (typeof TEAM_ROLES)[TeamKind][number];

const ROLES: Record<TeamRole, { label: string; may: string }> = {
  'park-manager': {
    label: $localize`:@@team.role.park-manager:Manager`,
    may: $localize`:@@team.role.park-manager.may:Answers enquiries, keeps the profile, and leads the team.`,
  },
  'park-editor': {
    label: $localize`:@@team.role.park-editor:Editor`,
    may: $localize`:@@team.role.park-editor.may:Answers enquiries and keeps the profile.`,
  },
  'company-owner': {
    label: $localize`:@@team.role.company-owner:Owner`,
    may: $localize`:@@team.role.company-owner.may:Sends enquiries, edits company and projects, and leads the team.`,
  },
  'company-member': {
    label: $localize`:@@team.role.company-member:Member`,
    may: $localize`:@@team.role.company-member.may:Sends enquiries and edits projects.`,
  },
};

export const teamRoleLabel = (role: TeamRole): string => ROLES[role].label;

/** What somebody with this role may do, in a sentence. */
export const teamRoleMay = (role: TeamRole): string => ROLES[role].may;

export const isTeamRole = (role: string): role is TeamRole => Object.hasOwn(ROLES, role);

/** The role a member of this kind of team can have instead. */
export const otherRole = (kind: TeamKind, role: TeamRole): TeamRole =>
  TEAM_ROLES[kind].find((other) => other !== role) ?? role;

export type InvitationState = 'pending' | 'expired' | 'accepted' | 'withdrawn';

const INVITATIONS: Record<InvitationState, StatusView> = {
  pending: { label: $localize`:@@invitation-state.pending:Waiting`, tone: 'accent', icon: 'clock' },
  expired: { label: $localize`:@@invitation-state.expired:Expired`, tone: 'signal', icon: 'warning' },
  accepted: { label: $localize`:@@invitation-state.accepted:Accepted`, tone: 'positive', icon: 'check' },
  withdrawn: { label: $localize`:@@invitation-state.withdrawn:Withdrawn`, tone: 'neutral', icon: 'cross' },
};

export const invitationStateView = (state: InvitationState): StatusView => INVITATIONS[state];
