import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import type { ChangedRule } from './rule-change.entity.js';
import { RULE_CHANGE_FOUND } from './rule-change.events.js';

const FIND_TOUCHED_PROJECTS = 'find-touched-projects';

/** How a change begins to be looked at, how its batches follow each other, and what is said at the end. */
@Injectable()
export class ChangeJobs {
  constructor(
    private readonly queue: JobQueue,
    private readonly events: Events,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  define(run: (ruleId: string, n: number) => Promise<unknown>): void {
    this.queue.define({
      queue: FIND_TOUCHED_PROJECTS,
      trigger: 'a policy or a regime was recorded anew, or a batch of projects was looked at',
      effectKey: 'rule_changes.last_project_id, moved in the transaction of the batch',
      // A job that was sent before regimes were looked at names a policy.
      run: async ({ ruleId, policyId, n }) => {
        await run(String(ruleId ?? policyId), Number(n));
      },
    });
  }

  /** Once for each change, however often it is heard of. */
  async begin({ kind, ruleId, n, slug }: ChangedRule): Promise<void> {
    const begun = await this.db.query(
      `INSERT INTO rule_changes (kind, rule_id, n, slug, started_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (rule_id, n) DO NOTHING RETURNING n`,
      [kind, ruleId, n, slug, this.clock.now()],
    );
    if (begun.length > 0) await this.again(ruleId, n);
  }

  again(ruleId: string, n: number): Promise<void> {
    return this.queue.send(FIND_TOUCHED_PROJECTS, { ruleId, n: String(n) });
  }

  async found({ kind, ruleId, n, slug }: ChangedRule, touched: number): Promise<void> {
    await this.events.record({
      name: RULE_CHANGE_FOUND,
      subject: { type: kind, id: ruleId },
      payload: { n, slug, touched },
    });
  }
}
