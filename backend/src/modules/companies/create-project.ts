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
  async execute(companyId: string, draft: ProjectDraftInput, { demo = false } = {}): Promise<string> {
    return this.db.transaction(async () => {
      const columns = { ...projectColumns(draft), company_id: companyId, demo, created_at: this.clock.now() };
      const names = Object.keys(columns);
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO projects (${names.join(', ')}) VALUES (${names.map((_, n) => `$${n + 1}`).join(', ')}) RETURNING id`,
        Object.values(columns),
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
