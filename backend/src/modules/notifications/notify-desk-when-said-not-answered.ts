import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { EnquiryMail, EVENT_OF_ACTION } from '../enquiries/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { Telling } from './telling.js';

/** Tells whoever answered that the investor does not see it so: an answer is owed again. */
@Injectable()
@Handles('notify-desk-when-said-not-answered', EVENT_OF_ACTION['say-not-answered'])
export class NotifyDeskWhenSaidNotAnswered implements EventHandler {
  constructor(
    private readonly enquiries: EnquiryMail,
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle({ id, subjectId, payload }: DomainEvent): Promise<void> {
    const [recipient] = await this.enquiries.recipients({ ids: [String(payload.recipientId)] });
    if (!recipient) return;
    const subjects = { enquiry: subjectId, recipient: recipient.id };
    const people = await this.desks.of(recipient);
    await this.telling.execute({ kind: 'enquiry-reopened', eventId: id, subjects }, people);
  }
}
