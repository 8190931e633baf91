import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Identity } from '../identity/index.js';
import type { LeadNoteView } from './dto/views.js';
import { Leads } from './leads.reader.js';

/** An administrator writes down what only the administrators read. */
@Injectable()
export class WriteLeadNote {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly identity: Identity,
    private readonly leads: Leads,
  ) {}

  /** @throws DomainError not-found `lead.not-found`. */
  async execute(actor: Actor, leadId: string, body: string): Promise<LeadNoteView> {
    const author = actor.userId as string;
    const now = this.clock.now();
    return this.db.transaction(async () => {
      await this.leads.row(actor, leadId);
      const note = (await this.db.one<{ id: string }>(
        'INSERT INTO lead_notes (lead_id, author_user_id, body, created_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [leadId, author, body, now],
      )) as { id: string };
      // A note is no edit: whoever holds the lead open need not read it again.
      await this.db.query(
        'UPDATE leads SET last_activity_at = greatest(last_activity_at, $2) WHERE id = $1',
        [leadId, now],
      );
      await this.events.record({
        name: 'lead.note-written',
        subject: { type: 'lead', id: leadId },
        payload: { noteId: note.id },
      });
      const name = (await this.identity.usersOf([author])).get(author)?.name ?? '';
      return { id: note.id, body, author: { id: author, name }, createdAt: now.toISOString() };
    });
  }
}
