/** What happens to a team. The subject is the park or company; payloads carry ids and roles. */
export const TEAM_EVENTS = {
  invited: 'invitation.sent',
  invitationWithdrawn: 'invitation.withdrawn',
  invitationAccepted: 'invitation.accepted',
  roleChanged: 'member.role-changed',
  removed: 'member.removed',
  left: 'member.left',
} as const;
