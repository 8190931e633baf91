import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Identity, type Person } from '../identity/index.js';
import type { Told } from './notification.entity.js';
import { notificationsOf } from './notifications.access.js';

export interface DigestRow extends Told {
  id: string;
}

/** What waits for the daily mail. */
@Injectable()
export class DigestRows {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  /** People for whom it is time. */
  async peopleDue(now: Date, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ userId: string }>(
      `SELECT DISTINCT user_id AS "userId" FROM notifications
        WHERE digest_at <= $1 AND mailed_at IS NULL LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ userId }) => userId);
  }

  /**
   * Takes what is due for a person, so that nobody takes it again. Joins the ambient transaction.
   * @returns null when nothing is left to mail: all of it has been read, or the person has left what it was about.
   */
  async take(userId: string, now: Date): Promise<{ person: Person; rows: DigestRow[] } | null> {
    const taken = await this.db.query<{ id: string }>(
      `UPDATE notifications SET mailed_at = $2
        WHERE user_id = $1 AND digest_at <= $2 AND mailed_at IS NULL RETURNING id`,
      [userId, now],
    );
    const person = (await this.identity.usersOf([userId])).get(userId);
    if (taken.length === 0 || !person) return null;
    const memberships = await this.identity.membershipsOf(userId);
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const rows = await this.db.query<DigestRow>(
      `SELECT n.id, n.kind, n.organisation_kind AS "organisationKind", n.organisation_id AS "organisationId", n.subjects
         FROM notifications n
        WHERE n.id = ANY(${next(taken.map(({ id }) => id))}::uuid[]) AND n.read_at IS NULL
          AND ${notificationsOf({ userId, memberships }, next)} ORDER BY n.id`,
      parameters,
    );
    return rows.length === 0 ? null : { person, rows };
  }
}
