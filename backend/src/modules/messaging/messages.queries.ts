import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import { recipientsVisibleTo, type Side } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import type { MessageListQuery, MessageListView, MessageView } from './dto/messages.dto.js';

interface MessageRow {
  id: string;
  recipientId: string;
  authorUserId: string | null;
  authorSide: Side;
  kind: string;
  body: string;
  createdAt: Date;
  contactName: string | null;
}

const COLUMNS = `message.id, message.recipient_id AS "recipientId", message.author_user_id AS "authorUserId",
  message.author_side AS "authorSide", message.kind, message.body, message.created_at AS "createdAt",
  enquiry.contact_name AS "contactName"`;

/** Reads threads for the parties of their recipient. */
@Injectable()
export class MessagesQueries {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  /** Oldest first. @throws DomainError not-found for a recipient the actor cannot see. */
  async list(actor: Actor, { recipientId, cursor, pageSize }: MessageListQuery): Promise<MessageListView> {
    await this.demandVisible(actor, recipientId);
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<MessageRow>(
      `SELECT ${COLUMNS} FROM messages message JOIN enquiries enquiry ON enquiry.id = message.enquiry_id
        WHERE message.recipient_id = $1 AND ($2::uuid IS NULL OR message.id > $2) ORDER BY message.id LIMIT $3`,
      [recipientId, after?.[0] ?? null, pageSize + 1],
    );
    const page = pageOf(rows, pageSize, ({ id }) => [id]);
    return { items: await this.toViews(actor, page.rows), nextCursor: page.nextCursor };
  }

  /** One just written by the actor. */
  async written(actor: Actor, id: string): Promise<MessageView> {
    const rows = await this.db.query<MessageRow>(
      `SELECT ${COLUMNS} FROM messages message JOIN enquiries enquiry ON enquiry.id = message.enquiry_id WHERE message.id = $1`,
      [id],
    );
    const [view] = await this.toViews(actor, rows);
    if (!view) throw notFound();
    return view;
  }

  private async demandVisible(actor: Actor, recipientId: string): Promise<void> {
    const parameters: unknown[] = [recipientId];
    const scope = recipientsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
    const row = await this.db.one(
      `SELECT 1 FROM enquiry_recipients recipient JOIN enquiries enquiry ON enquiry.id = recipient.enquiry_id
        WHERE recipient.id = $1 AND ${scope}`,
      parameters,
    );
    if (!row) throw notFound();
  }

  private async toViews(actor: Actor, rows: readonly MessageRow[]): Promise<MessageView[]> {
    const people = await this.identity.usersOf(rows.flatMap(({ authorUserId }) => authorUserId ?? []));
    return rows.map((row) => ({
      id: row.id,
      recipientId: row.recipientId,
      kind: row.kind,
      author: {
        side: row.authorSide,
        name: row.authorUserId === null ? row.contactName : (people.get(row.authorUserId)?.name ?? null),
      },
      body: row.body,
      own: row.authorUserId === actor.userId && (actor.userId !== null || row.authorSide === 'investor'),
      createdAt: row.createdAt.toISOString(),
    }));
  }
}
