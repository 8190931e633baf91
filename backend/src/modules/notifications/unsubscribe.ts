import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { hashOfToken, isToken } from '../identity/index.js';
import { DIGEST, isKind, KINDS, type NotificationKind } from './notification-kinds.data.js';
import { PreferenceRows } from './preference-rows.js';

/** Whoever holds a mail of a kind ends the mails of that kind; in the portal it is still told. Doing it twice is doing it once. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly preferences: PreferenceRows,
  ) {}

  /**
   * @returns the kind, or `daily-digest`.
   * @throws DomainError refused `link.unknown`.
   */
  async execute(token: string): Promise<string> {
    return this.db.transaction(async () => {
      const link = isToken(token)
        ? await this.db.one<{ userId: string; kind: string }>(
            'SELECT user_id AS "userId", kind FROM unsubscribe_tokens WHERE token_hash = $1',
            [hashOfToken(token)],
          )
        : null;
      if (!link || !(isKind(link.kind) || link.kind === DIGEST)) {
        throw new DomainError('refused', 'link.unknown', 'This link is not one of ours, or is not complete.');
      }
      const { userId, kind } = link;
      const ended = isKind(kind) ? [kind] : await this.goingByDigest(userId);
      await this.preferences.put(
        userId,
        ended.map((each) => ({ kind: each, mail: 'off' as const })),
      );
      await this.events.record({
        name: 'user.unsubscribed',
        subject: { type: 'user', id: userId },
        payload: { kind },
      });
      return kind;
    });
  }

  private async goingByDigest(userId: string): Promise<NotificationKind[]> {
    const mails = await this.preferences.of(userId);
    return [...mails].flatMap(([kind, mail]) => (mail === 'daily' && !KINDS[kind].required ? [kind] : []));
  }
}
