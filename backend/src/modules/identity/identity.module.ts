import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../../platform/access/actor-source.js';
import { LinkIssuer } from '../../platform/mail/mail.js';
import { Accounts } from './accounts.js';
import { BeginSession } from './begin-session.js';
import { ChangePassword } from './change-password.js';
import { ConfirmEmail } from './confirm-email.js';
import { CurrentSessionQueries } from './current-session.queries.js';
import { DemoPeople } from './demo-people.js';
import { EditUser } from './edit-user.js';
import { Identity } from './identity.reader.js';
import { IdentityMails } from './identity-mails.js';
import { LocalStrategy } from './local.strategy.js';
import { MailedLinksController } from './mailed-links.controller.js';
import { UserMembership } from './membership.entity.js';
import { OpenInvitedAccount } from './open-invited-account.js';
import { OneTimeLink } from './one-time-link.entity.js';
import { OneTimeLinks } from './one-time-links.js';
import { OrganisationLabels } from './organisation-labels.js';
import { OwnSessions } from './own-sessions.js';
import { Passwords } from './passwords.js';
import { RegisterUser } from './register-user.js';
import { RegistrationController } from './registration.controller.js';
import { RequestLink } from './request-link.js';
import { ResetPassword } from './reset-password.js';
import { Rosters } from './rosters.js';
import { SessionCookies } from './session-cookies.js';
import { Session } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.js';
import { SetPassword } from './set-password.js';
import { SignIn } from './sign-in.js';
import { SweepSignIns } from './sweep-sign-ins.js';
import { User } from './user.entity.js';
import { UsersController } from './users.controller.js';

const ports = [
  { provide: ActorSource, useExisting: Sessions },
  { provide: LinkIssuer, useExisting: OneTimeLinks },
];
const verbs = [
  RegisterUser,
  RequestLink,
  ConfirmEmail,
  SetPassword,
  ResetPassword,
  ChangePassword,
  SignIn,
  BeginSession,
  EditUser,
  OpenInvitedAccount,
];

/** People, what they belong to and how they get in. Global: the gate and the mailer of the platform ask it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([User, UserMembership, Session, OneTimeLink])],
  controllers: [RegistrationController, MailedLinksController, UsersController, SessionsController],
  providers: [
    ...ports,
    ...verbs,
    Sessions,
    OneTimeLinks,
    OrganisationLabels,
    OwnSessions,
    Passwords,
    SessionCookies,
    CurrentSessionQueries,
    LocalStrategy,
    Identity,
    Rosters,
    Accounts,
    DemoPeople,
    IdentityMails,
    SweepSignIns,
  ],
  exports: [
    OrganisationLabels,
    ActorSource,
    LinkIssuer,
    Sessions,
    OneTimeLinks,
    SessionCookies,
    CurrentSessionQueries,
    BeginSession,
    OpenInvitedAccount,
    Identity,
    Rosters,
    Accounts,
    DemoPeople,
  ],
})
export class IdentityModule {}
