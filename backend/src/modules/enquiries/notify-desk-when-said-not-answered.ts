import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { EnquiryMail } from './enquiry-mail.js';
import { EVENT_OF_ACTION } from './enquiry.events.js';

/** Tells whoever answered that the investor does not see it so: an answer is owed again. */
@Injectable()
@Handles('notify-desk-when-said-not-answered', EVENT_OF_ACTION['say-not-answered'])
export class NotifyDeskWhenSaidNotAnswered implements EventHandler {
  constructor(private readonly mail: EnquiryMail) {}

  async handle({ id, payload }: DomainEvent): Promise<void> {
    const [recipient] = await this.mail.recipients({ recipientId: String(payload.recipientId) });
    if (recipient) await this.mail.toDesk(recipient, 'enquiry-reopened', id);
  }
}
