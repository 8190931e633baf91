import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Companies, type ProjectSummary } from '../companies/index.js';
import { CompareRecords } from '../eligibility/index.js';
import { ChangeJobs } from './change-jobs.js';
import { PlacesOfProjects } from './places-of-projects.js';
import { factsOfBrief, startYearOf } from './project-facts.rules.js';
import type { TouchedPlace } from './rule-change.entity.js';

/** So many projects are looked at in one transaction. */
const BATCH = 100;

interface Progress {
  slug: string;
  lastProjectId: string | null;
  doneAt: Date | null;
}

interface Touched {
  projectId: string;
  companyId: string;
  leadId: string | null;
  askedParkIds: string[];
  places: TouchedPlace[];
}

/** Holds all open projects against a change of a policy, a batch at a time. */
@Injectable()
export class FindTouchedProjects implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: ChangeJobs,
    private readonly companies: Companies,
    private readonly records: CompareRecords,
    private readonly places: PlacesOfProjects,
  ) {}

  onModuleInit(): void {
    this.jobs.define((policyId, n) => this.execute(policyId, n));
  }

  /** The next batch of a change; what is done already is done. @returns whether all projects have been looked at. */
  execute(policyId: string, n: number): Promise<boolean> {
    return this.db.transaction(async () => {
      const change = await this.db.one<Progress>(
        `SELECT slug, last_project_id AS "lastProjectId", done_at AS "doneAt" FROM rule_changes
          WHERE policy_id = $1 AND n = $2 FOR UPDATE`,
        [policyId, n],
      );
      if (change === null || change.doneAt !== null) return true;
      const projects = await this.companies.projectsAfter(change.lastProjectId, BATCH);
      const touched = await this.touchedAmong(projects, policyId, n);
      await this.keep(touched, policyId, n);
      const isLast = projects.length < BATCH;
      const { count } = (await this.db.one<{ count: number }>(
        `UPDATE rule_changes SET last_project_id = coalesce($3, last_project_id), projects = projects + $4,
                touched = touched + $5, done_at = $6
          WHERE policy_id = $1 AND n = $2 RETURNING touched AS count`,
        [
          policyId,
          n,
          projects.at(-1)?.id ?? null,
          projects.length,
          touched.length,
          isLast ? this.clock.now() : null,
        ],
      )) as { count: number };
      if (!isLast) await this.jobs.again(policyId, n);
      else if (count > 0) await this.jobs.found({ policyId, n, slug: change.slug, touched: count });
      return isLast;
    });
  }

  private async touchedAmong(
    projects: readonly ProjectSummary[],
    policyId: string,
    n: number,
  ): Promise<Touched[]> {
    if (projects.length === 0) return [];
    const records = await this.records.of(policyId, n);
    const open = await this.places.open();
    const anywhere = open.filter(({ place }) => records.concerns(place));
    const known = await this.places.of(
      projects.map(({ id }) => id),
      open,
    );
    return projects.flatMap((project) => {
      const { lead, askedParkIds, parks } = known.get(project.id)!;
      if (lead?.over) return [];
      const facts = factsOfBrief(project);
      const places = (parks ?? anywhere).flatMap(({ id, place }) => {
        const change = records.at(facts, startYearOf(project), place);
        return change === null ? [] : [{ park: id, ...change }];
      });
      if (places.length === 0) return [];
      const touchedIds = new Set(places.map(({ park }) => park));
      return [
        {
          projectId: project.id,
          companyId: project.companyId,
          leadId: lead?.id ?? null,
          askedParkIds: askedParkIds.filter((id) => touchedIds.has(id)),
          places,
        },
      ];
    });
  }

  private async keep(touched: readonly Touched[], policyId: string, n: number): Promise<void> {
    if (touched.length === 0) return;
    await this.db.query(
      `INSERT INTO rule_change_notices (policy_id, n, project_id, company_id, lead_id, asked_park_ids, places, created_at)
       SELECT $1, $2, t."projectId", t."companyId", t."leadId", t."askedParkIds", t.places, $4
         FROM jsonb_to_recordset($3::jsonb)
           AS t ("projectId" uuid, "companyId" uuid, "leadId" uuid, "askedParkIds" uuid[], places jsonb)
       ON CONFLICT (policy_id, n, project_id) DO NOTHING`,
      [policyId, n, JSON.stringify(touched), this.clock.now()],
    );
  }
}
