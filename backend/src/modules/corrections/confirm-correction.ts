import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { OneTimeLinks } from '../identity/index.js';
import { CORRECTION_EVENTS } from './correction.events.js';
import { correctionWorkflow } from './correction.workflow.js';
import { CORRECTION_COLUMNS, type CorrectionRow } from './correction-row.js';
import type { CorrectionReceiptView } from './dto/views.js';

/** A visitor has shown that the e-mail is theirs: the correction reaches who answers for the park. */
@Injectable()
export class ConfirmCorrection {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly links: OneTimeLinks,
  ) {}

  /** @throws DomainError refused `link.*`; not-found when it has been purged. */
  async execute(token: string): Promise<CorrectionReceiptView> {
    return this.db.transaction(async () => {
      const { subjectId } = await this.links.consume('confirm-correction', token);
      const row = await this.db.one<CorrectionRow>(
        `SELECT ${CORRECTION_COLUMNS} FROM fact_corrections correction WHERE correction.id = $1 FOR UPDATE`,
        [subjectId],
      );
      if (!row) throw notFound();
      const facts = { factStated: true, profileHeld: false, reason: null };
      const way = correctionWorkflow.apply(row.state, 'confirm', facts);
      if (way.ok) {
        await this.db.query(
          'UPDATE fact_corrections SET state = $2, submitted_at = $3, version = version + 1 WHERE id = $1',
          [row.id, way.to, this.clock.now()],
        );
        await this.events.record({
          name: CORRECTION_EVENTS.submitted,
          subject: { type: 'correction', id: row.id },
          payload: { parkId: row.parkId, factId: row.factId },
        });
      }
      return { reference: row.reference, confirmed: true };
    });
  }
}
