import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Database } from '../../platform/database/database.js';
import { type HandledEvents, HANDLES } from '../../platform/events/handles.js';

/** Marks invented events, in place of the id of a request. */
export const DEMO_HISTORY = 'demonstration';

export interface DemoEvent {
  name: string;
  subject: { type: string; id: string };
  at: Date;
  /** A person's id; null for a visitor. */
  actor: string | null;
  payload: Record<string, unknown>;
}

/** Records what is said to have happened, at the time it is said to, and as already heard by every handler. */
@Injectable()
export class DemoHistory {
  constructor(
    private readonly db: Database,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** Without its effects marked as done, the sweep for unheard events would mail people who do not exist. */
  async record({ name, subject, at, actor, payload }: DemoEvent): Promise<void> {
    const event = await this.db.one<{ id: string }>(
      `INSERT INTO domain_events (id, name, subject_type, subject_id, actor_id, actor_kind, request_id, occurred_at, payload)
       VALUES (uuidv7($7::timestamptz - clock_timestamp()), $1, $2, $3, $4, $5, $8, $7, $6) RETURNING id`,
      [
        name,
        subject.type,
        subject.id,
        actor,
        actor === null ? 'visitor' : 'user',
        JSON.stringify(payload),
        at,
        DEMO_HISTORY,
      ],
    );
    await this.db.query(
      `INSERT INTO event_effects (handler, event_id, done_at) SELECT handler, $2, $3 FROM unnest($1::text[]) AS handler`,
      [this.handlersOf(name), (event as { id: string }).id, at],
    );
  }

  /** The same for what the verbs have recorded about something: nobody is told of what nobody did. */
  async hush(subjectType: string, subjectId: string): Promise<void> {
    const events = await this.db.query<{ id: string; name: string; at: Date }>(
      'SELECT id, name, occurred_at AS at FROM domain_events WHERE subject_type = $1 AND subject_id = $2',
      [subjectType, subjectId],
    );
    for (const { id, name, at } of events) {
      await this.db.query(
        `INSERT INTO event_effects (handler, event_id, done_at) SELECT handler, $2, $3 FROM unnest($1::text[]) AS handler
         ON CONFLICT DO NOTHING`,
        [this.handlersOf(name), id, at],
      );
    }
  }

  private handlersOf(event: string): string[] {
    return this.discovery.getProviders().flatMap(({ metatype }) => {
      const handled = metatype ? this.reflector.get<HandledEvents | undefined>(HANDLES, metatype) : undefined;
      return handled?.events.includes(event) ? [handled.name] : [];
    });
  }
}
