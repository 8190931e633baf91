import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { DIGEST_HOUR } from './digest.rules.js';
import type { PreferencesInput, PreferencesView } from './dto/notifications.dto.js';
import { type Audience, KINDS, NOTIFICATION_KINDS } from './notification-kinds.data.js';
import { KIND_TEXTS } from './notification-texts.data.js';
import { PreferenceRows } from './preference-rows.js';

interface Settings {
  timeZone: string | null;
  version: number;
}

/** How a person is told: read and chosen by themselves. */
@Injectable()
export class NotificationPreferences {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly configuration: Configuration,
    private readonly rows: PreferenceRows,
  ) {}

  async read(actor: Actor, locale: Locale): Promise<PreferencesView> {
    const userId = actor.userId as string;
    const { timeZone, version } = await this.settingsOf(userId);
    const mails = await this.rows.of(userId);
    return {
      timeZone,
      portalTimeZone: this.configuration.TRIAGE_TIME_ZONE,
      digestTime: `${String(DIGEST_HOUR).padStart(2, '0')}:00`,
      kinds: NOTIFICATION_KINDS.filter((kind) => concerns(actor, KINDS[kind].audience)).map((kind) => ({
        kind,
        label: KIND_TEXTS[kind][locale].label,
        mail: mails.get(kind) as string,
        required: KINDS[kind].required ?? false,
      })),
      version,
    };
  }

  /**
   * @throws HttpProblem 412 when they have changed since they were read.
   * @throws DomainError refused `notification.mail-required` for a mail that is sent in any case.
   */
  async save(actor: Actor, version: number, { timeZone, kinds }: PreferencesInput): Promise<void> {
    const userId = actor.userId as string;
    const required = kinds.find(({ kind, mail }) => KINDS[kind].required && mail !== KINDS[kind].mail);
    if (required) throw mailRequired(required.kind);
    await this.db.transaction(async () => {
      await this.db.query(
        'INSERT INTO notification_settings (user_id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING',
        [userId],
      );
      demandVersion(await this.settingsOf(userId, 'FOR UPDATE'), version);
      await this.db.query(
        'UPDATE notification_settings SET time_zone = $2, version = version + 1 WHERE user_id = $1',
        [userId, timeZone],
      );
      await this.rows.put(
        userId,
        kinds.filter(({ kind }) => !KINDS[kind].required),
      );
      await this.events.record({
        name: 'user.notification-preferences-saved',
        subject: { type: 'user', id: userId },
        payload: { kinds: kinds.map(({ kind, mail }) => `${kind}: ${mail}`) },
      });
    });
  }

  private async settingsOf(userId: string, lock: '' | 'FOR UPDATE' = ''): Promise<Settings> {
    const row = await this.db.one<Settings>(
      `SELECT time_zone AS "timeZone", version FROM notification_settings WHERE user_id = $1 ${lock}`,
      [userId],
    );
    return row ?? { timeZone: null, version: 0 };
  }
}

const mailRequired = (kind: string) =>
  new DomainError(
    'refused',
    'notification.mail-required',
    'These mails concern the security of the account and are always sent.',
    { kind },
  );

function concerns({ memberships }: Actor, audience: Audience): boolean {
  const has = (...kinds: string[]) => memberships.some(({ kind }) => kinds.includes(kind));
  switch (audience) {
    case 'everybody':
    case 'investor':
      return true;
    case 'desk':
      return has('park', 'portal');
    case 'park-team':
      return has('park');
    case 'administrators':
      return has('portal');
  }
}
