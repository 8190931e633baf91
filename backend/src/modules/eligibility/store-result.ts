import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, rolesIn } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { Companies } from '../companies/index.js';
import type { StoreResultInput } from './dto/inputs.js';
import { ENGINE_VERSION } from './engine-versions.data.js';
import { EngineOfResults } from './engine-of-results.js';

/** A member of a company keeps an answer with a project: the record of what the portal said on this day. */
@Injectable()
export class StoreResult {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly companies: Companies,
    private readonly permissions: PermissionTable,
    private readonly engine: EngineOfResults,
  ) {}

  /**
   * @returns the id of the result.
   * @throws DomainError not-found for a project that is not the actor's or a place that does not exist; invalid for facts
   * that cannot be.
   */
  async execute(actor: Actor, input: StoreResultInput): Promise<string> {
    const project = await this.companies.project(actor, input.projectId);
    if (!this.permissions.rolesAllow(rolesIn(actor, 'company', project.companyId), 'eligibility:keep'))
      throw notFound();
    const recordedAt = this.clock.now();
    const { question, rules, answer } = await this.engine.answer(input, recordedAt);
    return this.db.transaction(async () => {
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO eligibility_results (company_id, project_id, question, engine, rules, answer, combinations,
           recorded_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [
          project.companyId,
          project.id,
          JSON.stringify(question),
          ENGINE_VERSION,
          rules,
          JSON.stringify(answer.lines),
          JSON.stringify(answer.combinations),
          recordedAt,
          actor.userId,
        ],
      );
      const { id } = row!;
      await this.events.record({
        name: 'eligibility-result.kept',
        subject: { type: 'eligibility-result', id },
        payload: { projectId: project.id },
      });
      return id;
    });
  }
}
