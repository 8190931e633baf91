import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { EnquiryMail, EVENT_OF_ACTION } from '../enquiries/index.js';
import { MESSAGE_MAILS } from './message-mails.data.js';
import { MESSAGE_SENT } from './send-message.js';

const TEMPLATES: Readonly<Record<string, string>> = {
  [EVENT_OF_ACTION.answer]: 'enquiry-answered',
  [EVENT_OF_ACTION['request-information']]: 'information-requested',
};

/** Tells the other side that something was written to them; what was written stays in the portal. */
@Injectable()
@Handles(
  'mail-other-side-when-written',
  EVENT_OF_ACTION.answer,
  EVENT_OF_ACTION['request-information'],
  EVENT_OF_ACTION['supply-information'],
  MESSAGE_SENT,
)
export class MailOtherSideWhenWritten implements EventHandler, OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly mail: EnquiryMail,
  ) {}

  onModuleInit(): void {
    this.mailer.register(...MESSAGE_MAILS);
  }

  async handle({ id, name, subjectId, payload }: DomainEvent): Promise<void> {
    const template = TEMPLATES[name] ?? 'new-message';
    const [recipient] = await this.mail.recipients({ recipientId: String(payload.recipientId) });
    if (!recipient) return;
    if (payload.side === 'investor') return this.mail.toDesk(recipient, template, id);
    await this.mail.toInvestor(subjectId, template, id, async (locale) => ({
      who: await this.mail.who(recipient, locale),
    }));
  }
}
