import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { ProjectDraftInput } from './dto/inputs.js';
import { projectColumns } from './project-columns.js';

/** A company writes down what it plans. Whoever calls it has made sure that it may. */
@Injectable()
export class CreateProject {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** @returns its id. */
  async execute(companyId: string, draft: ProjectDraftInput): Promise<string> {
    return this.db.transaction(async () => {
      const columns = { ...projectColumns(draft), company_id: companyId, created_at: this.clock.now() };
      const names = Object.keys(columns);
      const values = names.map((_, position) => `$${position + 1}`);
      // What an invented company plans is invented.
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO projects (${names.join(', ')}, demo)
         SELECT ${values.join(', ')}, company.demo FROM companies company WHERE company.id = $${names.length + 1}
         RETURNING id`,
        [...Object.values(columns), companyId],
      );
      const { id } = row as { id: string };
      await this.events.record({
        name: 'project.created',
        subject: { type: 'project', id },
        payload: { companyId, segment: draft.segment },
      });
      return id;
    });
  }
}
