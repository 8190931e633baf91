import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../clock/clock.js';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { MailTransport } from './mail.js';
import { Mailer } from './mailer.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxMessage, OutgoingMail } from './outgoing-mail.entity.js';
import { MailboxTransport, SmtpTransport } from './transports.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutgoingMail, MailboxMessage])],
  controllers: [MailboxController],
  providers: [
    Mailer,
    {
      provide: MailTransport,
      inject: [Configuration, Database, Clock],
      useFactory: (configuration: Configuration, db: Database, clock: Clock) =>
        configuration.SMTP_URL
          ? new SmtpTransport(configuration.SMTP_URL, configuration.MAIL_FROM)
          : new MailboxTransport(db, clock),
    },
  ],
  exports: [Mailer, MailTransport],
})
export class MailModule {}
