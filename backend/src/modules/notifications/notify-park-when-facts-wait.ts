import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { FACTS_TO_CONFIRM } from '../parks/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { Telling } from './telling.js';

/** Tells a park's team how many facts wait to be confirmed: one notice for all of a day. */
@Injectable()
@Handles('notify-park-when-facts-wait', FACTS_TO_CONFIRM)
export class NotifyParkWhenFactsWait implements EventHandler {
  constructor(
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle({ id, subjectId, payload }: DomainEvent): Promise<void> {
    const { due, overdue } = payload as { due: string[]; overdue: string[] };
    const kind = overdue.length > 0 ? ('fact-overdue' as const) : ('fact-due' as const);
    const news = { kind, eventId: id, subjects: { park: subjectId, due, overdue } };
    await this.telling.execute(news, await this.desks.teamOf(subjectId));
  }
}
