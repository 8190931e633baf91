import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import type { ReadNotificationsInput } from './dto/notifications.dto.js';
import { notificationsOf } from './notifications.access.js';
import { binder, readerOf } from './notifications.queries.js';

/** A person has seen some notifications, or all of them up to one. Those of others are simply not among them. */
@Injectable()
export class ReadNotifications {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { ids, upTo }: ReadNotificationsInput): Promise<void> {
    const { next, parameters } = binder();
    const which = ids ? `n.id = ANY(${next(ids)}::uuid[])` : `n.id <= ${next(upTo)}::uuid`;
    await this.db.query(
      `UPDATE notifications n SET read_at = ${next(this.clock.now())}
        WHERE ${which} AND n.read_at IS NULL AND ${notificationsOf(readerOf(actor), next)}`,
      parameters,
    );
  }
}
