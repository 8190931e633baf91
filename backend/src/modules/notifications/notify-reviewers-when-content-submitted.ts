import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { CONTENT_EVENTS } from '../content/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { subjectsOf } from './content-subjects.js';
import { Telling } from './telling.js';

/** Tells the reviewers that something waits: handed in, or come back because it could not be published at its time. */
@Injectable()
@Handles('notify-reviewers-when-content-submitted', CONTENT_EVENTS.submitted, CONTENT_EVENTS.publishingFailed)
export class NotifyReviewersWhenContentSubmitted implements EventHandler {
  constructor(
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle(event: DomainEvent): Promise<void> {
    const reviewers = await this.desks.administrators();
    await this.telling.execute(
      { kind: 'content-submitted', eventId: event.id, subjects: subjectsOf(event) },
      // Whoever handed it in knows, and does not review it.
      reviewers.filter(({ id }) => id !== event.actorId),
    );
  }
}
