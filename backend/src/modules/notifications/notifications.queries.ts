import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { NotificationListView, NotificationQuery, NotificationView } from './dto/notifications.dto.js';
import { notificationsOf } from './notifications.access.js';
import { filled } from './notification-mails.js';
import { KIND_TEXTS } from './notification-texts.data.js';
import type { Told } from './notification.entity.js';
import { NotificationWords, type Words } from './notification-words.js';

interface Row extends Told {
  id: string;
  createdAt: Date;
  readAt: Date | null;
}

/** A badge says "99+" beyond: counting further tells nobody more. */
const COUNTED = 100;

/** Reads a person's notifications. */
@Injectable()
export class NotificationsQueries {
  constructor(
    private readonly db: Database,
    private readonly words: NotificationWords,
  ) {}

  /** The newest first. */
  async list(actor: Actor, query: NotificationQuery, locale: Locale): Promise<NotificationListView> {
    const { next, parameters } = binder();
    const after = readCursor(query.cursor, ['uuid']);
    const rows = await this.db.query<Row>(
      `SELECT n.id, n.kind, n.organisation_kind AS "organisationKind", n.organisation_id AS "organisationId", n.subjects,
              n.created_at AS "createdAt", n.read_at AS "readAt"
         FROM notifications n WHERE ${notificationsOf(readerOf(actor), next)}
          ${query.unread ? 'AND n.read_at IS NULL' : ''} ${after ? `AND n.id < ${next(after[0])}` : ''}
        ORDER BY n.id DESC LIMIT ${next(query.pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, query.pageSize, (row) => [row.id]);
    const words = await this.words.of(page.rows, locale);
    const items = page.rows.map((row, position) => toView(row, words[position] as Words, locale));
    return { items, nextCursor: page.nextCursor };
  }

  async unread(actor: Actor): Promise<number> {
    const { next, parameters } = binder();
    const row = await this.db.one<{ unread: number }>(
      `SELECT count(*)::int AS unread FROM (SELECT 1 FROM notifications n
        WHERE ${notificationsOf(readerOf(actor), next)} AND n.read_at IS NULL LIMIT ${COUNTED}) one`,
      parameters,
    );
    return row?.unread ?? 0;
  }
}

export function binder() {
  const parameters: unknown[] = [];
  return { parameters, next: (value: unknown) => `$${parameters.push(value)}` };
}

/** The permission table admits users only. */
export const readerOf = ({ userId, memberships }: Actor) => ({ userId: userId as string, memberships });

function toView(row: Row, { params, link }: Words, locale: Locale): NotificationView {
  const { line, label } = KIND_TEXTS[row.kind][locale];
  return {
    id: row.id,
    kind: row.kind,
    text: link === null ? label : filled(line, params),
    link,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
