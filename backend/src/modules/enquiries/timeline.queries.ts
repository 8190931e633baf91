import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Identity } from '../identity/index.js';
import type { EnquiryTimelineView, TimelineEntry } from './dto/views.js';
import { EnquiriesQueries } from './enquiries.queries.js';
import { ENQUIRY_EVENTS, EVENT_OF_ACTION, type Side } from './enquiry.events.js';

interface EventRow {
  id: string;
  name: string;
  actorId: string | null;
  actorKind: string;
  at: Date;
  payload: { recipientId?: string; side?: Side } & Record<string, unknown>;
}

/** What the parties of an enquiry are told of. Links and reminders are between the portal and one mailbox. */
const TOLD: readonly string[] = [
  ENQUIRY_EVENTS.taken,
  ENQUIRY_EVENTS.handedOver,
  ENQUIRY_EVENTS.parkInvited,
  ...Object.values(EVENT_OF_ACTION),
  'message.sent',
];
/** Parts of a payload that may leave; a list of recipients would tell a park of the others. */
const SHOWN = ['recipientId', 'messageId', 'kind', 'from', 'to'];
const MOST = 500;

/** Tells what has happened to an enquiry, out of the events themselves. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly enquiries: EnquiriesQueries,
  ) {}

  /** @throws DomainError not-found, also for a foreign one. A park sees what concerns all, and its own recipient. */
  async of(actor: Actor, enquiryId: string): Promise<EnquiryTimelineView> {
    const visible = await this.enquiries.visibleRecipientIds(actor, enquiryId);
    if (visible.size === 0) throw notFound();
    const events = await this.db.query<EventRow>(
      `SELECT id, name, actor_id AS "actorId", actor_kind AS "actorKind", occurred_at AS at, payload
         FROM domain_events WHERE subject_type = 'enquiry' AND subject_id = $1 AND name = ANY($2)
        ORDER BY id LIMIT ${MOST}`,
      [enquiryId, TOLD],
    );
    const seen = events.filter(
      ({ payload }) => payload.recipientId === undefined || visible.has(payload.recipientId),
    );
    const people = await this.identity.usersOf(seen.flatMap(({ actorId }) => actorId ?? []));
    return { items: seen.map((event) => toEntry(event, people.get(event.actorId ?? '')?.name ?? null)) };
  }
}

function toEntry(event: EventRow, name: string | null): TimelineEntry {
  const submitted = event.name === ENQUIRY_EVENTS.submitted;
  return {
    id: event.id,
    at: event.at.toISOString(),
    name: event.name,
    actor: { kind: event.actorKind, name, side: event.payload.side ?? (submitted ? 'investor' : null) },
    payload: Object.fromEntries(Object.entries(event.payload).filter(([key]) => SHOWN.includes(key))),
  };
}
