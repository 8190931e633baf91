import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { staleVersion } from '../../platform/http/versions.js';
import type { Locale } from '../../platform/i18n/locales.js';

/** A user changes their own name or language. */
@Injectable()
export class EditUser {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /** @throws HttpProblem 412 when the account has changed since it was read. */
  async execute(userId: string, version: number, changes: { name?: string; locale?: Locale }): Promise<void> {
    await this.db.transaction(async () => {
      const changed = await this.db.query(
        `UPDATE users SET name = coalesce($3, name), locale = coalesce($4, locale), version = version + 1
          WHERE id = $1 AND version = $2 RETURNING id`,
        [userId, version, changes.name ?? null, changes.locale ?? null],
      );
      if (changed.length === 0) throw staleVersion();
      await this.events.record({
        name: 'user.edited',
        subject: { type: 'user', id: userId },
        payload: { fields: Object.keys(changes) },
      });
    });
  }
}
