import { ApiProperty } from '@nestjs/swagger';
import { INVITATION_STATES } from '../invitation.rules.js';
import { ALL_TEAM_ROLES, MEMBER_ACTIONS, TEAM_KINDS } from '../team.rules.js';

export class TeamOrganisationView {
  @ApiProperty({ enum: TEAM_KINDS }) kind!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'How a park’s pages are addressed' })
  slug!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}

export class TeamMemberView {
  @ApiProperty({ format: 'uuid', description: 'Of the membership' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({
    type: String,
    format: 'email',
    nullable: true,
    description: 'For who leads the team, and one’s own',
  })
  email!: string | null;
  @ApiProperty({ enum: ALL_TEAM_ROLES }) role!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ description: 'The reader' }) own!: boolean;
  @ApiProperty({ description: 'The account is suspended: it opens nothing' }) suspended!: boolean;
  @ApiProperty({ description: 'The team would have nobody left to lead it' }) lastManager!: boolean;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
  @ApiProperty({ description: 'Send it back in If-Match' }) version!: number;
  @ApiProperty({ enum: MEMBER_ACTIONS, isArray: true }) availableActions!: string[];
}

export class InvitationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: ALL_TEAM_ROLES }) role!: string;
  @ApiProperty({ enum: INVITATION_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true }) invitedBy!: string | null;
  @ApiProperty({ type: 'integer' }) timesSent!: number;
  @ApiProperty({ format: 'date-time' }) sentAt!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ description: 'Sent by an invented person' }) demo!: boolean;
  @ApiProperty({ description: 'Send it back in If-Match' }) version!: number;
  @ApiProperty({ enum: ['resend', 'withdraw'], isArray: true }) availableActions!: string[];
}

export class TeamView {
  @ApiProperty({ type: TeamOrganisationView }) organisation!: TeamOrganisationView;
  @ApiProperty({ type: [TeamMemberView], description: 'The oldest first' }) members!: TeamMemberView[];
  @ApiProperty({ type: [InvitationView], description: 'For who leads the team; the newest first' })
  invitations!: InvitationView[];
  @ApiProperty({ enum: ['invite'], isArray: true }) availableActions!: string[];
}

/** The same for any address, known or not. */
export class InvitationSentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

/** What an invitation's page says before its button is pressed. */
export class InvitationOfferView {
  @ApiProperty({ type: TeamOrganisationView }) organisation!: TeamOrganisationView;
  @ApiProperty({ enum: ALL_TEAM_ROLES }) role!: string;
  @ApiProperty({ format: 'email', description: 'The mailbox the link went to' }) email!: string;
  @ApiProperty({ type: String, nullable: true }) invitedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({
    enum: ['join', 'sign-in', 'register', 'other-account'],
    description:
      'join: signed in with that address; sign-in: it has an account; register: it has none; other-account: somebody else is signed in',
  })
  next!: string;
}
