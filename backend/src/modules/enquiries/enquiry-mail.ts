import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { LinkRequest, MailParams } from '../../platform/mail/mail.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Identity } from '../identity/index.js';
import { Parks, type ParkSummary } from '../parks/index.js';
import { ENQUIRY_MAILS } from './enquiry-mails.data.js';
import { ADMINISTRATORS, INVENTED_TEAM } from './mail-texts.js';
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
  /** Null when a visitor asked. */
  authorUserId: string | null;
}

interface InvestorRow {
  reference: string;
  authorUserId: string | null;
  contactEmail: string | null;
  locale: Locale;
}

/** Writes to whoever asked, in their language, with the page they may open; says who the recipients are. */
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

  /** Recipients of one enquiry that have been reached, or those of these ids. */
  async recipients(by: { enquiryId: string } | { ids: readonly string[] }): Promise<MailedRecipient[]> {
    const [column, values] = 'enquiryId' in by ? ['enquiry_id', [by.enquiryId]] : ['id', by.ids];
    return this.db.query<MailedRecipient>(
      `SELECT recipient.id, recipient.enquiry_id AS "enquiryId", enquiry.reference, enquiry.company_id AS "companyId",
              enquiry.project_id AS "projectId", recipient.park_id AS "parkId", recipient.desk,
              recipient.time_zone AS "timeZone", recipient.due_at AS "dueAt", enquiry.author_user_id AS "authorUserId"
         FROM enquiry_recipients recipient JOIN enquiries enquiry ON enquiry.id = recipient.enquiry_id
        WHERE recipient.${column} = ANY($1::uuid[]) AND enquiry.confirmed_at IS NOT NULL ORDER BY recipient.id`,
      [values],
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

  /** Who answers, in words. */
  async who(recipient: MailedRecipient, locale: Locale): Promise<string> {
    const { parkId } = recipient;
    const park = parkId === null ? undefined : (await this.parks.summariesOf([parkId])).get(parkId);
    return this.answererOf(recipient, park, locale);
  }

  /**
   * The same for who has the park at hand. The team of a demonstration is called invented: no real park may seem to
   * promise.
   */
  answererOf({ desk }: Pick<MailedRecipient, 'desk'>, park: ParkSummary | undefined, locale: Locale): string {
    if (park === undefined) return ADMINISTRATORS[locale];
    const name = readText(park.name, locale)?.text ?? park.slug;
    if (desk === 'park') return this.configuration.demonstration ? `${name}${INVENTED_TEAM[locale]}` : name;
    return `${name} (${ADMINISTRATORS[locale]})`;
  }
}
