import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Identity } from '../identity/index.js';
import { Parks, type ParkSummary } from '../parks/index.js';
import { EnquiryMail, type MailedRecipient } from './enquiry-mail.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';
import { ANSWERED_BEFORE, PROMISE_STANDS, promiseText } from './mail-texts.js';

interface HandedOver {
  id: string;
  enquiryId: string;
  reference: string;
  parkId: string;
  timeZone: string;
  dueAt: Date | null;
}

/** The park learns what it owes and by when; the investor, that the park itself answers and that the promise stands. */
@Injectable()
@Handles('tell-both-sides-when-handed-over', ENQUIRY_EVENTS.handedOver)
export class TellBothSidesWhenHandedOver implements EventHandler {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
    private readonly mailer: Mailer,
    private readonly identity: Identity,
    private readonly parks: Parks,
    private readonly mail: EnquiryMail,
  ) {}

  async handle({ id, subjectId, payload }: DomainEvent): Promise<void> {
    const recipient = await this.db.one<HandedOver>(
      `SELECT recipient.id, enquiry.id AS "enquiryId", enquiry.reference, recipient.park_id AS "parkId",
              recipient.time_zone AS "timeZone", recipient.due_at AS "dueAt"
         FROM enquiry_recipients recipient JOIN enquiries enquiry ON enquiry.id = recipient.enquiry_id
        WHERE recipient.id = $1 AND recipient.desk = 'park'`,
      [payload.recipientId],
    );
    const park = recipient && (await this.parks.summariesOf([recipient.parkId])).get(recipient.parkId);
    if (!recipient || !park) return;
    const { dueAt, timeZone } = recipient;
    const promise = (locale: Locale) =>
      payload.clock === 'stopped' || dueAt === null
        ? ANSWERED_BEFORE[locale]
        : PROMISE_STANDS[locale](promiseText(dueAt, timeZone, locale));
    await this.toPark(recipient, park, id, promise);
    const answerer = { ...recipient, desk: 'park', companyId: null, projectId: null } as MailedRecipient;
    await this.mail.toInvestor(subjectId, 'enquiry-handed-over', id, async (locale) => ({
      who: await this.mail.who(answerer, locale),
      promise: promise(locale),
    }));
  }

  private async toPark(
    { id, enquiryId, reference, parkId }: HandedOver,
    { slug }: ParkSummary,
    cause: string,
    promise: (locale: Locale) => string,
  ): Promise<void> {
    for (const member of await this.identity.membersOf('park', parkId)) {
      const { locale } = member;
      await this.mailer.order({
        cause: `enquiry-handed-over-desk.${cause}.${id}.${member.id}`,
        to: member.email,
        locale,
        template: 'enquiry-handed-over-desk',
        params: {
          reference,
          promise: promise(locale),
          link: `${this.configuration.publicUrl}/${locale}/desk/parks/${slug}/enquiries/${enquiryId}`,
        },
      });
    }
  }
}
