import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { actionNotAvailable, notYoursToDecide, refusedByGuard } from './claim.errors.js';
import { CLAIM_EVENT_OF } from './claim.events.js';
import { ClaimJudgement } from './claim-judgement.js';
import type { ClaimRow } from './claim-row.js';
import { type ClaimAction, type ClaimState, claimWorkflow } from './claim.workflow.js';
import { canOnClaim } from './claims.access.js';
import { Claims } from './claims.reader.js';

/** What ends the question, by an officer's decision. */
const DECISIONS: readonly ClaimAction[] = ['approve', 'reject'];

/** Moves a claim on. An approval gives the park away: it holds the park before the claim, so that one of many wins. */
@Injectable()
export class MoveClaim {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly claims: Claims,
    private readonly judgement: ClaimJudgement,
  ) {}

  /**
   * @throws DomainError not-found; forbidden `claim.not-yours-to-act`; conflict `workflow.action-not-available`,
   *   `claim.park-not-open`; refused or invalid with the reason of a guard; 412 for a stale version.
   */
  async execute(
    actor: Actor,
    id: string,
    version: number,
    { action, note = null }: { action: ClaimAction; note?: string | null },
  ): Promise<void> {
    await this.db.transaction(async () => {
      if (action === 'approve') await this.judgement.holdPark((await this.claims.row(actor, id)).parkId);
      const claim = await this.claims.row(actor, id, true);
      if (!canOnClaim(this.permissions, actor, claim)(claimWorkflow.permissionOf(action)))
        throw notYoursToDecide();
      demandVersion(claim, version);
      const way = claimWorkflow.apply(claim.state, action, await this.judgement.factsOf(claim, actor, note));
      if (!way.ok && way.code === 'workflow.action-refused') throw refusedByGuard(way.reason);
      if (!way.ok) throw actionNotAvailable(action, claim.state);
      await this.save(actor, claim, action, way.to, note);
      if (action !== 'approve') return;
      await this.judgement.give(claim);
      for (const rival of await this.claims.rivalsOf(claim, true))
        await this.save(actor, rival, 'supersede', 'superseded', null);
    });
  }

  private async save(
    actor: Actor,
    claim: ClaimRow,
    action: ClaimAction,
    to: ClaimState,
    note: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    const decides = DECISIONS.includes(action);
    await this.db.query(
      `UPDATE park_claims SET state = $2, state_changed_at = $3, version = version + 1,
              decided_by = CASE WHEN $4 THEN $5::uuid ELSE decided_by END WHERE id = $1`,
      [claim.id, to, now, decides, actor.userId],
    );
    const noteId = note === null ? null : await this.write(actor, claim, note, now);
    await this.events.record({
      name: CLAIM_EVENT_OF[action],
      subject: { type: 'claim', id: claim.id },
      payload: {
        parkId: claim.parkId,
        from: claim.state,
        to,
        ...(noteId === null ? {} : { noteId }),
        ...(decides ? { userId: claim.claimantUserId } : {}),
      },
    });
  }

  private async write(actor: Actor, { id }: ClaimRow, note: string, now: Date): Promise<string> {
    const row = await this.db.one<{ id: string }>(
      'INSERT INTO park_claim_notes (claim_id, author_user_id, body, created_at) VALUES ($1, $2, $3, $4) RETURNING id',
      [id, actor.userId, note, now],
    );
    return (row as { id: string }).id;
  }
}
