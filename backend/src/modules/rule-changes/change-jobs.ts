import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { RULE_CHANGE_FOUND } from './rule-change.events.js';

const FIND_TOUCHED_PROJECTS = 'find-touched-projects';

/** How the batches of a change follow each other, and what is said at the end. */
@Injectable()
export class ChangeJobs {
  constructor(
    private readonly queue: JobQueue,
    private readonly events: Events,
  ) {}

  define(run: (policyId: string, n: number) => Promise<unknown>): void {
    this.queue.define({
      queue: FIND_TOUCHED_PROJECTS,
      trigger: 'a policy was recorded anew, or a batch of projects was looked at',
      effectKey: 'rule_changes.last_project_id, moved in the transaction of the batch',
      run: async ({ policyId, n }) => {
        await run(String(policyId), Number(n));
      },
    });
  }

  again(policyId: string, n: number): Promise<void> {
    return this.queue.send(FIND_TOUCHED_PROJECTS, { policyId, n: String(n) });
  }

  async found({ policyId, ...payload }: { policyId: string; n: number; slug: string; touched: number }) {
    await this.events.record({
      name: RULE_CHANGE_FOUND,
      subject: { type: 'policy', id: policyId },
      payload,
    });
  }
}
