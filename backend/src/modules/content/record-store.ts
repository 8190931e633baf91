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
import type { VersionState } from './content-version.workflow.js';
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

  /**
   * As `locked`, for many records of a type: taken in one order, so that nobody waits in a circle. What is not there, or is
   * not the actor's, is absent.
   */
  async lockedMany(
    actor: Actor,
    typeName: string,
    ids: readonly string[],
  ): Promise<Map<string, RecordState>> {
    this.types.of(typeName);
    await this.db.query(
      `SELECT pg_advisory_xact_lock(key)
         FROM (SELECT DISTINCT hashtextextended('content ' || $1 || ' ' || id, 11) AS key FROM unnest($2::text[]) id
                ORDER BY 1) taken`,
      [typeName, ids],
    );
    const records = await this.readMany(typeName, ids, 'FOR UPDATE');
    return new Map([...records].filter(([, { subject }]) => seesContentOf(actor, subject.parkId)));
  }

  /** As `find`, for whoever acts on behalf of the portal itself. @throws DomainError not-found. */
  async read(typeName: string, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<RecordState> {
    const record = (await this.readMany(typeName, [id], lock)).get(id);
    if (!record) throw notFound();
    return record;
  }

  private async readMany(
    typeName: string,
    ids: readonly string[],
    lock: 'FOR UPDATE' | '',
  ): Promise<Map<string, RecordState>> {
    const type = this.types.of(typeName);
    const known = await type.known(ids);
    const versions = await this.db.query<VersionRow>(
      `SELECT version.* FROM unnest($2::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
         SELECT ${VERSION_COLUMNS} FROM content_versions WHERE type = $1 AND subject_id = wanted.id
          ORDER BY (${OPEN_SQL}) DESC, (${CURRENT_SQL}) DESC, n DESC LIMIT 3 ${lock}) version`,
      [typeName, [...new Set(ids)]],
    );
    const rows = new Map<string, VersionRow[]>();
    for (const version of versions)
      rows.set(version.subjectId, [...(rows.get(version.subjectId) ?? []), version]);
    return new Map(
      ids
        .filter((id) => known.has(id) || rows.has(id))
        .map((id) => [id, stateOf(type, id, known.get(id) ?? null, rows.get(id) ?? [])]),
    );
  }

  async documentOf(versionId: string): Promise<ContentDocument> {
    return (await this.documentsOf([versionId])).get(versionId) as ContentDocument;
  }

  /** By the ids of their versions. */
  async documentsOf(versionIds: readonly string[]): Promise<Map<string, ContentDocument>> {
    const rows = await this.db.query<{ id: string; document: ContentDocument }>(
      'SELECT id, document FROM content_versions WHERE id = ANY($1::uuid[])',
      [versionIds],
    );
    return new Map(rows.map(({ id, document }) => [id, document]));
  }

  /** What the public sees of the record now; null when nothing. */
  async publishedDocument({ type, subject, known, published }: RecordState): Promise<ContentDocument | null> {
    if (published !== null) return this.documentOf(published.id);
    return known === null || known.archived ? null : type.snapshot(subject.id);
  }

  /** Writes a version down; its number and its ETag follow those the record has had. */
  async insert(version: NewVersion): Promise<VersionRow> {
    const rows = await this.insertMany(version.type, [version]);
    return rows.get(version.subject.id) as VersionRow;
  }

  /** Versions of different records of one type, by the ids of their records. */
  async insertMany(typeName: string, versions: readonly NewVersion[]): Promise<Map<string, VersionRow>> {
    const given = versions.map(({ subject, basedOn, ...version }) => ({
      subject: subject.id,
      park: subject.parkId,
      based: basedOn,
      ...version,
    }));
    const rows = await this.db.query<VersionRow>(
      `INSERT INTO content_versions (type, subject_id, park_id, n, version, document, state, based_on_n, author, updated_by,
         editors, identity, created_at, updated_at)
       SELECT $1, r.subject, r.park, last.n + 1, last.version + 1, r.document, r.state, r.based, r.author, r.author,
              CASE WHEN r.author IS NULL THEN '{}' ELSE ARRAY[r.author] END, r.identity, $3, $3
         FROM jsonb_to_recordset($2::jsonb) AS r (subject uuid, park uuid, document jsonb, state text, based int, author uuid,
              identity jsonb)
        CROSS JOIN LATERAL (
          SELECT coalesce(max(v.n), 0) AS n, coalesce(max(v.version), 0) AS version FROM content_versions v
           WHERE v.type = $1 AND v.subject_id = r.subject) last
       RETURNING ${VERSION_COLUMNS}`,
      [typeName, JSON.stringify(given), this.clock.now()],
    );
    return new Map(rows.map((row) => [row.subjectId, row]));
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

  /** Keeps what somebody has written in drafts of different records. @returns their new ETags by the ids of the records. */
  async saveMany(
    author: string | null,
    drafts: readonly { row: VersionRow; document: ContentDocument }[],
  ): Promise<Map<string, number>> {
    const saved = await this.db.query<{ id: string; version: number }>(
      `UPDATE content_versions v SET document = r.document, updated_by = $2, updated_at = $3,
              editors = CASE WHEN $2::uuid = ANY(v.editors) THEN v.editors ELSE v.editors || $2::uuid END, version = ${RAISED}
         FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, document jsonb)
        WHERE v.id = r.id RETURNING v.subject_id AS id, v.version`,
      [
        JSON.stringify(drafts.map(({ row, document }) => ({ id: row.id, document }))),
        author,
        this.clock.now(),
      ],
    );
    return new Map(saved.map(({ id, version }) => [id, version]));
  }

  /** Moves versions of different records into a state; their ETags are raised. */
  async moveMany(rows: readonly VersionRow[], state: VersionState): Promise<void> {
    await this.db.query(
      `UPDATE content_versions v SET state = $2, updated_at = $3, version = ${RAISED} WHERE v.id = ANY($1::uuid[])`,
      [rows.map(({ id }) => id), state, this.clock.now()],
    );
  }
}

const RAISED = `(SELECT max(o.version) + 1 FROM content_versions o WHERE o.type = v.type AND o.subject_id = v.subject_id)`;

function stateOf(
  type: ContentType,
  id: string,
  known: KnownRecord | null,
  rows: readonly VersionRow[],
): RecordState {
  return {
    type,
    subject: { id, parkId: rows[0]?.parkId ?? known?.parkId ?? null },
    known,
    open: rows.find(isOpen) ?? null,
    published: rows.find(isCurrent) ?? null,
    newest: rows.reduce<VersionRow | null>((a, b) => (a === null || b.n > a.n ? b : a), null),
  };
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
