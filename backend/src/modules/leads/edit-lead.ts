import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { parseMoney } from '../../platform/money/index.js';
import type { EditLeadInput } from './dto/inputs.js';
import { KnownToLeads } from './known-to-leads.js';
import { fieldsNeeded } from './lead.errors.js';
import { factsOf, type LeadRow, moneyOf } from './lead-row.js';
import { LEAD_STAGES, type LeadStage, missingFor } from './lead.rules.js';
import { Leads } from './leads.reader.js';

/** A field of a lead before and after; ids, figures and codes only. */
export interface LeadChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** An administrator assigns a lead to a park and a person, or writes down its figures. */
@Injectable()
export class EditLead {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly leads: Leads,
    private readonly known: KnownToLeads,
  ) {}

  /**
   * @throws DomainError not-found; invalid `lead.park-unknown`, `lead.assignee-not-an-administrator`; refused
   * `lead.fields-needed-by-stage` for a field the stage has asked for; HttpProblem 412 for a stale version.
   */
  async execute(actor: Actor, id: string, version: number, input: EditLeadInput): Promise<void> {
    await this.db.transaction(async () => {
      const row = await this.leads.locked(actor, id);
      demandVersion(row, version);
      await this.known.demand(input, row);
      const after = changed(row, input);
      await this.demandFieldsOfStage(row, after);
      const changes = changesBetween(row, after);
      if (changes.length === 0) return;
      await this.save(after);
      const assigned = changes.some(({ field }) => field === 'park' || field === 'assignee');
      await this.events.record({
        name: assigned ? 'lead.assigned' : 'lead.edited',
        subject: { type: 'lead', id },
        payload: { changes },
      });
    });
  }

  private async demandFieldsOfStage(before: LeadRow, after: LeadRow): Promise<void> {
    const stage = before.stageBeforeHold ?? before.stage;
    if (!isStage(stage)) return;
    const project = await this.known.projectOf(before);
    const already = missingFor(stage, factsOf(before, project));
    const taken = missingFor(stage, factsOf(after, project)).filter((field) => !already.includes(field));
    if (taken.length > 0) throw fieldsNeeded(stage, taken);
  }

  private async save(row: LeadRow): Promise<void> {
    await this.db.query(
      `UPDATE leads SET park_id = $2, assignee_user_id = $3, committed_capex_amount = $4, committed_capex_currency = $5,
              committed_jobs = $6, realised_capex_amount = $7, realised_capex_currency = $8, realised_jobs = $9,
              realised_evidence = $10, version = version + 1, last_activity_at = $11
        WHERE id = $1`,
      [
        row.id,
        row.parkId,
        row.assigneeUserId,
        row.committedCapexAmount,
        row.committedCapexCurrency,
        row.committedJobs,
        row.realisedCapexAmount,
        row.realisedCapexCurrency,
        row.realisedJobs,
        row.realisedEvidence,
        this.clock.now(),
      ],
    );
  }
}

const isStage = (stage: string): stage is LeadStage => (LEAD_STAGES as readonly string[]).includes(stage);

/** The row with what was given; undefined leaves, null takes away. */
function changed(row: LeadRow, input: EditLeadInput): LeadRow {
  const or = <T>(given: T | undefined, old: T) => (given === undefined ? old : given);
  const committed = input.committedCapex ? parseMoney(input.committedCapex) : null;
  const realised = input.realisedCapex ? parseMoney(input.realisedCapex) : null;
  return {
    ...row,
    parkId: or(input.parkId, row.parkId),
    assigneeUserId: or(input.assigneeUserId, row.assigneeUserId),
    committedJobs: or(input.committedJobs, row.committedJobs),
    realisedJobs: or(input.realisedJobs, row.realisedJobs),
    realisedEvidence: or(input.realisedEvidence, row.realisedEvidence),
    ...(input.committedCapex === undefined
      ? {}
      : {
          committedCapexAmount: committed?.amount ?? null,
          committedCapexCurrency: committed?.currency ?? null,
        }),
    ...(input.realisedCapex === undefined
      ? {}
      : { realisedCapexAmount: realised?.amount ?? null, realisedCapexCurrency: realised?.currency ?? null }),
  };
}

function changesBetween(before: LeadRow, after: LeadRow): LeadChange[] {
  const money = (amount: string | null, currency: string | null) => {
    const value = moneyOf(amount, currency);
    return value && `${value.amount} ${value.currency}`;
  };
  const fields = (row: LeadRow): Record<string, string | null> => ({
    park: row.parkId,
    assignee: row.assigneeUserId,
    'committed-capex': money(row.committedCapexAmount, row.committedCapexCurrency),
    'committed-jobs': row.committedJobs === null ? null : String(row.committedJobs),
    'realised-capex': money(row.realisedCapexAmount, row.realisedCapexCurrency),
    'realised-jobs': row.realisedJobs === null ? null : String(row.realisedJobs),
    // Free text may name people: the history says that it changed, the row says to what.
    'realised-evidence': row.realisedEvidence === null ? null : 'given',
  });
  const old = fields(before);
  const evidenceChanged = before.realisedEvidence !== after.realisedEvidence;
  return Object.entries(fields(after))
    .filter(([field, to]) => to !== old[field] || (field === 'realised-evidence' && evidenceChanged))
    .map(([field, to]) => ({ field, from: old[field] ?? null, to }));
}
