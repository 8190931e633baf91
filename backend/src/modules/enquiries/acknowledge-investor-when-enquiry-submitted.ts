import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { EnquiryMail } from './enquiry-mail.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';
import { PROMISE_LINE, promiseText } from './mail-texts.js';

/** Tells whoever asked the reference, who answers, and by when. */
@Injectable()
@Handles('acknowledge-investor-when-enquiry-submitted', ENQUIRY_EVENTS.submitted)
export class AcknowledgeInvestorWhenEnquirySubmitted implements EventHandler {
  constructor(private readonly mail: EnquiryMail) {}

  async handle({ id, subjectId }: DomainEvent): Promise<void> {
    const recipients = await this.mail.recipients({ enquiryId: subjectId });
    await this.mail.toInvestor(subjectId, 'enquiry-received', id, async (locale) => {
      const lines: string[] = [];
      for (const recipient of recipients) {
        const { dueAt, timeZone } = recipient;
        const who = await this.mail.who(recipient, locale);
        if (dueAt) lines.push(PROMISE_LINE[locale](who, promiseText(dueAt, timeZone, locale)));
      }
      return { recipients: lines.join('\n') };
    });
  }
}
