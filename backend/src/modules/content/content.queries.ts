import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { type CursorQuery, pageOf, readCursor } from '../../platform/http/cursors.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import { contentVisibleTo } from './content.access.js';
import {
  ContentViews,
  instantOf,
  parkView,
  personOf,
  titleOf,
  toVersionRef,
  unedited,
} from './content-views.js';
import { type ContentDocument, ContentTypes, type KnownRecord } from './content-types.js';
import type { ContentListQuery, DeskState } from './dto/inputs.js';
import type { ContentListView, ContentSummary } from './dto/views.js';
import { CURRENT_SQL, isOpen, OPEN_SQL, VERSION_COLUMNS, type VersionRow, workersOn } from './version-row.js';

interface HeadRow extends VersionRow {
  openComments: number;
  /** The texts of its title: a list does not carry whole documents. */
  document: ContentDocument;
}

/** The version that stands for its record: the open one, else what is public or was, when nothing newer came. */
const HEAD = `(${OPEN_SQL} OR (state IN ('published', 'archived') AND superseded_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM content_versions newer WHERE newer.type = v.type AND newer.subject_id = v.subject_id
     AND (newer.state IN ('draft', 'in-review', 'approved') OR (newer.state IN ('published', 'archived') AND newer.n > v.n)))))`;

const STATE_SQL: Record<DeskState, string> = {
  'in-work': OPEN_SQL,
  draft: `state = 'draft'`,
  'in-review': `state = 'in-review'`,
  scheduled: `state = 'approved'`,
  published: `state = 'published'`,
  archived: `state = 'archived'`,
};

/** The lists of the desks: one line per record that has versions. */
@Injectable()
export class ContentQueries {
  constructor(
    private readonly db: Database,
    private readonly types: ContentTypes,
    private readonly views: ContentViews,
  ) {}

  /** The last changed first. */
  async list(actor: Actor, query: ContentListQuery): Promise<ContentListView> {
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [contentVisibleTo(actor, 'park_id', next), HEAD];
    if (query.parkId) conditions.push(`park_id = ${next(query.parkId)}`);
    if (query.type) conditions.push(`type = ${next(query.type)}`);
    if (query.state) conditions.push(STATE_SQL[query.state]);
    const after = readCursor(query.cursor, ['instant', 'uuid']);
    if (after)
      conditions.push(`(updated_at, id) < (${next(after[0])}::timestamptz, ${next(after[1])}::uuid)`);
    const rows = await this.rows(
      `${conditions.join(' AND ')} ORDER BY updated_at DESC, id DESC LIMIT ${next(query.pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, query.pageSize, (row) => [row.updatedAt, row.id]);
    return { items: await this.summaries(actor, page.rows), nextCursor: page.nextCursor };
  }

  /** What waits for a review, the longest waiting first. */
  async reviews(actor: Actor, query: CursorQuery): Promise<ContentListView> {
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [contentVisibleTo(actor, 'park_id', next), `state = 'in-review'`];
    const after = readCursor(query.cursor, ['instant', 'uuid']);
    if (after)
      conditions.push(`(submitted_at, id) > (${next(after[0])}::timestamptz, ${next(after[1])}::uuid)`);
    const rows = await this.rows(
      `${conditions.join(' AND ')} ORDER BY submitted_at, id LIMIT ${next(query.pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, query.pageSize, (row) => [row.submittedAt as Date, row.id]);
    return { items: await this.summaries(actor, page.rows), nextCursor: page.nextCursor };
  }

  private rows(rest: string, parameters: unknown[]): Promise<HeadRow[]> {
    return this.db.query<HeadRow>(
      `SELECT ${VERSION_COLUMNS}, jsonb_build_object('name', document->'name', 'title', document->'title',
           'code', document->'code') AS document,
              (SELECT count(*)::int FROM content_comments c WHERE c.version_id = v.id AND c.resolved_at IS NULL) AS "openComments"
         FROM content_versions v WHERE ${rest}`,
      parameters,
    );
  }

  private async summaries(actor: Actor, rows: readonly HeadRow[]): Promise<ContentSummary[]> {
    const [parks, known, published] = [
      await this.types.parks(rows.map(({ parkId }) => parkId)),
      await this.knownOf(rows),
      await this.publishedOf(rows),
    ];
    const names = await this.views.namesOf([
      ...rows.flatMap(({ updatedBy, submittedBy }) => [updatedBy, submittedBy]),
      ...[...published.values()].map(({ author }) => author),
    ]);
    return rows.map((row) => {
      const current = published.get(keyOf(row));
      const record = known.get(keyOf(row));
      return {
        type: row.type,
        id: row.subjectId,
        title: titleOf(record?.title ?? this.titleIn(row)),
        park: parkView(row.parkId, parks),
        published: current ? toVersionRef(current, names) : record && !record.archived ? unedited() : null,
        open: isOpen(row)
          ? {
              n: row.n,
              state: row.state,
              scheduled: row.state === 'approved',
              publishAt: instantOf(row.publishAt),
              updatedAt: row.updatedAt.toISOString(),
              updatedBy: personOf(row.updatedBy, names) ?? { name: '' },
              submittedBy: personOf(row.submittedBy, names),
              submittedAt: instantOf(row.submittedAt),
              openComments: row.openComments,
              ownWork: actor.userId !== null && workersOn(row).includes(actor.userId),
            }
          : null,
      };
    });
  }

  private titleIn({ type, document }: HeadRow): LocalizedText | null {
    return this.types.of(type).titleOf(document);
  }

  /** One question per type. */
  private async knownOf(rows: readonly HeadRow[]): Promise<Map<string, KnownRecord>> {
    const known = new Map<string, KnownRecord>();
    for (const type of new Set(rows.map((row) => row.type))) {
      const ids = rows.filter((row) => row.type === type).map(({ subjectId }) => subjectId);
      for (const [id, record] of await this.types.of(type).known(ids)) known.set(`${type} ${id}`, record);
    }
    return known;
  }

  private async publishedOf(rows: readonly HeadRow[]): Promise<Map<string, VersionRow>> {
    const found = await this.db.query<VersionRow>(
      `SELECT ${VERSION_COLUMNS} FROM content_versions WHERE subject_id = ANY($1) AND ${CURRENT_SQL}`,
      [rows.map(({ subjectId }) => subjectId)],
    );
    return new Map(found.map((row) => [keyOf(row), row]));
  }
}

const keyOf = ({ type, subjectId }: VersionRow) => `${type} ${subjectId}`;
