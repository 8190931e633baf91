import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { ENQUIRY_EVENTS, EnquiryMail, EVENT_OF_ACTION } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import { MESSAGE_SENT } from '../messaging/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { NotifyDeskWhenEnquirySubmitted } from './notify-desk-when-enquiry-submitted.js';
import { NotifyDeskWhenSaidNotAnswered } from './notify-desk-when-said-not-answered.js';
import { NotifyOtherSideWhenWritten } from './notify-other-side-when-written.js';
import { type Addressee, type News, Telling } from './telling.js';

const HOUR = 3_600_000;
/** What is older has been read within the hour. */
const UNREAD_HOURS = 60;

/**
 * Writes what people would have been told of events that are said to have happened, by the rules of those that do.
 * For the demonstration: it mails nobody.
 */
@Injectable()
export class NotificationHistory {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly enquiries: EnquiryMail,
    private readonly identity: Identity,
    private readonly desks: DeskAddressees,
  ) {}

  /** @param requestId marks the events, in the order of their time. */
  async writeFor(requestId: string): Promise<void> {
    const events = await this.db
      .repo(DomainEvent)
      .find({ where: { requestId }, order: { occurredAt: 'ASC', id: 'ASC' } });
    for (const event of events) await this.write(event);
  }

  private async write(event: DomainEvent): Promise<void> {
    const quietly = new Quietly(this.db, this.clock, event.occurredAt);
    const { enquiries, desks, identity } = this;
    switch (event.name) {
      case ENQUIRY_EVENTS.submitted:
        return new NotifyDeskWhenEnquirySubmitted(enquiries, desks, quietly).handle(event);
      case EVENT_OF_ACTION['say-not-answered']:
        return new NotifyDeskWhenSaidNotAnswered(enquiries, desks, quietly).handle(event);
      case EVENT_OF_ACTION.answer:
      case EVENT_OF_ACTION['request-information']:
      case EVENT_OF_ACTION['supply-information']:
      case MESSAGE_SENT:
        if (await this.isToVisitor(event)) return;
        return new NotifyOtherSideWhenWritten(enquiries, identity, desks, quietly).handle(event);
    }
  }

  /** They have no account to be told in, and no mail leaves here. */
  private async isToVisitor({ payload }: DomainEvent): Promise<boolean> {
    const [recipient] = await this.enquiries.recipients({ ids: [String(payload.recipientId)] });
    return payload.side !== 'investor' && recipient?.authorUserId === null;
  }
}

/** Writes the row alone, as of the time of the event. */
class Quietly extends Telling {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly at: Date,
  ) {
    super();
  }

  async execute(news: News, people: readonly Addressee[]): Promise<void> {
    const { at } = this;
    const old = at.getTime() < this.clock.now().getTime() - UNREAD_HOURS * HOUR;
    for (const { id, as } of people) {
      await this.db.query(
        `INSERT INTO notifications (id, user_id, event_id, kind, organisation_kind, organisation_id, subjects, created_at,
           read_at)
         VALUES (uuidv7($7::timestamptz - clock_timestamp()), $1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (user_id, event_id) DO NOTHING`,
        [
          id,
          news.eventId,
          news.kind,
          as?.kind ?? null,
          as?.organisationId ?? null,
          JSON.stringify(news.subjects),
          at,
          old ? new Date(at.getTime() + HOUR) : null,
        ],
      );
    }
  }
}
