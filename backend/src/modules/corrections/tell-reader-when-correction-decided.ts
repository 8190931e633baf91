import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { CORRECTION_EVENTS } from './correction.events.js';
import { CorrectionMail } from './correction-mail.js';
import { Corrections } from './corrections.reader.js';

/** A decision reaches whoever proposed the correction, with the reason. */
@Injectable()
@Handles('tell-reader-when-correction-decided', CORRECTION_EVENTS.accepted, CORRECTION_EVENTS.declined)
export class TellReaderWhenCorrectionDecided implements EventHandler {
  constructor(
    private readonly corrections: Corrections,
    private readonly mail: CorrectionMail,
  ) {}

  async handle({ id, name, subjectId }: DomainEvent): Promise<void> {
    const correction = (await this.corrections.byIds([subjectId])).get(subjectId);
    if (!correction) return;
    const template = name === CORRECTION_EVENTS.accepted ? 'correction-accepted' : 'correction-declined';
    await this.mail.toReader(correction, template, id);
  }
}
