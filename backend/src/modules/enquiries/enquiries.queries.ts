import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Companies, type CompanyRef, type ProjectSummaryView } from '../companies/index.js';
import { Identity } from '../identity/index.js';
import { Offerings } from '../offerings/index.js';
import { RegionRefs } from './region-refs.js';
import type { EnquiryListQuery } from './dto/inputs.js';
import type { EnquiryContactView, EnquiryDetail, EnquiryListView, EnquirySummaryView } from './dto/views.js';
import { enquiriesOf, isInvestorOf, recipientsVisibleTo } from './enquiries.access.js';
import type { Side } from './enquiry.events.js';
import { enquiryState } from './enquiry.rules.js';
import { type RecipientRow, RECIPIENT_COLUMNS } from './recipient-row.js';
import { RecipientViews } from './recipient.views.js';
import { isAdministrator } from '../../platform/context/actor.js';

interface EnquiryRow {
  id: string;
  reference: string;
  companyId: string | null;
  projectId: string | null;
  authorUserId: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactOrganisation: string | null;
  locale: Locale;
  regionId: string | null;
  offeringId: string | null;
  question: string;
  createdAt: Date;
  demo: boolean;
}

const ENQUIRY_COLUMNS = `enquiry.id, enquiry.reference, enquiry.company_id AS "companyId",
  enquiry.project_id AS "projectId", enquiry.author_user_id AS "authorUserId", enquiry.contact_name AS "contactName",
  enquiry.contact_email AS "contactEmail", enquiry.contact_phone AS "contactPhone",
  enquiry.contact_organisation AS "contactOrganisation", enquiry.locale, enquiry.region_id AS "regionId",
  enquiry.offering_id AS "offeringId", enquiry.question, enquiry.created_at AS "createdAt", enquiry.demo`;

/** Reads enquiries for each of their parties: the investor all recipients, a park its own, administrators all. */
@Injectable()
export class EnquiriesQueries {
  constructor(
    private readonly db: Database,
    private readonly companies: Companies,
    private readonly identity: Identity,
    private readonly regions: RegionRefs,
    private readonly views: RecipientViews,
    private readonly offerings: Offerings,
  ) {}

  /** What an investor has sent (administrators: everybody's), the newest first. */
  async list(
    actor: Actor,
    { companyId, cursor, pageSize }: EnquiryListQuery,
    locale: Locale,
  ): Promise<EnquiryListView> {
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<EnquiryRow>(
      `SELECT ${ENQUIRY_COLUMNS} FROM enquiries enquiry WHERE ${enquiriesOf(actor, next)}
          ${companyId ? `AND enquiry.company_id = ${next(companyId)}` : ''}
          ${after ? `AND enquiry.id < ${next(after[0])}` : ''}
        ORDER BY enquiry.id DESC LIMIT ${next(pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    return { items: await this.summaries(actor, page.rows, locale), nextCursor: page.nextCursor };
  }

  /** @throws DomainError not-found, also for a foreign or unconfirmed one. */
  async detail(actor: Actor, id: string, locale: Locale): Promise<EnquiryDetail> {
    const row = await this.db.one<EnquiryRow>(
      `SELECT ${ENQUIRY_COLUMNS} FROM enquiries enquiry WHERE enquiry.id = $1`,
      [id],
    );
    const [summary] = row ? await this.summaries(actor, [row], locale) : [];
    if (!row || !summary || summary.recipients.length === 0) throw notFound();
    const side = this.sideOf(actor, row);
    return {
      ...summary,
      contact: await this.contact(actor, row, side),
      region: await this.regions.of(row.regionId, locale),
      offeringId: row.offeringId,
      offering: await this.offering(row.offeringId, locale),
      side,
    };
  }

  private async offering(id: string | null, locale: Locale) {
    return id === null ? null : ((await this.offerings.refsOf([id], locale)).get(id) ?? null);
  }

  /** Ids of the recipients of one enquiry that the actor sees; none for a foreign one. */
  async visibleRecipientIds(actor: Actor, enquiryId: string): Promise<Set<string>> {
    return new Set((await this.recipientsOf(actor, [enquiryId])).map(({ id }) => id));
  }

  private async summaries(
    actor: Actor,
    rows: readonly EnquiryRow[],
    locale: Locale,
  ): Promise<EnquirySummaryView[]> {
    const recipients = await this.recipientsOf(
      actor,
      rows.map(({ id }) => id),
    );
    const around = await this.views.surroundingsOf(recipients);
    const companies = await this.companies.summariesOf(rows.flatMap(({ companyId }) => companyId ?? []));
    const projects = await this.companies.projectsOf(rows.flatMap(({ projectId }) => projectId ?? []));
    return rows.map((row) => {
      const own = recipients.filter(({ enquiryId }) => enquiryId === row.id);
      const company = companies.get(row.companyId ?? '');
      const project = projects.get(row.projectId ?? '');
      return {
        id: row.id,
        reference: row.reference,
        state: own.length === 0 ? 'submitted' : enquiryState(own.map(({ state }) => state)),
        question: row.question,
        locale: row.locale,
        createdAt: row.createdAt.toISOString(),
        project: project ? asProjectSummary(project) : null,
        company: company ? asCompanyRef(company) : null,
        recipients: own.map((recipient) => this.views.toView(recipient, around, actor, locale)),
        demo: row.demo,
      };
    });
  }

  private recipientsOf(actor: Actor, enquiryIds: readonly string[]): Promise<RecipientRow[]> {
    const parameters: unknown[] = [enquiryIds];
    const scope = recipientsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
    return this.db.query<RecipientRow>(
      `SELECT ${RECIPIENT_COLUMNS} FROM enquiry_recipients recipient JOIN enquiries enquiry ON enquiry.id = recipient.enquiry_id
        WHERE recipient.enquiry_id = ANY($1::uuid[]) AND ${scope} ORDER BY recipient.id`,
      parameters,
    );
  }

  private sideOf(actor: Actor, row: EnquiryRow): Side {
    if (isInvestorOf(actor, { enquiryId: row.id, companyId: row.companyId })) return 'investor';
    return isAdministrator(actor) ? 'administrator' : 'park';
  }

  /** The author's own, and for who has to answer; a colleague of the author needs neither address nor phone. */
  private async contact(actor: Actor, row: EnquiryRow, side: Side): Promise<EnquiryContactView | null> {
    if (row.authorUserId === null) {
      if (row.contactName === null || row.contactEmail === null) return null;
      const {
        contactName: name,
        contactEmail: email,
        contactPhone: phone,
        contactOrganisation: organisation,
      } = row;
      return { name, email, phone, organisation };
    }
    if (side === 'investor' && actor.userId !== row.authorUserId) return null;
    const author = (await this.identity.usersOf([row.authorUserId])).get(row.authorUserId);
    return author ? { name: author.name, email: author.email, phone: null, organisation: null } : null;
  }
}

/** Only what may be shown of them here, whatever else the summaries carry. */
export const asCompanyRef = ({ id, name, status }: CompanyRef): CompanyRef => ({ id, name, status });
const asProjectSummary = (project: ProjectSummaryView): ProjectSummaryView => {
  const { id, title, segment, product, capex, jobs, land, power, starts } = project;
  return { id, title, segment, product, capex, jobs, land, power, starts };
};
