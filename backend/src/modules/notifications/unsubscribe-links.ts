import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { ONE_CLICK_PATH } from '../../platform/http/one-click.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Subscription, Unsubscription } from '../../platform/mail/mail.js';
import { hashOfToken, newToken } from '../identity/index.js';

/** Makes the two addresses by which a mail can be declined. Their token opens nothing and reads nothing. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The page has the token behind `#`, which no browser sends. The address that mail programs post to must carry it;
   * it stands in the query, which no log keeps.
   */
  async issue({ userId, kind }: Subscription, locale: Locale): Promise<Unsubscription> {
    const token = newToken();
    await this.db.query(
      'INSERT INTO unsubscribe_tokens (token_hash, user_id, kind, created_at) VALUES ($1, $2, $3, $4)',
      [hashOfToken(token), userId, kind, this.clock.now()],
    );
    const { publicUrl } = this.configuration;
    return {
      page: `${publicUrl}/${locale}/links/unsubscribe#${token}`,
      oneClick: `${publicUrl}/api/v1/${ONE_CLICK_PATH}?token=${token}`,
    };
  }
}
