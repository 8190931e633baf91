import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import type { VerifiedAs } from './fact.entity.js';

export interface FactSubjectId {
  type: 'park' | 'region';
  id: string;
}

/** What the person saw who confirms: another value must not be confirmed in its place. */
export interface SeenFact {
  value: string;
  unit: string | null;
  asOf: string | null;
}

export interface Confirmer {
  userId: string;
  side: VerifiedAs;
}

const changed = () =>
  new DomainError(
    'conflict',
    'fact.changed',
    'The fact has changed since you read it, or a newer one has come. Read it again, then decide.',
  );

/** Says of a fact that it still holds, and takes that back. Whether somebody may is for the module of the subject. */
@Injectable()
export class ConfirmFacts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * Joins the ambient transaction. @returns the confirmation's id.
   * @throws DomainError not-found; conflict `fact.changed` when it is not what was seen, or not the newest of its key.
   */
  async confirm(subject: FactSubjectId, factId: string, seen: SeenFact, by: Confirmer): Promise<string> {
    return this.db.transaction(async () => {
      const fact = await this.hold(subject, factId);
      const same = fact.value === seen.value && fact.unit === seen.unit && fact.asOf === seen.asOf;
      if (!same || !fact.current) throw changed();
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO fact_confirmations (fact_id, user_id, side, confirmed_at, before_by, before_at, before_as)
         SELECT id, $2, $3, $4, verified_by, verified_at, verified_as FROM facts WHERE id = $1 RETURNING id`,
        [factId, by.userId, by.side, this.clock.now()],
      );
      await this.db.query(
        'UPDATE facts SET verified_by = $2, verified_at = $3, verified_as = $4 WHERE id = $1',
        [factId, by.userId, this.clock.now(), by.side],
      );
      const { id } = row as { id: string };
      await this.record('fact.confirmed', subject, factId, { confirmationId: id, side: by.side });
      return id;
    });
  }

  /**
   * Takes back one's own confirmation while it is the fact's last: what stood before it counts again, be it an earlier
   * confirmation or the word of the reviewer who published the fact.
   * @throws DomainError not-found.
   */
  async undo(subject: FactSubjectId, factId: string, confirmationId: string, userId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(subject, factId);
      const undone = await this.db.query(
        `UPDATE fact_confirmations SET undone_at = $4
          WHERE id = $1 AND fact_id = $2 AND user_id = $3 AND undone_at IS NULL
            AND id = (SELECT id FROM fact_confirmations WHERE fact_id = $2 AND undone_at IS NULL ORDER BY id DESC LIMIT 1)
          RETURNING id`,
        [confirmationId, factId, userId, this.clock.now()],
      );
      if (undone.length === 0) throw notFound();
      await this.restore(factId, confirmationId);
      await this.record('fact.confirmation-undone', subject, factId, { confirmationId });
    });
  }

  private async hold(subject: FactSubjectId, factId: string) {
    const fact = await this.db.one<SeenFact & { current: boolean }>(
      `SELECT value, unit, as_of AS "asOf", NOT EXISTS (
                SELECT 1 FROM facts newer WHERE newer.subject_type = fact.subject_type
                   AND newer.subject_id = fact.subject_id AND newer.key = fact.key
                   AND coalesce(newer.as_of_to, '-infinity') > coalesce(fact.as_of_to, '-infinity')) AS current
         FROM facts fact WHERE id = $1 AND subject_type = $2 AND subject_id = $3 FOR UPDATE`,
      [factId, subject.type, subject.id],
    );
    if (!fact) throw notFound();
    return fact;
  }

  /** Unless the fact carries something newer by now: a version was published since, and its reviewer vouched for it. */
  private async restore(factId: string, confirmationId: string): Promise<void> {
    await this.db.query(
      `UPDATE facts fact SET verified_by = undone.before_by, verified_at = undone.before_at, verified_as = undone.before_as
         FROM fact_confirmations undone
        WHERE fact.id = $1 AND undone.id = $2 AND undone.fact_id = fact.id
          AND fact.verified_by = undone.user_id AND fact.verified_at = undone.confirmed_at`,
      [factId, confirmationId],
    );
  }

  private record(name: string, { type, id }: FactSubjectId, factId: string, more: Record<string, string>) {
    return this.events.record({ name, subject: { type, id }, payload: { factId, ...more } });
  }
}
