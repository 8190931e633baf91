import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { LinkRequest, MailParams } from '../../platform/mail/mail.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Identity } from '../identity/index.js';
import { Parks } from '../parks/index.js';
import { ENQUIRY_MAILS } from './enquiry-mails.data.js';
import { ADMINISTRATORS, INVENTED_TEAM, promiseText } from './mail-texts.js';
import type { Desk } from './enquiry-recipient.entity.js';

/** A recipient as mails speak of it. */
export interface MailedRecipient {
  id: string;
  enquiryId: string;
  reference: string;
  companyId: string | null;
  projectId: string | null;
  parkId: string | null;
  desk: Desk;
  timeZone: string;
  dueAt: Date | null;
}

interface InvestorRow {
  reference: string;
  authorUserId: string | null;
  contactEmail: string | null;
  locale: Locale;
}

/** Addresses the two sides of an enquiry: each reader in their language, with the page they may open. */
@Injectable()
export class EnquiryMail implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
    private readonly mailer: Mailer,
    private readonly identity: Identity,
    private readonly parks: Parks,
  ) {}

  onModuleInit(): void {
    this.mailer.register(...ENQUIRY_MAILS);
  }

  /** Recipients of one enquiry that have been reached, or the one of this id. */
  async recipients(by: { enquiryId: string } | { recipientId: string }): Promise<MailedRecipient[]> {
    const [column, value] = 'enquiryId' in by ? ['enquiry_id', by.enquiryId] : ['id', by.recipientId];
    return this.db.query<MailedRecipient>(
      `SELECT recipient.id, recipient.enquiry_id AS "enquiryId", enquiry.reference, enquiry.company_id AS "companyId",
              enquiry.project_id AS "projectId", recipient.park_id AS "parkId", recipient.desk,
              recipient.time_zone AS "timeZone", recipient.due_at AS "dueAt"
         FROM enquiry_recipients recipient JOIN enquiries enquiry ON enquiry.id = recipient.enquiry_id
        WHERE recipient.${column} = $1 AND enquiry.confirmed_at IS NOT NULL ORDER BY recipient.id`,
      [value],
    );
  }

  /**
   * To whoever asked: the account's mailbox and language, or the visitor's with a one-time link.
   * @param cause names the event: the same one never mails twice.
   * @param paramsIn what the template needs, in the reader's language.
   */
  async toInvestor(
    enquiryId: string,
    template: string,
    cause: string,
    paramsIn: (locale: Locale) => Promise<MailParams> | MailParams = () => ({}),
  ): Promise<void> {
    const enquiry = await this.db.one<InvestorRow>(
      `SELECT reference, author_user_id AS "authorUserId", contact_email AS "contactEmail", locale FROM enquiries WHERE id = $1`,
      [enquiryId],
    );
    if (!enquiry) return;
    const { authorUserId } = enquiry;
    const author =
      authorUserId === null ? undefined : (await this.identity.usersOf([authorUserId])).get(authorUserId);
    const to = author?.email ?? enquiry.contactEmail;
    // Erased since: there is nobody to write to.
    if (to === null) return;
    const locale = author?.locale ?? enquiry.locale;
    const page = `${this.configuration.publicUrl}/${locale}/desk/enquiries/${enquiryId}`;
    const link: LinkRequest = { purpose: 'follow-enquiry', userId: null, subjectId: enquiryId };
    await this.mailer.order({
      cause: `${template}.${cause}`,
      to,
      locale,
      template,
      params: { reference: enquiry.reference, link: page, ...(await paramsIn(locale)) },
      ...(author ? {} : { link }),
    });
  }

  /** To each member of the park's team, or to each administrator for the triage. */
  async toDesk(
    recipient: MailedRecipient,
    template: string,
    cause: string,
    params: MailParams = {},
  ): Promise<void> {
    const { desk, parkId, enquiryId, reference, dueAt, timeZone } = recipient;
    const team =
      desk === 'park' ? await this.identity.membersOf('park', parkId) : await this.identity.administrators();
    const slug =
      desk === 'park' && parkId ? (await this.parks.summariesOf([parkId])).get(parkId)?.slug : undefined;
    for (const { id, email, locale } of team) {
      const folder = slug === undefined ? 'admin' : `parks/${slug}`;
      await this.mailer.order({
        cause: `${template}.${cause}.${recipient.id}.${id}`,
        to: email,
        locale,
        template,
        params: {
          reference,
          who: await this.who(recipient, locale),
          until: dueAt ? promiseText(dueAt, timeZone, locale) : '',
          link: `${this.configuration.publicUrl}/${locale}/desk/${folder}/enquiries/${enquiryId}`,
          ...params,
        },
      });
    }
  }

  /** Who answers, in words. The team of a demonstration is called invented: no real park may seem to promise. */
  async who({ desk, parkId }: MailedRecipient, locale: Locale): Promise<string> {
    const park = parkId === null ? undefined : (await this.parks.summariesOf([parkId])).get(parkId);
    const name = park ? (readText(park.name, locale)?.text ?? park.slug) : null;
    if (name === null) return ADMINISTRATORS[locale];
    if (desk === 'park') return this.configuration.demonstration ? `${name}${INVENTED_TEAM[locale]}` : name;
    return `${name} (${ADMINISTRATORS[locale]})`;
  }
}
