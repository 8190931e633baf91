import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Companies } from '../companies/index.js';
import { EnquiryClocks, type OwedAnswer, type ProjectEnquiry } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import { type ParkSummary, Parks, toRef } from '../parks/index.js';
import type { LeadDetailView, LeadDueView, LeadEnquiryView, LeadItemView } from './dto/views.js';
import { factsOf, type LeadRow, moneyOf } from './lead-row.js';
import { missingFor, neighbourOf } from './lead.rules.js';
import { leadWorkflow } from './lead.workflow.js';
import { portalRolesOf } from './leads.access.js';

const DAY = 86_400_000;

/** Leads as the administrators see them: what belongs to other modules is fetched in one batch each. */
@Injectable()
export class LeadViews {
  constructor(
    private readonly companies: Companies,
    private readonly parks: Parks,
    private readonly identity: Identity,
    private readonly clocks: EnquiryClocks,
    private readonly permissions: PermissionTable,
    private readonly clock: Clock,
  ) {}

  async items(rows: readonly LeadRow[], locale: Locale, now: Date): Promise<LeadItemView[]> {
    const idsOf = (key: 'parkId' | 'assigneeUserId') =>
      rows.flatMap((row) => (row[key] === null ? [] : [row[key]]));
    const [companies, projects, parks, people, clocks] = await Promise.all([
      this.companies.summariesOf(rows.map(({ companyId }) => companyId)),
      this.companies.projectsOf(rows.map(({ projectId }) => projectId)),
      this.parks.summariesOf(idsOf('parkId')),
      this.identity.usersOf(idsOf('assigneeUserId')),
      this.clocks.ofProjects(rows.map(({ projectId }) => projectId)),
    ]);
    return rows.flatMap((row) => {
      const company = companies.get(row.companyId);
      const project = projects.get(row.projectId);
      // A case without its company or project has nothing to show; erasing one takes the lead along.
      if (!company || !project) return [];
      const assignee = people.get(row.assigneeUserId ?? '');
      return {
        id: row.id,
        company: { id: company.id, name: company.name, status: company.status },
        project: { id: project.id, title: project.title, segment: project.segment },
        stage: row.stage,
        ageDays: Math.max(0, Math.floor((now.getTime() - row.createdAt.getTime()) / DAY)),
        due: toDue(clocks.get(row.projectId) ?? null),
        park: toParkRef(parks.get(row.parkId ?? ''), locale),
        assignee: assignee ? { id: assignee.id, name: assignee.name } : null,
        lastActivityAt: row.lastActivityAt.toISOString(),
        demo: row.demo,
      };
    });
  }

  /** @returns null when company or project are gone. */
  async detail(row: LeadRow, actor: Actor): Promise<LeadDetailView | null> {
    const { locale } = currentContext();
    const [item] = await this.items([row], locale, this.clock.now());
    const project = (await this.companies.projectsOf([row.projectId])).get(row.projectId);
    if (!item || !project) return null;
    const { id, title, segment, product, capex, jobs, land, power, starts } = project;
    const nextStage = neighbourOf(row.stage, 1);
    return {
      ...item,
      project: { id, title, segment, product, capex, jobs, land, power, starts },
      stageBeforeHold: row.stageBeforeHold,
      nextStage,
      missingFields: nextStage === null ? [] : missingFor(nextStage, factsOf(row, project)),
      availableActions: leadWorkflow.availableActions(row.stage, undefined, (permission) =>
        this.permissions.rolesAllow(portalRolesOf(actor), permission as `${string}:${string}`),
      ),
      stated: { capex, jobs },
      committed: {
        capex: moneyOf(row.committedCapexAmount, row.committedCapexCurrency),
        jobs: row.committedJobs,
      },
      realised: {
        capex: moneyOf(row.realisedCapexAmount, row.realisedCapexCurrency),
        jobs: row.realisedJobs,
        evidence: row.realisedEvidence,
      },
      lostReason: row.lostReason,
      lostTo: row.lostTo,
      duplicateOf: row.duplicateOf,
      enquiries: await this.enquiries(row.projectId, locale),
      createdAt: row.createdAt.toISOString(),
      stageChangedAt: row.stageChangedAt.toISOString(),
      version: row.version,
    };
  }

  private async enquiries(projectId: string, locale: Locale): Promise<LeadEnquiryView[]> {
    const enquiries = await this.clocks.enquiriesOf(projectId);
    const parks = await this.parks.summariesOf(enquiries.flatMap(({ parkIds }) => parkIds));
    return enquiries.map((enquiry: ProjectEnquiry) => ({
      id: enquiry.id,
      reference: enquiry.reference,
      state: enquiry.state,
      createdAt: enquiry.createdAt.toISOString(),
      parks: enquiry.parkIds.flatMap((id) => toParkRef(parks.get(id), locale) ?? []),
      due: toDue(enquiry.due),
    }));
  }
}

const toDue = (owed: OwedAnswer | null): LeadDueView | null =>
  owed && { state: owed.state, dueAt: owed.dueAt.toISOString() };

const toParkRef = (park: ParkSummary | undefined, locale: Locale) => (park ? toRef(park, locale) : null);
