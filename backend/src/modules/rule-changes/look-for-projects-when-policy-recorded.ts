import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { withdrawalOf } from '../eligibility/index.js';
import { POLICY_EVENTS } from '../policies/index.js';
import { ChangeJobs } from './change-jobs.js';

/** Begins to look for the projects that a change of a policy touches, or that it is withdrawn. */
@Injectable()
@Handles('look-for-projects-when-policy-recorded', POLICY_EVENTS.recorded, POLICY_EVENTS.withdrawn)
export class LookForProjectsWhenPolicyRecorded implements EventHandler {
  constructor(private readonly jobs: ChangeJobs) {}

  async handle({
    name,
    subjectId: ruleId,
    payload,
  }: Pick<DomainEvent, 'name' | 'subjectId' | 'payload'>): Promise<void> {
    const { slug, n: record } = payload as { slug: string; n: number };
    const n = name === POLICY_EVENTS.withdrawn ? withdrawalOf(record) : record;
    await this.jobs.begin({ kind: 'policy', ruleId, n, slug });
  }
}
