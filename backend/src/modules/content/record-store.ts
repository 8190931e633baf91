import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { seesContentOf } from './content.access.js';
import {
  type ContentDocument,
  type ContentSubject,
  type ContentType,
  ContentTypes,
  type KnownRecord,
} from './content-types.js';
import { isCurrent, isOpen, OPEN_SQL, CURRENT_SQL, VERSION_COLUMNS, type VersionRow } from './version-row.js';

/** A record as it stands: what is public of it and what is open. */
export interface RecordState {
  type: ContentType;
  subject: ContentSubject;
  /** Null for a record that has never been published. */
  known: KnownRecord | null;
  open: VersionRow | null;
  /** Null when nothing is public, and for what was loaded from public sources and never edited. */
  published: VersionRow | null;
  /** The newest version, whatever became of it. */
  newest: VersionRow | null;
}

/** What a record that was never edited is shown as: its first version is written down when the first draft is begun. */
export const UNEDITED = { n: 1, version: 0 } as const;

/** Whether the public sees something of the record that no version holds yet. */
export const isUnedited = ({ known, newest }: RecordState): boolean =>
  known !== null && !known.archived && newest === null;

/** Rows of versions, for the readers and the verbs. */
@Injectable()
export class RecordStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly types: ContentTypes,
  ) {}

  /** One at a time: holds whoever else would move the same record until the ambient transaction ends. */
  async lock(type: string, id: string): Promise<void> {
    await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [`content ${type} ${id}`]);
  }

  /**
   * @param lock keeps the rows as they are until the ambient transaction ends.
   * @throws DomainError not-found for what is not there or belongs to somebody else's park.
   */
  async find(actor: Actor, typeName: string, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<RecordState> {
    const record = await this.read(typeName, id, lock);
    if (!seesContentOf(actor, record.subject.parkId)) throw notFound();
    return record;
  }

  /** The record with its lock, for a verb: one at a time, and nobody else's row under its hands. */
  async locked(actor: Actor, typeName: string, id: string): Promise<RecordState> {
    this.types.of(typeName);
    await this.lock(typeName, id);
    return this.find(actor, typeName, id, 'FOR UPDATE');
  }

  /** As `find`, for whoever acts on behalf of the portal itself. @throws DomainError not-found. */
  async read(typeName: string, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<RecordState> {
    const type = this.types.of(typeName);
    const [known, rows] = [
      (await type.known([id])).get(id) ?? null,
      await this.db.query<VersionRow>(
        `SELECT ${VERSION_COLUMNS} FROM content_versions WHERE type = $1 AND subject_id = $2
          ORDER BY (${OPEN_SQL}) DESC, (${CURRENT_SQL}) DESC, n DESC LIMIT 3 ${lock}`,
        [typeName, id],
      ),
    ];
    if (known === null && rows.length === 0) throw notFound();
    return {
      type,
      subject: { id, parkId: rows[0]?.parkId ?? known?.parkId ?? null },
      known,
      open: rows.find(isOpen) ?? null,
      published: rows.find(isCurrent) ?? null,
      newest: rows.reduce<VersionRow | null>((a, b) => (a === null || b.n > a.n ? b : a), null),
    };
  }

  async documentOf(versionId: string): Promise<ContentDocument> {
    const row = await this.db.one<{ document: ContentDocument }>(
      'SELECT document FROM content_versions WHERE id = $1',
      [versionId],
    );
    return (row as { document: ContentDocument }).document;
  }

  /** What the public sees of the record now; null when nothing. */
  async publishedDocument({ type, subject, known, published }: RecordState): Promise<ContentDocument | null> {
    if (published !== null) return this.documentOf(published.id);
    return known === null || known.archived ? null : type.snapshot(subject.id);
  }

  /** Writes a version down; its number and its ETag follow those the record has had. */
  async insert(version: NewVersion): Promise<VersionRow> {
    const { type, subject, document, state, author, basedOn, identity = null } = version;
    const now = this.clock.now();
    const row = await this.db.one<VersionRow>(
      `INSERT INTO content_versions (type, subject_id, park_id, n, version, document, state, based_on_n, author, updated_by,
         editors, identity, created_at, updated_at)
       SELECT $1, $2, $3, coalesce(max(n), 0) + 1, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $7,
              CASE WHEN $7::uuid IS NULL THEN '{}' ELSE ARRAY[$7::uuid] END, $8, $9, $9
         FROM content_versions WHERE type = $1 AND subject_id = $2
       RETURNING ${VERSION_COLUMNS}`,
      [
        type,
        subject.id,
        subject.parkId,
        JSON.stringify(document),
        state,
        basedOn,
        author,
        identity === null ? null : JSON.stringify(identity),
        now,
      ],
    );
    return row as VersionRow;
  }

  /**
   * Changes columns of a version and raises its ETag.
   * @param columns names from our own code, never from a request.
   */
  async update(row: VersionRow, columns: Record<string, unknown>): Promise<void> {
    const given = Object.entries(columns);
    const assignments = given.map(([name], place) => `${name} = $${place + 5}`);
    await this.db.query(
      `UPDATE content_versions SET ${['updated_at = $4', ...assignments].join(', ')},
              version = (SELECT max(version) + 1 FROM content_versions WHERE type = $2 AND subject_id = $3)
        WHERE id = $1`,
      [row.id, row.type, row.subjectId, this.clock.now(), ...given.map(([, value]) => value)],
    );
  }
}

export interface NewVersion {
  type: string;
  subject: ContentSubject;
  document: ContentDocument;
  state: 'draft' | 'published';
  /** Null: public sources. */
  author: string | null;
  basedOn: number | null;
  identity?: ContentDocument | null;
}
