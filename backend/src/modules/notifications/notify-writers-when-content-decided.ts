import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { CONTENT_EVENTS } from '../content/index.js';
import { DeskAddressees } from './desk-addressees.js';
import type { NotificationKind } from './notification-kinds.data.js';
import { subjectsOf } from './content-subjects.js';
import { type Addressee, Telling } from './telling.js';

const KIND_OF: Readonly<Record<string, NotificationKind>> = {
  [CONTENT_EVENTS.returned]: 'content-returned',
  [CONTENT_EVENTS.approved]: 'content-approved',
  [CONTENT_EVENTS.published]: 'content-published',
};

/** Tells those who write for a park what became of what they handed in. */
@Injectable()
@Handles('notify-writers-when-content-decided', ...Object.keys(KIND_OF))
export class NotifyWritersWhenContentDecided implements EventHandler {
  constructor(
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle(event: DomainEvent): Promise<void> {
    const kind = KIND_OF[event.name];
    const subjects = subjectsOf(event);
    // What is approved for now is published by the same press, which is told.
    if (!kind || (kind === 'content-approved' && subjects.publishAt === undefined)) return;
    const people = (await this.writersOf(event)).filter(({ id }) => id !== event.actorId);
    await this.telling.execute({ kind, eventId: event.id, subjects }, people);
  }

  /** The team of the park; and the administrators who wrote it or handed it in, for a park without a team. */
  private async writersOf({ payload }: DomainEvent): Promise<Addressee[]> {
    const { parkId, author, submittedBy } = payload as Record<string, string | null | undefined>;
    const team = parkId ? await this.desks.teamOf(parkId) : [];
    const wrote = new Set([author, submittedBy]);
    const administrators = await this.desks.administrators();
    return [...team, ...administrators.filter(({ id }) => wrote.has(id))];
  }
}
