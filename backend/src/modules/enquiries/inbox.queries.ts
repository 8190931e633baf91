import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Companies, rolesIn } from '../companies/index.js';
import { Offerings } from '../offerings/index.js';
import { Parks, toRef } from '../parks/index.js';
import type { InboxQuery } from './dto/inputs.js';
import type { InboxItem, InboxView } from './dto/views.js';
import { inboxNeeded } from './enquiries.errors.js';
import { asCompanyRef } from './enquiries.queries.js';
import { type RecipientRow, RECIPIENT_COLUMNS } from './recipient-row.js';
import { RecipientViews } from './recipient.views.js';

interface InboxRow extends RecipientRow {
  rank: number;
  reference: string;
  projectId: string | null;
  offeringId: string | null;
  excerpt: string;
  demo: boolean;
}

/** What owes an answer, what has one, what has ended: the very expression of the two inbox indexes. */
export const INBOX_RANK = `(CASE WHEN recipient.ended_at IS NOT NULL THEN 2
  WHEN recipient.answered_at IS NOT NULL THEN 1 ELSE 0 END)`;
const ENDED = 2;
const EXCERPT = 160;

/** Reads the inbox of a park's team or of the triage: what is overdue or due first, then what has been answered. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly db: Database,
    private readonly parks: Parks,
    private readonly companies: Companies,
    private readonly views: RecipientViews,
    private readonly permissions: PermissionTable,
    private readonly offerings: Offerings,
  ) {}

  /** @throws DomainError not-found for the inbox of others; invalid `enquiry.inbox-needed` when none is named. */
  async list(actor: Actor, query: InboxQuery, locale: Locale): Promise<InboxView> {
    const parkId = await this.inboxOf(actor, query);
    const { sql, parameters } = inboxSql(parkId, query);
    const rows = await this.db.query<InboxRow>(sql, parameters);
    const page = pageOf(rows, query.pageSize, (row) => [row.rank, row.dueAt as Date, row.id]);
    return { items: await this.items(page.rows, locale), nextCursor: page.nextCursor };
  }

  /** @returns the park's id, or null for the triage. */
  private async inboxOf(actor: Actor, { park, desk }: InboxQuery): Promise<string | null> {
    if ((park === undefined) === (desk === undefined)) {
      throw inboxNeeded();
    }
    const parkId =
      park === undefined ? null : ((await this.parks.summariesBySlug([park])).get(park)?.id ?? null);
    const roles =
      park === undefined ? rolesIn(actor, 'portal', null) : parkId ? rolesIn(actor, 'park', parkId) : [];
    if (!this.permissions.rolesAllow(roles, 'inbox:read')) throw notFound();
    return parkId;
  }

  private async items(rows: readonly InboxRow[], locale: Locale): Promise<InboxItem[]> {
    const around = await this.views.surroundingsOf(rows);
    const companies = await this.companies.summariesOf(rows.flatMap(({ companyId }) => companyId ?? []));
    const projects = await this.companies.projectsOf(rows.flatMap(({ projectId }) => projectId ?? []));
    const offerings = await this.offerings.refsOf(
      rows.flatMap(({ offeringId }) => offeringId ?? []),
      locale,
    );
    return rows.map((row) => {
      const park = this.views.parkOf(row, around);
      const company = companies.get(row.companyId ?? '');
      const project = projects.get(row.projectId ?? '');
      return {
        recipientId: row.id,
        enquiryId: row.enquiryId,
        reference: row.reference,
        park: park ? toRef(park, locale) : null,
        desk: row.desk,
        company: company ? asCompanyRef(company) : null,
        segment: project?.segment ?? null,
        product: project?.product ?? null,
        offering: offerings.get(row.offeringId ?? '') ?? null,
        excerpt: row.excerpt,
        state: row.state,
        clock: this.views.clockView(row),
        owner: this.views.owner(row, around, locale),
        receivedAt: (row.receivedAt as Date).toISOString(),
        demo: row.demo,
      };
    });
  }
}

/** @param parkId null for the triage. */
export function inboxSql(parkId: string | null, query: Pick<InboxQuery, 'state' | 'cursor' | 'pageSize'>) {
  const parameters: unknown[] = [];
  const next = (value: unknown) => `$${parameters.push(value)}`;
  const after = readCursor(query.cursor, ['rank', 'instant', 'uuid']);
  const conditions = [
    parkId === null
      ? `recipient.desk = 'triage'`
      : `recipient.desk = 'park' AND recipient.park_id = ${next(parkId)}`,
    'recipient.due_at IS NOT NULL',
    ...(query.state === 'open' ? [`${INBOX_RANK} < ${ENDED}`] : []),
    ...(after
      ? [
          `(${INBOX_RANK}, recipient.due_at, recipient.id) >
           (${next(after[0])}::int, ${next(after[1])}::timestamptz, ${next(after[2])}::uuid)`,
        ]
      : []),
  ];
  const sql = `SELECT ${RECIPIENT_COLUMNS}, ${INBOX_RANK} AS rank, enquiry.reference, enquiry.project_id AS "projectId",
      enquiry.offering_id AS "offeringId", left(enquiry.question, ${EXCERPT}) AS excerpt, enquiry.demo
    FROM enquiry_recipients recipient JOIN enquiries enquiry ON enquiry.id = recipient.enquiry_id
   WHERE ${conditions.join(' AND ')}
   ORDER BY ${INBOX_RANK}, recipient.due_at, recipient.id LIMIT ${next(query.pageSize + 1)}`;
  return { sql, parameters };
}
