import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';

/** Writes down that a park's own people answer for it from now on. Who they are is decided elsewhere. */
@Injectable()
export class MarkParkClaimed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Locks the park's row until the ambient transaction ends. @throws DomainError not-found. */
  async hold(parkId: string): Promise<void> {
    const row = await this.db.one('SELECT 1 FROM parks WHERE id = $1 FOR NO KEY UPDATE', [parkId]);
    if (!row) throw notFound();
  }

  /** Joins the ambient transaction, in which the park is held. The day of a first claim stays. */
  async execute(parkId: string): Promise<void> {
    await this.db.query('UPDATE parks SET claimed_at = coalesce(claimed_at, $2) WHERE id = $1', [
      parkId,
      this.clock.now(),
    ]);
  }
}
