import { formatMoneyAmount, type Money } from '../../platform/money/index.js';
import type { ProjectSummary } from '../companies/index.js';
import type { LeadFacts, LeadLossReason, LeadStage } from './lead.rules.js';
import type { LeadState } from './lead.workflow.js';

/** A row of `leads` as SQL answers it; numerics are text. */
export interface LeadRow {
  id: string;
  companyId: string;
  projectId: string;
  stage: LeadState;
  stageBeforeHold: LeadStage | null;
  parkId: string | null;
  assigneeUserId: string | null;
  lostReason: LeadLossReason | null;
  lostTo: string | null;
  duplicateOf: string | null;
  committedCapexAmount: string | null;
  committedCapexCurrency: string | null;
  committedJobs: number | null;
  realisedCapexAmount: string | null;
  realisedCapexCurrency: string | null;
  realisedJobs: number | null;
  realisedEvidence: string | null;
  demo: boolean;
  version: number;
  createdAt: Date;
  stageChangedAt: Date;
  lastActivityAt: Date;
}

export const LEAD_COLUMNS = `id, company_id AS "companyId", project_id AS "projectId", stage,
  stage_before_hold AS "stageBeforeHold", park_id AS "parkId", assignee_user_id AS "assigneeUserId",
  lost_reason AS "lostReason", lost_to AS "lostTo", duplicate_of AS "duplicateOf",
  committed_capex_amount::text AS "committedCapexAmount", committed_capex_currency AS "committedCapexCurrency",
  committed_jobs AS "committedJobs", realised_capex_amount::text AS "realisedCapexAmount",
  realised_capex_currency AS "realisedCapexCurrency", realised_jobs AS "realisedJobs",
  realised_evidence AS "realisedEvidence", demo, version, created_at AS "createdAt",
  stage_changed_at AS "stageChangedAt", last_activity_at AS "lastActivityAt"`;

export const moneyOf = (amount: string | null, currency: string | null): Money | null =>
  amount === null || currency === null ? null : { amount: formatMoneyAmount(amount), currency };

/** What the rules ask of a lead. The stated figures are the project's: the investor's own words. */
export function factsOf(row: LeadRow, project: ProjectSummary | undefined): LeadFacts {
  return {
    id: row.id,
    segments: project ? [project.segment] : [],
    parkId: row.parkId,
    assigneeId: row.assigneeUserId,
    statedCapex: project?.capex?.amount ?? null,
    statedJobs: project?.jobs ?? null,
    committedCapex: row.committedCapexAmount,
    committedJobs: row.committedJobs,
    realisedCapex: row.realisedCapexAmount,
    realisedJobs: row.realisedJobs,
    realisedEvidence: row.realisedEvidence,
    heldFrom: row.stageBeforeHold,
    lossReason: row.lostReason,
    lostTo: row.lostTo,
    duplicateOf: row.duplicateOf,
  };
}
