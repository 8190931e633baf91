import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { Companies } from '../companies/index.js';
import type { MoveLeadInput } from './dto/inputs.js';
import { duplicateUnknown, notAllowed, notAvailable, refused } from './lead.errors.js';
import { factsOf, type LeadRow } from './lead-row.js';
import { type LeadFacts, missingFor, neighbourOf } from './lead.rules.js';
import { type LeadAction, type LeadState, leadWorkflow } from './lead.workflow.js';
import { Leads } from './leads.reader.js';
import { portalRolesOf } from './leads.access.js';

/** What has happened once an action is done. */
const EVENTS: Record<LeadAction, string> = {
  advance: 'lead.advanced',
  'step-back': 'lead.stepped-back',
  hold: 'lead.held',
  resume: 'lead.resumed',
  lose: 'lead.lost',
  'mark-duplicate': 'lead.marked-duplicate',
  'mark-spam': 'lead.marked-spam',
};

/** An administrator moves a lead along its workflow. */
@Injectable()
export class MoveLead {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly companies: Companies,
    private readonly leads: Leads,
  ) {}

  /**
   * Of parallel calls the row lock and the version let one through.
   * @throws DomainError not-found; forbidden `lead.action-not-allowed`; conflict `workflow.action-not-available`; refused
   * with the guard's reason; HttpProblem 412 for a stale version.
   */
  async execute(actor: Actor, id: string, version: number, input: MoveLeadInput): Promise<void> {
    await this.db.transaction(async () => {
      const row = await this.leads.locked(actor, id);
      demandVersion(row, version);
      this.demandPermission(actor, input.action);
      const facts = await this.factsWith(row, input);
      const outcome = leadWorkflow.apply(row.stage, input.action, facts);
      if (!outcome.ok) {
        const next = neighbourOf(row.stage, 1);
        throw outcome.code === 'workflow.action-refused'
          ? refused(outcome.reason, input.action === 'advance' && next ? missingFor(next, facts) : [])
          : notAvailable(input.action, row.stage);
      }
      await this.demandOriginal(input);
      await this.save(row, outcome.to, input);
      await this.events.record({
        name: EVENTS[input.action],
        subject: { type: 'lead', id },
        payload: {
          from: row.stage,
          to: outcome.to,
          ...(input.action === 'lose' ? { reason: input.reason } : {}),
          ...(input.action === 'mark-duplicate' ? { duplicateOf: input.duplicateOf } : {}),
        },
      });
    });
  }

  private demandPermission(actor: Actor, action: LeadAction): void {
    const permission = leadWorkflow.permissionOf(action) as `${string}:${string}`;
    if (!this.permissions.rolesAllow(portalRolesOf(actor), permission)) throw notAllowed();
  }

  private async factsWith(row: LeadRow, input: MoveLeadInput): Promise<LeadFacts> {
    const project = (await this.companies.projectsOf([row.projectId])).get(row.projectId);
    return {
      ...factsOf(row, project),
      lossReason: input.reason ?? null,
      lostTo: input.lostTo ?? null,
      duplicateOf: input.duplicateOf ?? null,
    };
  }

  private async demandOriginal({ action, duplicateOf }: MoveLeadInput): Promise<void> {
    if (action !== 'mark-duplicate') return;
    const original = await this.db.one('SELECT 1 FROM leads WHERE id = $1', [duplicateOf]);
    if (!original) throw duplicateUnknown();
  }

  private async save(row: LeadRow, to: LeadState, input: MoveLeadInput): Promise<void> {
    const losing = input.action === 'lose';
    await this.db.query(
      `UPDATE leads SET stage = $2, stage_before_hold = $3, lost_reason = coalesce($4, lost_reason),
              lost_to = coalesce($5, lost_to), duplicate_of = $6, version = version + 1, stage_changed_at = $7,
              last_activity_at = $7
        WHERE id = $1`,
      [
        row.id,
        to,
        to === 'on-hold' ? row.stage : null,
        losing ? input.reason : null,
        losing ? input.lostTo : null,
        to === 'duplicate' ? input.duplicateOf : null,
        this.clock.now(),
      ],
    );
  }
}
