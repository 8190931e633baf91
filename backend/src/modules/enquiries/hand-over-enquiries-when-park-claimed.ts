import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { CLAIM_EVENT_OF } from '../claims/index.js';
import { HandOverEnquiries } from './hand-over-enquiries.js';

/** The park's own people answer from now on, also what was asked before. */
@Injectable()
@Handles('hand-over-enquiries-when-park-claimed', CLAIM_EVENT_OF.approve)
export class HandOverEnquiriesWhenParkClaimed implements EventHandler {
  constructor(private readonly handOver: HandOverEnquiries) {}

  async handle({ payload }: DomainEvent): Promise<void> {
    await this.handOver.execute(String(payload.parkId));
  }
}
