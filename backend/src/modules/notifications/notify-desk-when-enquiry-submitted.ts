import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { ENQUIRY_EVENTS, EnquiryMail } from '../enquiries/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { Telling } from './telling.js';

/** Tells everybody who could answer that an enquiry has come, and by when the answer is promised. */
@Injectable()
@Handles('notify-desk-when-enquiry-submitted', ENQUIRY_EVENTS.submitted)
export class NotifyDeskWhenEnquirySubmitted implements EventHandler {
  constructor(
    private readonly enquiries: EnquiryMail,
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle({ id, subjectId }: Pick<DomainEvent, 'id' | 'subjectId'>): Promise<void> {
    for (const recipient of await this.enquiries.recipients({ enquiryId: subjectId })) {
      const subjects = { enquiry: subjectId, recipient: recipient.id };
      await this.telling.execute(
        { kind: 'new-enquiry', eventId: id, subjects },
        await this.desks.of(recipient),
      );
    }
  }
}
