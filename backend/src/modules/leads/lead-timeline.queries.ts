import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { type CursorQuery, pageOf, readCursor } from '../../platform/http/cursors.js';
import { readText } from '../../platform/i18n/localized-text.js';
import { EnquiryClocks } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import { Parks } from '../parks/index.js';
import type { LeadTimelineItemView, LeadTimelineView } from './dto/views.js';
import type { LeadChange } from './edit-lead.js';
import { Leads } from './leads.reader.js';

interface EventRow {
  id: string;
  name: string;
  at: Date;
  actorId: string | null;
  payload: { from?: string; to?: string; enquiryId?: string; changes?: LeadChange[] };
  note: string | null;
}

/** Names for the ids that events carry. */
interface Names {
  people: ReadonlyMap<string, string>;
  parks: ReadonlyMap<string, string>;
  references: ReadonlyMap<string, string>;
}

/** The history of a lead, from its events: who did what, when, from what to what. */
@Injectable()
export class LeadTimelineQueries {
  constructor(
    private readonly db: Database,
    private readonly leads: Leads,
    private readonly identity: Identity,
    private readonly parks: Parks,
    private readonly enquiries: EnquiryClocks,
  ) {}

  /** The newest first. @throws DomainError not-found `lead.not-found`. */
  async of(actor: Actor, leadId: string, { cursor, pageSize }: CursorQuery): Promise<LeadTimelineView> {
    await this.leads.row(actor, leadId);
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<EventRow>(
      `SELECT event.id, event.name, event.occurred_at AS at, event.actor_id AS "actorId", event.payload, note.body AS note
         FROM domain_events event
         LEFT JOIN lead_notes note ON note.lead_id = event.subject_id AND note.id::text = event.payload->>'noteId'
        WHERE event.subject_type = 'lead' AND event.subject_id = $1 AND ($2::uuid IS NULL OR event.id < $2)
        ORDER BY event.id DESC LIMIT $3`,
      [leadId, after?.[0] ?? null, pageSize + 1],
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    const names = await this.namesIn(page.rows);
    return { items: page.rows.map((row) => toItem(row, names)), nextCursor: page.nextCursor };
  }

  private async namesIn(rows: readonly EventRow[]): Promise<Names> {
    const changed = (field: string) =>
      rows
        .flatMap(({ payload }) => payload.changes ?? [])
        .filter((change) => change.field === field)
        .flatMap(({ from, to }) => [from, to])
        .filter((id) => id !== null);
    const actors = rows.flatMap(({ actorId }) => actorId ?? []);
    const [people, parks, references] = await Promise.all([
      this.identity.usersOf([...actors, ...changed('assignee')]),
      this.parks.summariesOf(changed('park')),
      this.enquiries.referencesOf(rows.flatMap(({ payload }) => payload.enquiryId ?? [])),
    ]);
    const { locale } = currentContext();
    return {
      people: new Map([...people].map(([id, { name }]) => [id, name])),
      parks: new Map([...parks].map(([id, { name, slug }]) => [id, readText(name, locale)?.text ?? slug])),
      references,
    };
  }
}

function toItem({ id, name, at, actorId, payload, note }: EventRow, names: Names): LeadTimelineItemView {
  return {
    id,
    at: at.toISOString(),
    name,
    actor: actorId === null ? null : { id: actorId, name: names.people.get(actorId) ?? '' },
    from: payload.from ?? null,
    to: payload.to ?? null,
    changes: (payload.changes ?? []).map(({ field, from, to }) => ({
      field,
      from: worded(field, from, names),
      to: worded(field, to, names),
    })),
    note,
    enquiryReference: names.references.get(payload.enquiryId ?? '') ?? null,
  };
}

function worded(field: string, value: string | null, { parks, people }: Names): string | null {
  if (value === null) return null;
  if (field === 'park') return parks.get(value) ?? value;
  return field === 'assignee' ? (people.get(value) ?? value) : value;
}
