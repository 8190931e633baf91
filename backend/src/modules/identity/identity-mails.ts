import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer } from '../../platform/mail/mailer.js';
import { IDENTITY_MAILS } from './mail-templates.data.js';

/** Tells the mailer what to write. */
@Injectable()
export class IdentityMails implements OnModuleInit {
  constructor(private readonly mailer: Mailer) {}

  onModuleInit(): void {
    this.mailer.register(...IDENTITY_MAILS);
  }
}
