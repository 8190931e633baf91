import { ExportOnly, type TableColumn, withExport } from '../../platform/documents/index.js';
import type { InvitationView, TeamMemberView } from './dto/views.js';

/** The columns of an exported team: addresses for those only who read them on its page. */
export const MEMBER_COLUMNS: readonly TableColumn<TeamMemberView>[] = [
  { key: 'name', value: (member) => member.name },
  { key: 'email', value: (member) => member.email },
  { key: 'role', value: (member) => member.role },
  { key: 'since', value: (member) => member.since },
  { key: 'suspended', value: (member) => member.suspended },
];

export const INVITATION_COLUMNS: readonly TableColumn<InvitationView>[] = [
  { key: 'email', value: (invitation) => invitation.email },
  { key: 'role', value: (invitation) => invitation.role },
  { key: 'state', value: (invitation) => invitation.state },
  { key: 'invited_by', value: (invitation) => invitation.invitedBy },
  { key: 'times_sent', value: (invitation) => invitation.timesSent },
  { key: 'sent_at', value: (invitation) => invitation.sentAt },
  { key: 'expires_at', value: (invitation) => invitation.expiresAt },
];

export class MemberExportQuery extends withExport(
  ExportOnly,
  MEMBER_COLUMNS.map(({ key }) => key),
) {}

export class InvitationExportQuery extends withExport(
  ExportOnly,
  INVITATION_COLUMNS.map(({ key }) => key),
) {}
