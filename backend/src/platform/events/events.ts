import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Clock } from '../clock/clock.js';
import { currentContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { JobQueue } from '../jobs/job-queue.js';
import { DomainEvent, EventEffect } from './domain-event.entity.js';
import { type EventHandler, type HandledEvents, HANDLES } from './handles.js';

/** An event about to be recorded; who, when and in which request are added from the context. */
export interface NewEvent {
  name: string;
  subject: { type: string; id: string };
  payload?: Record<string, unknown>;
}

interface RegisteredHandler extends HandledEvents {
  instance: EventHandler;
}

/** Records what happened and sees that every handler hears of it, once in effect. */
@Injectable()
export class Events implements OnModuleInit {
  private readonly handlers: RegisteredHandler[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!metatype || !instance) continue;
      const handled = this.reflector.get<HandledEvents | undefined>(HANDLES, metatype);
      if (handled) this.register({ ...handled, instance: instance as EventHandler });
    }
    this.jobs.define({
      queue: 'sweep-unheard-events',
      trigger: 'every minute',
      effectKey: 'event_effects row',
      cron: '* * * * *',
      run: () => this.sweep(),
    });
  }

  /**
   * Writes the event and its jobs in the ambient transaction.
   * @throws Error outside a transaction: an event that could be committed without its cause is worse than none.
   */
  async record(event: NewEvent): Promise<string> {
    return (await this.recordMany([event]))[0] as string;
  }

  /** Several at once, in their order. @returns their ids. @throws Error as `record`. */
  async recordMany(events: readonly NewEvent[]): Promise<string[]> {
    if (events.length === 0) return [];
    if (!this.db.inTransaction)
      throw new Error(`Event ${events[0]?.name} was recorded outside a transaction`);
    const { actor, requestId } = currentContext();
    const rows = await this.db.query<{ id: string; name: string }>(
      `INSERT INTO domain_events (name, subject_type, subject_id, actor_id, actor_kind, request_id, occurred_at, payload)
       SELECT e->>'name', e#>>'{subject,type}', (e#>>'{subject,id}')::uuid, $2, $3, $4, $5, coalesce(e->'payload', '{}')
         FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (e, place) ORDER BY place
       RETURNING id, name`,
      [JSON.stringify(events), actor.userId, actor.kind, requestId, this.clock.now()],
    );
    for (const { id, name } of rows) {
      for (const handler of this.handlersOf(name)) await this.jobs.send(handler.name, { eventId: id });
    }
    return rows.map(({ id }) => id);
  }

  private register(handler: RegisteredHandler): void {
    this.handlers.push(handler);
    this.jobs.define({
      queue: handler.name,
      trigger: `event ${handler.events.join(', ')}`,
      effectKey: 'event_effects row',
      run: ({ eventId }) => this.deliver(handler, String(eventId)),
    });
  }

  private handlersOf(name: string): RegisteredHandler[] {
    return this.handlers.filter((handler) => handler.events.includes(name));
  }

  private async deliver(handler: RegisteredHandler, eventId: string): Promise<void> {
    await this.db.transaction(async () => {
      const claimed = await this.db.query(
        `INSERT INTO event_effects (handler, event_id, done_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING handler`,
        [handler.name, eventId, this.clock.now()],
      );
      const event = claimed.length > 0 ? await this.db.repo(DomainEvent).findOneBy({ id: eventId }) : null;
      if (event) await handler.instance.handle(event);
    });
  }

  /** Jobs can be lost with a restore or a purged queue; what the events say is still to do is sent again. */
  private async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const handler of this.handlers) {
      const unheard = await this.db.query<{ id: string }>(
        `SELECT event.id FROM domain_events event
          WHERE event.name = ANY($1) AND event.occurred_at BETWEEN $2 AND $3
            AND NOT EXISTS (SELECT 1 FROM event_effects e WHERE e.handler = $4 AND e.event_id = event.id)
            AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = $4 AND j.data->>'eventId' = event.id::text)
            AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'dead-letters' AND j.data->>'eventId' = event.id::text)
          ORDER BY event.id LIMIT 100`,
        [handler.events, new Date(now - 14 * 86_400_000), new Date(now - 120_000), handler.name],
      );
      for (const { id } of unheard) await this.jobs.send(handler.name, { eventId: id });
    }
  }
}

export { DomainEvent, EventEffect };
