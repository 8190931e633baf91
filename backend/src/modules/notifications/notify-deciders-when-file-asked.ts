import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { PARK_FILE_ASKED, Parks } from '../parks/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { Telling } from './telling.js';

/**
 * Tells who may decide that somebody asks to show a picture or document: the managers of the park, or the administrators
 * while nobody has claimed it.
 */
@Injectable()
@Handles('notify-deciders-when-file-asked', PARK_FILE_ASKED)
export class NotifyDecidersWhenFileAsked implements EventHandler {
  constructor(
    private readonly parks: Parks,
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle({ id, subjectId, actorId, payload }: DomainEvent): Promise<void> {
    const parkId = String(payload.parkId);
    const park = (await this.parks.summariesOf([parkId])).get(parkId);
    if (!park) return;
    const deciders = park.claimed
      ? await this.desks.teamOf(parkId, ['park-manager'])
      : await this.desks.administrators();
    await this.telling.execute(
      { kind: 'file-asked', eventId: id, subjects: { file: subjectId, park: parkId } },
      deciders.filter((person) => person.id !== actorId),
    );
  }
}
