import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import {
  KINDS,
  type MailChoice,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from './notification-kinds.data.js';

export interface Preference {
  kind: NotificationKind;
  mail: MailChoice;
}

/** How people want to be mailed, by kind: their choices over the defaults. */
@Injectable()
export class PreferenceRows {
  constructor(private readonly db: Database) {}

  async of(userId: string): Promise<Map<NotificationKind, MailChoice>> {
    const rows = await this.db.query<Preference>(
      'SELECT kind, mail FROM notification_preferences WHERE user_id = $1',
      [userId],
    );
    const chosen = new Map(rows.map(({ kind, mail }) => [kind, mail]));
    return new Map(
      NOTIFICATION_KINDS.map((kind) => [
        kind,
        KINDS[kind].required ? KINDS[kind].mail : (chosen.get(kind) ?? KINDS[kind].mail),
      ]),
    );
  }

  /** Joins the ambient transaction. What waits for the daily mail stays behind when its kind is switched off. */
  async put(userId: string, preferences: readonly Preference[]): Promise<void> {
    for (const { kind, mail } of preferences) {
      await this.db.query(
        `INSERT INTO notification_preferences (user_id, kind, mail) VALUES ($1, $2, $3)
         ON CONFLICT (user_id, kind) DO UPDATE SET mail = EXCLUDED.mail`,
        [userId, kind, mail],
      );
    }
    const off = preferences.filter(({ mail }) => mail === 'off').map(({ kind }) => kind);
    await this.db.query(
      `UPDATE notifications SET digest_at = NULL
        WHERE user_id = $1 AND kind = ANY($2) AND mailed_at IS NULL AND digest_at IS NOT NULL`,
      [userId, off],
    );
  }
}
