import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { nextDigestAt } from './digest.rules.js';
import { KINDS, type MailChoice, type NotificationKind } from './notification-kinds.data.js';
import { NotificationWords } from './notification-words.js';
import { type Addressee, type News, Telling } from './telling.js';

interface Wish {
  mail: MailChoice;
  timeZone: string | null;
}

/** Tells people of an event: in the portal always, by mail as each has chosen. Joins the ambient transaction. */
@Injectable()
export class Notify extends Telling {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly mailer: Mailer,
    private readonly words: NotificationWords,
  ) {
    super();
  }

  async execute(news: News, people: readonly Addressee[]): Promise<void> {
    for (const person of people) await this.tell(news, person);
  }

  private async tell(news: News, person: Addressee): Promise<void> {
    const now = this.clock.now();
    const { mail, timeZone } = await this.wishOf(person.id, news.kind);
    const digestAt =
      mail === 'daily' ? nextDigestAt(now, timeZone ?? this.configuration.TRIAGE_TIME_ZONE) : null;
    // Who is in two teams, or asked again by a second delivery, is still told once.
    const told = await this.db.query(
      `INSERT INTO notifications (user_id, event_id, kind, organisation_kind, organisation_id, subjects, created_at,
         digest_at, mailed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (user_id, event_id) DO NOTHING RETURNING id`,
      [
        person.id,
        news.eventId,
        news.kind,
        person.as?.kind ?? null,
        person.as?.organisationId ?? null,
        JSON.stringify(news.subjects),
        now,
        digestAt,
        mail === 'at-once' ? now : null,
      ],
    );
    if (told.length > 0 && mail === 'at-once' && !KINDS[news.kind].required) await this.mail(news, person);
  }

  private async wishOf(userId: string, kind: NotificationKind): Promise<Wish> {
    const definition = KINDS[kind];
    const chosen = await this.db.one<{ mail: MailChoice | null; timeZone: string | null }>(
      `SELECT p.mail, s.time_zone AS "timeZone" FROM (SELECT $1::uuid AS user_id) u
         LEFT JOIN notification_preferences p ON p.user_id = u.user_id AND p.kind = $2
         LEFT JOIN notification_settings s ON s.user_id = u.user_id`,
      [userId, kind],
    );
    return {
      mail: definition.required ? definition.mail : (chosen?.mail ?? definition.mail),
      timeZone: chosen?.timeZone ?? null,
    };
  }

  private async mail({ kind, eventId, subjects }: News, { id, email, locale, as }: Addressee): Promise<void> {
    const told = {
      kind,
      subjects,
      organisationKind: as?.kind ?? null,
      organisationId: as?.organisationId ?? null,
    };
    const [words] = await this.words.of([told], locale);
    if (!words || words.link === null) return;
    await this.mailer.order({
      cause: `notification.${eventId}.${id}`,
      to: email,
      locale,
      template: kind,
      params: { ...words.params, link: this.words.addressOf(words.link, locale) },
      subscription: { userId: id, kind },
    });
  }
}
