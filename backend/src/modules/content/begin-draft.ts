import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { canOnContent } from './content.access.js';
import { draftOpen, notAllowed, versionUnknown } from './content.errors.js';
import { CONTENT_EVENTS } from './content.events.js';
import type { ContentDocument } from './content-types.js';
import { KeepUnedited } from './keep-unedited.js';
import { type RecordState, RecordStore } from './record-store.js';

/** An editor begins a draft of a record: from what is published, or from any earlier version to restore it. */
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
    await this.db.transaction(async () => {
      const found = await this.store.locked(actor, typeName, id);
      if (!canOnContent(this.permissions, actor, found.type, found.subject.parkId)('content:edit'))
        throw notAllowed();
      if (found.open !== null) throw draftOpen(found.open.n);
      const record = await this.keepUnedited.execute(found);
      const base = await this.baseOf(record, from);
      const draft = await this.store.insert({
        type: typeName,
        subject: record.subject,
        document: base.document,
        state: 'draft',
        author: actor.userId,
        basedOn: base.n,
      });
      await this.events.record({
        name: CONTENT_EVENTS.begun,
        subject: { type: 'content', id },
        payload: { type: typeName, n: draft.n, parkId: record.subject.parkId, from: base.n },
      });
    });
  }

  private async baseOf(
    { published, newest, subject, type }: RecordState,
    from: number | null,
  ): Promise<{ n: number; document: ContentDocument }> {
    const n = from ?? published?.n ?? newest?.n;
    const row = await this.db.one<{ n: number; document: ContentDocument }>(
      'SELECT n, document FROM content_versions WHERE type = $1 AND subject_id = $2 AND n = $3',
      [type.type, subject.id, n],
    );
    if (!row) throw versionUnknown();
    return row;
  }
}
