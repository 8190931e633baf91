import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { actionNotAvailable, notYoursToDecide, refusedByGuard } from './correction.errors.js';
import { CORRECTION_EVENTS } from './correction.events.js';
import { type CorrectionAction, correctionWorkflow } from './correction.workflow.js';
import { CorrectionJudgement } from './correction-judgement.js';
import { Corrections } from './corrections.reader.js';
import { TakeCorrectionIntoDraft } from './take-correction-into-draft.js';

/** Whoever answers for the park accepts a correction, into the draft of its profile, or declines it with a reason. */
@Injectable()
export class MoveCorrection {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly corrections: Corrections,
    private readonly judgement: CorrectionJudgement,
    private readonly draft: TakeCorrectionIntoDraft,
  ) {}

  /**
   * Of parallel decisions the row lock and the version let one through.
   * @throws DomainError not-found; forbidden `correction.not-yours-to-decide`; conflict `workflow.action-not-available`,
   *   `correction.fact-gone`, `correction.profile-held`; invalid `correction.reason-missing`; HttpProblem 412.
   */
  async execute(
    actor: Actor,
    id: string,
    version: number,
    { action, reason = null }: { action: CorrectionAction; reason?: string | null },
  ): Promise<void> {
    await this.db.transaction(async () => {
      const row = await this.corrections.row(actor, id, true);
      const judged = await this.judgement.of(actor, [row]);
      if (!judged.may(row)(correctionWorkflow.permissionOf(action))) throw notYoursToDecide();
      demandVersion(row, version);
      const way = correctionWorkflow.apply(row.state, action, judged.factsOf(row, reason));
      if (!way.ok && way.code === 'workflow.action-refused') throw refusedByGuard(way.reason);
      if (!way.ok) throw actionNotAvailable(action, row.state);
      const accepted = way.to === 'accepted';
      const n = accepted ? await this.draft.execute(actor, row) : null;
      await this.db.query(
        `UPDATE fact_corrections SET state = $2, decided_at = $3, decided_by = $4, reason = $5, accepted_into = $6,
                version = version + 1 WHERE id = $1`,
        [id, way.to, this.clock.now(), actor.userId, accepted ? null : (reason?.trim() ?? null), n],
      );
      await this.events.record({
        name: accepted ? CORRECTION_EVENTS.accepted : CORRECTION_EVENTS.declined,
        subject: { type: 'correction', id },
        payload: { parkId: row.parkId, factId: row.factId, ...(n === null ? {} : { n }) },
      });
    });
  }
}
