import { Injectable } from '@nestjs/common';
import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Companies } from '../companies/index.js';
import { EnquiryClocks } from '../enquiries/index.js';
import { Parks } from '../parks/index.js';
import { Policies } from '../policies/index.js';
import { ReadRegimeChanges } from '../regimes/index.js';
import type { RuleChangeListView, RuleChangeQuery } from './dto/views.js';
import { type Known, type NoticeRow, toView } from './rule-change.view.js';

/** A touched project, for who tells its owners. */
export interface TouchedProject {
  companyId: string;
  leadId: string | null;
  projectId: string;
  /** Touched parks whose own teams are being asked about it. */
  askedParkIds: string[];
}

const COLUMNS = `notice.id, change.kind, change.rule_id AS "ruleId", change.slug, abs(notice.n) AS n, notice.project_id AS "projectId", notice.company_id AS "companyId",
  notice.lead_id AS "leadId", notice.asked_park_ids AS "askedParkIds", notice.places, notice.regime,
  notice.created_at AS "createdAt"`;

/** Reads what changes of rules have touched. */
@Injectable()
export class RuleChangeNotices {
  constructor(
    private readonly db: Database,
    private readonly companies: Companies,
    private readonly parks: Parks,
    private readonly policies: Policies,
    private readonly regimes: ReadRegimeChanges,
    private readonly enquiries: EnquiryClocks,
  ) {}

  /**
   * The newest first: all for administrators, a company's own projects, that of a guest's enquiry, and for a park's team
   * what is being asked of it. Whoever is of several asks for one of them by `park` or `company`.
   */
  async list(
    actor: Actor,
    { policy, regime, project, park, company, cursor, pageSize }: RuleChangeQuery,
    locale: Locale,
  ): Promise<RuleChangeListView> {
    const parkId = park === undefined ? undefined : (await this.parks.summariesBySlug([park])).get(park)?.id;
    const isHidden = company !== undefined && !knowsCompany(actor, company);
    if ((park !== undefined && parkId === undefined) || isHidden) return { items: [], nextCursor: null };
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const guestProjectId = await this.projectOfGuest(actor);
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<NoticeRow>(
      `SELECT ${COLUMNS} FROM rule_change_notices notice
         JOIN rule_changes change ON change.rule_id = notice.rule_id AND change.n = notice.n
        WHERE ${noticesVisibleTo(actor, guestProjectId, next)}
          ${policy === undefined ? '' : `AND change.kind = 'policy' AND change.slug = ${next(policy)}`}
          ${regime === undefined ? '' : `AND change.kind = 'regime' AND change.slug = ${next(regime)}`}
          ${project === undefined ? '' : `AND notice.project_id = ${next(project)}`}
          ${parkId === undefined ? '' : `AND notice.asked_park_ids @> ARRAY[${next(parkId)}::uuid]`}
          ${company === undefined ? '' : `AND notice.company_id = ${next(company)}`}
          ${after ? `AND notice.id < ${next(after[0])}` : ''}
        ORDER BY notice.id DESC LIMIT ${next(pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    const known = await this.known(actor, page.rows, locale);
    return {
      items: page.rows.map((row) => toView(row, { actor, guestProjectId }, known, locale)),
      nextCursor: page.nextCursor,
    };
  }

  /** Every project that a change touches; whoever asks tells each reader of their own alone. */
  touchedBy(ruleId: string, n: number): Promise<TouchedProject[]> {
    return this.db.query<TouchedProject>(
      `SELECT project_id AS "projectId", company_id AS "companyId", lead_id AS "leadId", asked_park_ids AS "askedParkIds"
         FROM rule_change_notices WHERE rule_id = $1 AND n = $2 ORDER BY id`,
      [ruleId, n],
    );
  }

  /** Who follows one enquiry by a link follows its project: null for everybody else. */
  private async projectOfGuest({ guestEnquiryId }: Actor): Promise<string | null> {
    if (guestEnquiryId === null) return null;
    return (await this.enquiries.caseOf(guestEnquiryId))?.projectId ?? null;
  }

  private async known(actor: Actor, rows: readonly NoticeRow[], locale: Locale): Promise<Known> {
    const projectIds = rows.map(({ projectId }) => projectId);
    const [companies, projects, policies, regimes, parts] = await Promise.all([
      this.companies.summariesOf(rows.map(({ companyId }) => companyId)),
      this.companies.projectsOf(projectIds),
      this.policies.cardsOf(
        [...new Set(rows.filter(({ kind }) => kind === 'policy').map(({ slug }) => slug))],
        locale,
      ),
      this.regimes.of(
        rows.flatMap(({ id, ruleId, n, regime }) =>
          regime === null ? [] : [{ key: id, regimeId: ruleId, n, change: regime }],
        ),
        locale,
      ),
      this.enquiries.openParts(projectIds, actor),
    ]);
    const parkIds = [
      ...rows.flatMap(({ places }) => places.map(({ park }) => park)),
      ...parts.flatMap(({ parkId }) => parkId ?? []),
    ];
    const parks = await this.parks.summariesOf([...new Set(parkIds)]);
    return { companies, projects, policies, regimes, parts, parks };
  }
}

/** A park is not told who asks it: nor may it try one company after the other. */
const knowsCompany = (actor: Actor, companyId: string): boolean =>
  isAdministrator(actor) || organisationsOf(actor, 'company').includes(companyId);

/** The one scope of every query over `rule_change_notices notice`. */
function noticesVisibleTo(
  actor: Actor,
  guestProjectId: string | null,
  next: (value: unknown) => string,
): string {
  if (isAdministrator(actor)) return 'TRUE';
  return `(notice.company_id = ANY(${next(organisationsOf(actor, 'company'))}::uuid[])
    OR notice.project_id = ${next(guestProjectId)}::uuid
    OR notice.asked_park_ids && ${next(organisationsOf(actor, 'park'))}::uuid[])`;
}
