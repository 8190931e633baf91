import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { EnquiryMail, EVENT_OF_ACTION, type MailedRecipient } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import { MESSAGE_SENT } from '../messaging/index.js';
import { DeskAddressees } from './desk-addressees.js';
import type { NotificationKind } from './notification-kinds.data.js';
import { Telling } from './telling.js';

const KIND_OF: Readonly<Record<string, NotificationKind>> = {
  [EVENT_OF_ACTION.answer]: 'enquiry-answered',
  [EVENT_OF_ACTION['request-information']]: 'information-requested',
};

/**
 * Tells the other side that something was written to them; what was written stays in the portal. The handler keeps the
 * name it had when it only mailed: the events it has heard are remembered by it.
 */
@Injectable()
@Handles(
  'mail-other-side-when-written',
  EVENT_OF_ACTION.answer,
  EVENT_OF_ACTION['request-information'],
  EVENT_OF_ACTION['supply-information'],
  MESSAGE_SENT,
)
export class NotifyOtherSideWhenWritten implements EventHandler {
  constructor(
    private readonly enquiries: EnquiryMail,
    private readonly identity: Identity,
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle({ id, name, subjectId, payload }: DomainEvent): Promise<void> {
    const kind = KIND_OF[name] ?? 'new-message';
    const [recipient] = await this.enquiries.recipients({ ids: [String(payload.recipientId)] });
    if (!recipient) return;
    const news = { kind, eventId: id, subjects: { enquiry: subjectId, recipient: recipient.id } };
    if (payload.side === 'investor') {
      await this.telling.execute(news, await this.desks.of(recipient));
    } else if (recipient.authorUserId === null) {
      // A visitor has no account to be notified in: the mail brings a link of its own.
      await this.enquiries.toInvestor(subjectId, kind, id, async (locale) => ({
        who: await this.enquiries.who(recipient, locale),
      }));
    } else {
      await this.telling.execute(news, await this.authorOf(recipient, recipient.authorUserId));
    }
  }

  /** Who asked, while they still belong to the company that did. */
  private async authorOf({ companyId }: MailedRecipient, userId: string) {
    const author = (await this.identity.usersOf([userId])).get(userId);
    const memberships = await this.identity.membershipsOf(userId);
    const belongs = memberships.some(({ organisationId }) => organisationId === companyId);
    return author && belongs
      ? [{ ...author, as: { kind: 'company' as const, organisationId: companyId } }]
      : [];
  }
}
