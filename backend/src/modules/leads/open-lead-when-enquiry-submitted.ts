import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { Events } from '../../platform/events/events.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Companies } from '../companies/index.js';
import { EnquiryClocks } from '../enquiries/index.js';
import { leadTerms } from './lead.terms.js';

/** One lead per company and project: the first enquiry opens it, every further one shows that it is alive. */
@Injectable()
@Handles('open-lead-when-enquiry-submitted', 'enquiry.submitted')
export class OpenLeadWhenEnquirySubmitted implements EventHandler {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly enquiries: EnquiryClocks,
    private readonly companies: Companies,
  ) {}

  async handle(event: Pick<DomainEvent, 'subjectId' | 'occurredAt'>): Promise<void> {
    const subject = await this.enquiries.caseOf(event.subjectId);
    // Purged or erased since: nobody is left to be led.
    if (!subject) return;
    await this.db.transaction(async () => {
      const opened = await this.open(subject, event.occurredAt);
      if (opened === null) return this.noteActivity(subject.projectId, event.occurredAt);
      await this.events.record({
        name: 'lead.opened',
        subject: { type: 'lead', id: opened },
        payload: {
          companyId: subject.companyId,
          projectId: subject.projectId,
          enquiryId: event.subjectId,
          to: 'new',
        },
      });
    });
  }

  /**
   * A lead is as old as the enquiry that opened it, however late the job came.
   * @returns its id, or null when the case has one already: the unique key decides between parallel enquiries.
   */
  private async open(
    { companyId, projectId, demo }: { companyId: string; projectId: string; demo: boolean },
    submittedAt: Date,
  ): Promise<string | null> {
    const company = (await this.companies.summariesOf([companyId])).get(companyId);
    const project = (await this.companies.projectsOf([projectId])).get(projectId);
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO leads (company_id, project_id, stage, search_terms, demo, created_at, stage_changed_at, last_activity_at)
       VALUES ($1, $2, 'new', $3, $4, $5, $5, $5)
       ON CONFLICT (company_id, project_id) DO NOTHING RETURNING id`,
      [companyId, projectId, leadTerms(company?.name ?? null, project?.title ?? null), demo, submittedAt],
    );
    return row?.id ?? null;
  }

  private async noteActivity(projectId: string, at: Date): Promise<void> {
    await this.db.query(
      'UPDATE leads SET last_activity_at = greatest(last_activity_at, $2) WHERE project_id = $1',
      [projectId, at],
    );
  }
}
