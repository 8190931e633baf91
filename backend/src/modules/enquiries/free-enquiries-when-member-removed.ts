import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';

/** Whoever has left a team owns none of its answers: the open ones are the whole team's again, so that somebody sees it. */
@Injectable()
@Handles('free-enquiries-when-member-removed', 'membership.removed')
export class FreeEnquiriesWhenMemberRemoved implements EventHandler {
  constructor(private readonly db: Database) {}

  async handle({ subjectId, payload }: Pick<DomainEvent, 'subjectId' | 'payload'>): Promise<void> {
    if (payload.kind === 'company') return;
    const atPark = payload.kind === 'park';
    await this.db.query(
      `UPDATE enquiry_recipients SET owner_user_id = NULL, version = version + 1
        WHERE owner_user_id = $1 AND ended_at IS NULL AND desk = $2 AND ($3::uuid IS NULL OR park_id = $3)`,
      [subjectId, atPark ? 'park' : 'triage', atPark ? payload.organisationId : null],
    );
  }
}
