import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { normaliseReference } from '../../platform/reference-code/index.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';

/**
 * "Send me a new link": goes to the e-mail the enquiry was sent with, and only if that is the one given here. One that
 * still waits for its confirmation gets the link that confirms.
 */
@Injectable()
export class RequestFollowLink {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly mailer: Mailer,
  ) {}

  /** Does nothing, silently, for any other pair. @param email normalised. */
  async execute(typedReference: string, email: string): Promise<void> {
    const reference = normaliseReference(typedReference);
    if (reference === null) return;
    await this.db.transaction(async () => {
      const enquiry = await this.db.one<{ id: string; locale: Locale; confirmed: boolean }>(
        `SELECT id, locale, confirmed_at IS NOT NULL AS confirmed FROM enquiries
          WHERE reference = $1 AND contact_email = $2`,
        [reference, email],
      );
      if (!enquiry) return;
      const eventId = await this.events.record({
        name: ENQUIRY_EVENTS.linkRequested,
        subject: { type: 'enquiry', id: enquiry.id },
      });
      const purpose = enquiry.confirmed ? 'follow-enquiry' : 'confirm-enquiry';
      await this.mailer.order({
        cause: `${purpose}.${eventId}`,
        to: email,
        locale: enquiry.locale,
        template: enquiry.confirmed ? 'follow-enquiry-link' : 'confirm-enquiry',
        params: { reference },
        link: { purpose, userId: null, subjectId: enquiry.id },
      });
    });
  }
}
