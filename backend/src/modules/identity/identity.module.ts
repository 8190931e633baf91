import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../../platform/access/actor-source.js';
import { LinkIssuer } from '../../platform/mail/mail.js';
import { UserMembership } from './membership.entity.js';
import { OneTimeLink } from './one-time-link.entity.js';
import { OneTimeLinks } from './one-time-links.js';
import { Session } from './session.entity.js';
import { Sessions } from './sessions.js';
import { User } from './user.entity.js';

/** People, what they belong to and how they get in. Global: the gate and the mailer of the platform ask it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([User, UserMembership, Session, OneTimeLink])],
  providers: [
    Sessions,
    OneTimeLinks,
    { provide: ActorSource, useExisting: Sessions },
    { provide: LinkIssuer, useExisting: OneTimeLinks },
  ],
  exports: [ActorSource, LinkIssuer, Sessions, OneTimeLinks],
})
export class IdentityModule {}
