import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { CORRECTION_EVENTS, CorrectionMail, Corrections } from '../corrections/index.js';
import { Identity } from '../identity/index.js';
import { Telling } from './telling.js';

/** The outcome reaches whoever proposed the correction, with the reason. */
@Injectable()
@Handles('notify-reader-when-correction-decided', CORRECTION_EVENTS.accepted, CORRECTION_EVENTS.declined)
export class NotifyReaderWhenCorrectionDecided implements EventHandler {
  constructor(
    private readonly corrections: Corrections,
    private readonly mail: CorrectionMail,
    private readonly identity: Identity,
    private readonly telling: Telling,
  ) {}

  async handle({ id, name, subjectId }: DomainEvent): Promise<void> {
    const correction = (await this.corrections.byIds([subjectId])).get(subjectId);
    if (!correction) return;
    const kind =
      name === CORRECTION_EVENTS.accepted
        ? ('correction-accepted' as const)
        : ('correction-declined' as const);
    const { authorUserId } = correction;
    // A visitor has no account to be notified in, and nothing to decline: it is the one mail they asked for.
    if (authorUserId === null) return this.mail.toReader(correction, kind, id);
    const reader = (await this.identity.usersOf([authorUserId])).get(authorUserId);
    if (!reader) return;
    const subjects = { correction: subjectId, park: correction.parkId };
    await this.telling.execute({ kind, eventId: id, subjects }, [{ ...reader, as: null }]);
  }
}
