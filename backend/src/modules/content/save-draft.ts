import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { canOnContent } from './content.access.js';
import { noOpenVersion, notADraft, notAllowed } from './content.errors.js';
import { CONTENT_EVENTS } from './content.events.js';
import type { ContentDocument } from './content-types.js';
import { checkedDocument } from './document-check.js';
import { same } from './model/documents.js';
import { type RecordState, RecordStore } from './record-store.js';
import { attempt, demandDone, doneOf, isRefused, type Outcome } from './refusals.js';
import type { VersionRow } from './version-row.js';

/** What somebody has written in the draft of a record. */
export interface WrittenDraft {
  id: string;
  /** Of the draft, as it was read. */
  version: number;
  document: Record<string, unknown>;
}

/** Keeps what somebody has written in a draft, complete or not. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly store: RecordStore,
  ) {}

  /**
   * Of parallel calls with the same version one is kept, the others are told that theirs is stale. Saving what is there
   * already changes nothing.
   * @throws DomainError not-found; forbidden `content.action-not-allowed`; conflict `content.no-open-version`,
   * `content.not-a-draft`; HttpProblem 412 for a stale version; invalid or refused as `checkedDocument`.
   */
  async execute(
    actor: Actor,
    typeName: string,
    id: string,
    version: number,
    document: Record<string, unknown>,
  ): Promise<void> {
    const [saved] = await this.executeMany(actor, typeName, [{ id, version, document }]);
    demandDone(saved as Outcome<number>);
  }

  /**
   * The same for drafts of many different records at once, by few statements; a refused one keeps no other from being kept.
   * @returns for each its new version, or what `execute` would have thrown.
   */
  async executeMany(
    actor: Actor,
    typeName: string,
    written: readonly WrittenDraft[],
  ): Promise<Outcome<number>[]> {
    if (written.length === 0) return [];
    return this.db.transaction(async () => {
      const records = await this.store.lockedMany(
        actor,
        typeName,
        written.map(({ id }) => id),
      );
      const drafts = written.map((draft) =>
        attempt(() => this.demandWritable(actor, records.get(draft.id), draft)),
      );
      const writable = doneOf(drafts);
      const standing = await this.store.documentsOf(writable.map(({ row }) => row.id));
      const changed = writable.filter(({ row, document }) => !same(document, standing.get(row.id)));
      const versions = await this.store.saveMany(actor.userId, changed);
      await this.events.recordMany(
        changed.map(({ row }) => ({
          name: CONTENT_EVENTS.saved,
          subject: { type: 'content', id: row.subjectId },
          payload: { type: typeName, n: row.n, parkId: records.get(row.subjectId)?.subject.parkId },
        })),
      );
      return drafts.map((draft) =>
        isRefused(draft) ? draft : (versions.get(draft.row.subjectId) ?? draft.row.version),
      );
    });
  }

  private demandWritable(
    actor: Actor,
    record: RecordState | undefined,
    { version, document }: WrittenDraft,
  ): { row: VersionRow; document: ContentDocument } {
    if (!record) throw notFound();
    const { type, subject, open } = record;
    if (!canOnContent(this.permissions, actor, type, subject.parkId)('content:edit')) throw notAllowed();
    if (open === null) throw noOpenVersion();
    demandVersion(open, version);
    if (open.state !== 'draft') throw notADraft(open.state);
    return { row: open, document: checkedDocument(type, document) };
  }
}
