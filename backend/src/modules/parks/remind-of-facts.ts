import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { currentOf, Facts, freshnessOfRow } from '../facts/index.js';
import { Identity } from '../identity/index.js';
import { type Reminder, reminderOf } from './fact-reminder.rules.js';

/** A park's team is reminded when its day begins. */
const HOUR = 8;
export const FACTS_TO_CONFIRM = 'park.facts-to-confirm';

interface Wanted {
  id: string;
  kind: Reminder;
  expiresOn: string;
}

/** Reminds the teams of parks of facts that run out: of each once when it is due and once two weeks after, one event a day. */
@Injectable()
export class RemindOfFacts implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly identity: Identity,
    private readonly facts: Facts,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'remind-of-facts',
      trigger: 'every hour',
      effectKey: 'park_fact_reminders row, per fact, kind and day of expiry',
      cron: '11 * * * *',
      run: () => this.execute(),
    });
  }

  async execute(): Promise<void> {
    // An invented team cannot confirm anything: it is not asked to.
    for (const parkId of await this.identity.organisationsWithPeople('park')) {
      await this.db.transaction(() => this.remind(parkId));
    }
  }

  private async remind(parkId: string): Promise<void> {
    const park = await this.db.one<{ timeZone: string }>(
      'SELECT time_zone AS "timeZone" FROM parks WHERE id = $1 FOR UPDATE',
      [parkId],
    );
    if (!park) return;
    const local = DateTime.fromJSDate(this.clock.now(), { zone: park.timeZone });
    const today = local.toISODate() as string;
    if (local.hour < HOUR || (await this.hasBeenReminded(parkId, today))) return;
    const wanted = await this.claim(parkId, await this.wantedOf(parkId, today), today);
    if (wanted.length === 0) return;
    const idsOf = (kind: Reminder) => wanted.filter((each) => each.kind === kind).map(({ id }) => id);
    await this.events.record({
      name: FACTS_TO_CONFIRM,
      subject: { type: 'park', id: parkId },
      payload: { due: idsOf('due'), overdue: idsOf('overdue') },
    });
  }

  private async hasBeenReminded(parkId: string, day: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM park_fact_reminders WHERE park_id = $1 AND sent_on = $2 LIMIT 1';
    return (await this.db.one(sql, [parkId, day])) !== null;
  }

  private async wantedOf(parkId: string, today: string): Promise<Wanted[]> {
    const rows = (await this.facts.rowsOf('park', [parkId])).get(parkId) ?? [];
    return currentOf(rows).flatMap((row) => {
      const { expiresOn } = freshnessOfRow(row, today);
      const kind = reminderOf(expiresOn, today);
      return kind === null || expiresOn === null ? [] : [{ id: row.id, kind, expiresOn }];
    });
  }

  /** @returns those that nobody has been reminded of. */
  private async claim(parkId: string, wanted: readonly Wanted[], today: string): Promise<Wanted[]> {
    const rows = await this.db.query<{ id: string }>(
      `INSERT INTO park_fact_reminders (fact_id, kind, expires_on, park_id, sent_on)
       SELECT w.id, w.kind, w."expiresOn", $2, $3 FROM jsonb_to_recordset($1::jsonb) AS w (id uuid, kind text, "expiresOn" date)
       ON CONFLICT DO NOTHING RETURNING fact_id AS id`,
      [JSON.stringify(wanted), parkId, today],
    );
    const claimed = new Set(rows.map(({ id }) => id));
    return wanted.filter(({ id }) => claimed.has(id));
  }
}
