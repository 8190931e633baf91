import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { POLICY_EVENTS } from '../policies/index.js';
import { ChangeJobs } from './change-jobs.js';

/** Begins to look for the projects that a change of a policy touches. */
@Injectable()
@Handles('look-for-projects-when-policy-recorded', POLICY_EVENTS.recorded)
export class LookForProjectsWhenPolicyRecorded implements EventHandler {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: ChangeJobs,
  ) {}

  async handle({ subjectId, payload }: Pick<DomainEvent, 'subjectId' | 'payload'>): Promise<void> {
    const { slug, n } = payload as { slug: string; n: number };
    const begun = await this.db.query(
      `INSERT INTO rule_changes (policy_id, n, slug, started_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (policy_id, n) DO NOTHING RETURNING n`,
      [subjectId, n, slug, this.clock.now()],
    );
    if (begun.length > 0) await this.jobs.again(subjectId, n);
  }
}
