import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Companies } from '../companies/index.js';
import { leadTerms } from './lead.terms.js';

/** A lead is found by the names its company and project have now. */
@Injectable()
@Handles('refresh-lead-words-when-renamed', 'company.edited', 'project.edited')
export class RefreshLeadWordsWhenRenamed implements EventHandler {
  constructor(
    private readonly db: Database,
    private readonly companies: Companies,
  ) {}

  async handle({ subjectType, subjectId }: Pick<DomainEvent, 'subjectType' | 'subjectId'>): Promise<void> {
    const column = subjectType === 'company' ? 'company_id' : 'project_id';
    const leads = await this.db.query<{ id: string; companyId: string; projectId: string }>(
      `SELECT id, company_id AS "companyId", project_id AS "projectId" FROM leads WHERE ${column} = $1`,
      [subjectId],
    );
    const companies = await this.companies.summariesOf(leads.map(({ companyId }) => companyId));
    const projects = await this.companies.projectsOf(leads.map(({ projectId }) => projectId));
    for (const { id, companyId, projectId } of leads) {
      await this.db.query('UPDATE leads SET search_terms = $2 WHERE id = $1', [
        id,
        leadTerms(companies.get(companyId)?.name ?? null, projects.get(projectId)?.title ?? null),
      ]);
    }
  }
}
