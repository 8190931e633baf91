import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcceptInvitation } from './accept-invitation.js';
import { ChangeMembership } from './change-membership.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InviteMember } from './invite-member.js';
import { LimitInvitations } from './limit-invitations.guard.js';
import { MailInvitationWhenSent } from './mail-invitation-when-sent.js';
import { OwnPlace } from './own-place.js';
import { RegisterInvited } from './register-invited.js';
import { TeamMail } from './team-mail.js';
import { TeamsExportController } from './teams-export.controller.js';
import { TeamsController } from './teams.controller.js';
import { TeamsQueries } from './teams.queries.js';
import { TellMemberWhenPlaceChanged } from './tell-member-when-place-changed.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  imports: [TypeOrmModule.forFeature([Invitation])],
  controllers: [TeamsController, TeamsExportController, InvitationsController],
  providers: [
    InviteMember,
    WithdrawInvitation,
    AcceptInvitation,
    RegisterInvited,
    ChangeMembership,
    TeamsQueries,
    OwnPlace,
    LimitInvitations,
    TeamMail,
    MailInvitationWhenSent,
    TellMemberWhenPlaceChanged,
  ],
})
export class TeamsModule {}
