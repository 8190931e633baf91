import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Companies } from '../companies/index.js';
import { EnquiryMail } from './enquiry-mail.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';

/** Tells everybody who could answer that an enquiry has come, and by when the answer is promised. */
@Injectable()
@Handles('notify-desk-when-enquiry-submitted', ENQUIRY_EVENTS.submitted)
export class NotifyDeskWhenEnquirySubmitted implements EventHandler {
  constructor(
    private readonly mail: EnquiryMail,
    private readonly companies: Companies,
  ) {}

  async handle({ id, subjectId }: DomainEvent): Promise<void> {
    for (const recipient of await this.mail.recipients({ enquiryId: subjectId })) {
      const { projectId } = recipient;
      const project =
        projectId === null ? undefined : (await this.companies.projectsOf([projectId])).get(projectId);
      await this.mail.toDesk(recipient, 'new-enquiry', id, { segment: project?.segment ?? '' });
    }
  }
}
