import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { newReference } from '../../platform/reference-code/index.js';
import type { EnquiryContactInput } from './dto/inputs.js';
import type { KeptDraft } from './enquiry.entity.js';
import type { PlannedRecipient } from './plan-recipients.js';

export interface NewEnquiry {
  companyId: string | null;
  projectId: string | null;
  authorUserId: string | null;
  contact: EnquiryContactInput | null;
  projectDraft: KeptDraft | null;
  locale: Locale;
  regionId: string | null;
  offeringId: string | null;
  question: string;
  demo: boolean;
}

const ATTEMPTS = 5;

/** Writes an enquiry and its recipients. Joins the ambient transaction. */
@Injectable()
export class EnquiryStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @param confirmed whether it reaches its recipients at once. */
  async insert(
    enquiry: NewEnquiry,
    planned: readonly PlannedRecipient[],
    confirmed: boolean,
  ): Promise<{ id: string; reference: string; createdAt: Date; recipientIds: string[] }> {
    const createdAt = this.clock.now();
    const { id, reference } = await this.insertEnquiry(enquiry, createdAt, confirmed);
    const recipients = await this.db.query<{ id: string }>(
      `INSERT INTO enquiry_recipients
         (enquiry_id, park_id, desk, time_zone, state, state_changed_at, received_at, due_at)
       SELECT $1, park_id, desk, time_zone, $2, $3, $4, due_at
         FROM unnest($5::uuid[], $6::text[], $7::text[], $8::timestamptz[]) AS planned (park_id, desk, time_zone, due_at)
       RETURNING id`,
      [
        id,
        confirmed ? 'submitted' : 'unconfirmed',
        createdAt,
        confirmed ? createdAt : null,
        planned.map(({ park }) => park?.id ?? null),
        planned.map(({ desk }) => desk),
        planned.map(({ timeZone }) => timeZone),
        planned.map(({ dueAt }) => (confirmed ? dueAt : null)),
      ],
    );
    return { id, reference, createdAt, recipientIds: recipients.map((row) => row.id) };
  }

  /** A reference is random; the unique key says when one has been given before. */
  private async insertEnquiry(enquiry: NewEnquiry, createdAt: Date, confirmed: boolean) {
    const { contact } = enquiry;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const reference = newReference();
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO enquiries (reference, company_id, project_id, author_user_id, contact_name, contact_email,
           contact_phone, contact_organisation, contact_country, locale, region_id, offering_id, question, project_draft,
           created_at, confirmed_at, demo)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ON CONFLICT (reference) DO NOTHING RETURNING id`,
        [
          reference,
          enquiry.companyId,
          enquiry.projectId,
          enquiry.authorUserId,
          contact?.name ?? null,
          contact?.email ?? null,
          contact?.phone ?? null,
          contact?.organisation ?? null,
          contact?.country ?? null,
          enquiry.locale,
          enquiry.regionId,
          enquiry.offeringId,
          enquiry.question,
          enquiry.projectDraft === null ? null : JSON.stringify(enquiry.projectDraft),
          createdAt,
          confirmed ? createdAt : null,
          enquiry.demo,
        ],
      );
      if (row) return { id: row.id, reference };
    }
    throw new Error(`${ATTEMPTS} references in a row had been given before`);
  }
}
