import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { REGIME_RECORDED } from '../regimes/index.js';
import { ChangeJobs } from './change-jobs.js';

/** Begins to look for the projects that a change of a rule of trade or investment touches. */
@Injectable()
@Handles('look-for-projects-when-regime-recorded', REGIME_RECORDED)
export class LookForProjectsWhenRegimeRecorded implements EventHandler {
  constructor(private readonly jobs: ChangeJobs) {}

  async handle({ subjectId: ruleId, payload }: Pick<DomainEvent, 'subjectId' | 'payload'>): Promise<void> {
    const { slug, n } = payload as { slug: string; n: number };
    await this.jobs.begin({ kind: 'regime', ruleId, n, slug });
  }
}
