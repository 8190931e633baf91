import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { CORRECTION_EVENTS } from './correction.events.js';
import { CorrectionMail } from './correction-mail.js';
import { Corrections } from './corrections.reader.js';

/** Whoever proposed a correction has the reference in a mail too. */
@Injectable()
@Handles('acknowledge-reader-when-correction-submitted', CORRECTION_EVENTS.submitted)
export class AcknowledgeReaderWhenCorrectionSubmitted implements EventHandler {
  constructor(
    private readonly corrections: Corrections,
    private readonly mail: CorrectionMail,
  ) {}

  async handle({ id, subjectId }: DomainEvent): Promise<void> {
    const correction = (await this.corrections.byIds([subjectId])).get(subjectId);
    if (correction) await this.mail.toReader(correction, 'correction-received', id);
  }
}
