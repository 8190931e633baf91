import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { canOnContent } from './content.access.js';
import { draftOpen, notAllowed, versionUnknown } from './content.errors.js';
import { CONTENT_EVENTS } from './content.events.js';
import type { ContentDocument, ContentSubject } from './content-types.js';
import type { BegunRecord } from './create-record.js';
import { KeepUnedited } from './keep-unedited.js';
import { type RecordState, RecordStore } from './record-store.js';
import { attempt, demandDone, isRefused, type Outcome } from './refusals.js';

/** What a draft goes on from. */
interface Base {
  subject: ContentSubject;
  n: number;
  document: ContentDocument;
}

/** An editor begins drafts of records: from what is published, or from any earlier version to restore it. */
@Injectable()
export class BeginDraft {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly store: RecordStore,
    private readonly keepUnedited: KeepUnedited,
  ) {}

  /**
   * Of parallel calls one begins, the others are told its number.
   * @param from number of the version to restore; null for the published one (of an archived record: the newest).
   * @throws DomainError not-found; forbidden `content.action-not-allowed`; conflict `content.draft-open` with `n`; invalid
   * `content.version-unknown`.
   */
  async execute(actor: Actor, typeName: string, id: string, from: number | null): Promise<void> {
    const [begun] = await this.executeMany(actor, typeName, [id], from);
    demandDone(begun as Outcome<BegunRecord>);
  }

  /**
   * The same for different records at once, by few statements; a refused one keeps no other from being begun.
   * @returns for each its draft's version, or what `execute` would have thrown.
   */
  async executeMany(
    actor: Actor,
    typeName: string,
    ids: readonly string[],
    from: number | null = null,
  ): Promise<Outcome<BegunRecord>[]> {
    if (ids.length === 0) return [];
    return this.db.transaction(async () => {
      const records = await this.store.lockedMany(actor, typeName, ids);
      const found = ids.map((id) => attempt(() => this.demandBeginnable(actor, records.get(id))));
      const kept: RecordState[] = [];
      // Writes only where public sources speak that nobody has edited.
      for (const record of found) if (!isRefused(record)) kept.push(await this.keepUnedited.execute(record));
      const bases = await this.basesOf(kept, from);
      const drafts = await this.store.insertMany(
        typeName,
        [...bases.values()].map(({ subject, document, n }) => ({
          type: typeName,
          subject,
          document,
          state: 'draft',
          author: actor.userId,
          basedOn: n,
        })),
      );
      await this.events.recordMany(
        [...bases.values()].map(({ subject: { id, parkId }, n }) => ({
          name: CONTENT_EVENTS.begun,
          subject: { type: 'content', id },
          payload: { type: typeName, n: drafts.get(id)?.n, parkId, from: n },
        })),
      );
      return found.map((record) => {
        if (isRefused(record)) return record;
        const draft = drafts.get(record.subject.id);
        return draft ? { id: draft.subjectId, version: draft.version } : versionUnknown();
      });
    });
  }

  private demandBeginnable(actor: Actor, record: RecordState | undefined): RecordState {
    if (!record) throw notFound();
    if (!canOnContent(this.permissions, actor, record.type, record.subject.parkId)('content:edit'))
      throw notAllowed();
    if (record.open !== null) throw draftOpen(record.open.n);
    return record;
  }

  /** By the ids of their records; of a record without such a version there is none. */
  private async basesOf(
    records: readonly RecordState[],
    from: number | null,
  ): Promise<ReadonlyMap<string, Base>> {
    const wanted = records.map(({ type, subject, published, newest }) => ({
      type: type.type,
      subject: subject.id,
      n: from ?? published?.n ?? newest?.n ?? null,
    }));
    const rows = await this.db.query<{ id: string; n: number; document: ContentDocument }>(
      `SELECT v.subject_id AS id, v.n, v.document
         FROM jsonb_to_recordset($1::jsonb) AS wanted (type text, subject uuid, n int)
         JOIN content_versions v ON v.type = wanted.type AND v.subject_id = wanted.subject AND v.n = wanted.n`,
      [JSON.stringify(wanted)],
    );
    const subjects = new Map(records.map(({ subject }) => [subject.id, subject]));
    return new Map(
      rows.map(({ id, n, document }) => [id, { subject: subjects.get(id) as ContentSubject, n, document }]),
    );
  }
}
