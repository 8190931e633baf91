import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { CORRECTION_EVENTS, CorrectionDesks } from '../corrections/index.js';
import { Parks } from '../parks/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { Telling } from './telling.js';

/** Tells whoever answers for a park that a reader believes one of its facts wrong. */
@Injectable()
@Handles('notify-desk-when-correction-proposed', CORRECTION_EVENTS.submitted)
export class NotifyDeskWhenCorrectionProposed implements EventHandler {
  constructor(
    private readonly parks: Parks,
    private readonly answering: CorrectionDesks,
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle({ id, subjectId, payload }: DomainEvent): Promise<void> {
    const parkId = String(payload.parkId);
    const park = (await this.parks.summariesOf([parkId])).get(parkId);
    if (!park) return;
    const desk = (await this.answering.of([park])).get(parkId) ?? 'triage';
    const subjects = { correction: subjectId, park: parkId };
    await this.telling.execute(
      { kind: 'correction-proposed', eventId: id, subjects },
      await this.desks.of({ desk, parkId }),
    );
  }
}
