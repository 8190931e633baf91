import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Companies } from '../companies/index.js';
import { ChangeJobs } from './change-jobs.js';
import type { ChangedRule } from './rule-change.entity.js';
import { type Touched, TouchedProjects } from './touched-projects.js';

/** So many projects are looked at in one transaction. */
const BATCH = 100;

interface Progress extends ChangedRule {
  lastProjectId: string | null;
  doneAt: Date | null;
}

/** Holds all open projects against a change of a rule, a batch at a time. */
@Injectable()
export class FindTouchedProjects implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: ChangeJobs,
    private readonly companies: Companies,
    private readonly projects: TouchedProjects,
  ) {}

  onModuleInit(): void {
    this.jobs.define((ruleId, n) => this.execute(ruleId, n));
  }

  /** The next batch of a change; what is done already is done. @returns whether all projects have been looked at. */
  execute(ruleId: string, n: number): Promise<boolean> {
    return this.db.transaction(async () => {
      const change = await this.db.one<Progress>(
        `SELECT kind, rule_id AS "ruleId", n, slug, last_project_id AS "lastProjectId", done_at AS "doneAt"
           FROM rule_changes WHERE rule_id = $1 AND n = $2 FOR UPDATE`,
        [ruleId, n],
      );
      if (change === null || change.doneAt !== null) return true;
      const projects = await this.companies.projectsAfter(change.lastProjectId, BATCH);
      const touched = await this.projects.among(projects, change);
      await this.keep(touched, change);
      const isLast = projects.length < BATCH;
      const { count } = (await this.db.one<{ count: number }>(
        `UPDATE rule_changes SET last_project_id = coalesce($3, last_project_id), projects = projects + $4,
                touched = touched + $5, done_at = $6
          WHERE rule_id = $1 AND n = $2 RETURNING touched AS count`,
        [
          ruleId,
          n,
          projects.at(-1)?.id ?? null,
          projects.length,
          touched.length,
          isLast ? this.clock.now() : null,
        ],
      )) as { count: number };
      if (!isLast) await this.jobs.again(ruleId, n);
      else if (count > 0) await this.jobs.found(change, count);
      return isLast;
    });
  }

  private async keep(touched: readonly Touched[], { ruleId, n }: ChangedRule): Promise<void> {
    if (touched.length === 0) return;
    await this.db.query(
      `INSERT INTO rule_change_notices (rule_id, n, project_id, company_id, lead_id, asked_park_ids, places, regime,
         created_at)
       SELECT $1, $2, t."projectId", t."companyId", t."leadId", t."askedParkIds", t.places, t.regime, $4
         FROM jsonb_to_recordset($3::jsonb)
           AS t ("projectId" uuid, "companyId" uuid, "leadId" uuid, "askedParkIds" uuid[], places jsonb, regime jsonb)
       ON CONFLICT (rule_id, n, project_id) DO NOTHING`,
      [ruleId, n, JSON.stringify(touched), this.clock.now()],
    );
  }
}
