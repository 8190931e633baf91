import { Injectable } from '@nestjs/common';
import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Companies, type CompanySummary, type ProjectSummary } from '../companies/index.js';
import { Parks, type ParkSummary, toRef } from '../parks/index.js';
import type { RuleChangeListView, RuleChangeNoticeView, RuleChangeQuery } from './dto/views.js';
import type { TouchedPlace } from './rule-change.entity.js';

/** A touched project, for who tells its owners. */
export interface TouchedProject {
  companyId: string;
  leadId: string | null;
  projectId: string;
  /** Touched parks that are being asked about it. */
  askedParkIds: string[];
}

interface NoticeRow extends TouchedProject {
  id: string;
  n: number;
  places: TouchedPlace[];
  createdAt: Date;
}

interface Known {
  companies: ReadonlyMap<string, CompanySummary>;
  projects: ReadonlyMap<string, ProjectSummary>;
  parks: ReadonlyMap<string, ParkSummary>;
}

const COLUMNS = `notice.id, notice.n, notice.project_id AS "projectId", notice.company_id AS "companyId",
  notice.lead_id AS "leadId", notice.asked_park_ids AS "askedParkIds", notice.places, notice.created_at AS "createdAt"`;

/** Reads what changes of policies have touched. */
@Injectable()
export class RuleChangeNotices {
  constructor(
    private readonly db: Database,
    private readonly companies: Companies,
    private readonly parks: Parks,
  ) {}

  /** The newest first: all for administrators, a company's own projects, what is being asked of one's own park. */
  async list(
    actor: Actor,
    { policy, cursor, pageSize }: RuleChangeQuery,
    locale: Locale,
  ): Promise<RuleChangeListView> {
    const parameters: unknown[] = [policy];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<NoticeRow>(
      `SELECT ${COLUMNS} FROM rule_change_notices notice
         JOIN rule_changes change ON change.policy_id = notice.policy_id AND change.n = notice.n
        WHERE change.slug = $1 AND ${noticesVisibleTo(actor, next)} ${after ? `AND notice.id < ${next(after[0])}` : ''}
        ORDER BY notice.id DESC LIMIT ${next(pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    const known = await this.known(page.rows);
    return {
      items: page.rows.map((row) => toView(row, actor, known, locale)),
      nextCursor: page.nextCursor,
    };
  }

  /** Every project that a change touches; whoever asks tells each reader of their own alone. */
  touchedBy(policyId: string, n: number): Promise<TouchedProject[]> {
    return this.db.query<TouchedProject>(
      `SELECT project_id AS "projectId", company_id AS "companyId", lead_id AS "leadId", asked_park_ids AS "askedParkIds"
         FROM rule_change_notices WHERE policy_id = $1 AND n = $2 ORDER BY id`,
      [policyId, n],
    );
  }

  private async known(rows: readonly NoticeRow[]): Promise<Known> {
    const [companies, projects, parks] = await Promise.all([
      this.companies.summariesOf(rows.map(({ companyId }) => companyId)),
      this.companies.projectsOf(rows.map(({ projectId }) => projectId)),
      this.parks.summariesOf([...new Set(rows.flatMap(({ places }) => places.map(({ park }) => park)))]),
    ]);
    return { companies, projects, parks };
  }
}

/** The one scope of every query over `rule_change_notices notice`. */
function noticesVisibleTo(actor: Actor, next: (value: unknown) => string): string {
  if (isAdministrator(actor)) return 'TRUE';
  return `(notice.company_id = ANY(${next(organisationsOf(actor, 'company'))}::uuid[])
    OR notice.asked_park_ids && ${next(organisationsOf(actor, 'park'))}::uuid[])`;
}

/** A park's team reads of its own place, and of the project what the pseudonymous summary of an enquiry tells. */
function toView(row: NoticeRow, actor: Actor, known: Known, locale: Locale): RuleChangeNoticeView {
  const isOwn = isAdministrator(actor) || organisationsOf(actor, 'company').includes(row.companyId);
  const ownParks = new Set(organisationsOf(actor, 'park').filter((id) => row.askedParkIds.includes(id)));
  const company = known.companies.get(row.companyId);
  const project = known.projects.get(row.projectId);
  return {
    id: row.id,
    record: row.n,
    at: row.createdAt.toISOString(),
    segment: project?.segment ?? '',
    company: isOwn && company ? { id: company.id, name: company.name } : null,
    project: isOwn && project ? { id: project.id, title: project.title } : null,
    leadId: isAdministrator(actor) ? row.leadId : null,
    places: row.places
      .filter(({ park }) => isOwn || ownParks.has(park))
      .flatMap(({ park: parkId, before, after, measures }) => {
        const park = known.parks.get(parkId);
        return park ? [{ park: toRef(park, locale), before, after, measures }] : [];
      }),
    demo: project?.demo ?? false,
  };
}
