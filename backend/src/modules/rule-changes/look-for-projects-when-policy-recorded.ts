import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { withdrawalOf } from '../eligibility/index.js';
import { POLICY_EVENTS } from '../policies/index.js';
import { ChangeJobs } from './change-jobs.js';

/** Begins to look for the projects that a change of a policy touches, or that it is withdrawn. */
@Injectable()
@Handles('look-for-projects-when-policy-recorded', POLICY_EVENTS.recorded, POLICY_EVENTS.withdrawn)
export class LookForProjectsWhenPolicyRecorded implements EventHandler {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: ChangeJobs,
  ) {}

  async handle({
    name,
    subjectId,
    payload,
  }: Pick<DomainEvent, 'name' | 'subjectId' | 'payload'>): Promise<void> {
    const { slug, n: record } = payload as { slug: string; n: number };
    const n = name === POLICY_EVENTS.withdrawn ? withdrawalOf(record) : record;
    const begun = await this.db.query(
      `INSERT INTO rule_changes (policy_id, n, slug, started_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (policy_id, n) DO NOTHING RETURNING n`,
      [subjectId, n, slug, this.clock.now()],
    );
    if (begun.length > 0) await this.jobs.again(subjectId, n);
  }
}
