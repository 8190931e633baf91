import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { canOnContent } from './content.access.js';
import { noOpenVersion, notADraft, notAllowed } from './content.errors.js';
import { CONTENT_EVENTS } from './content.events.js';
import { checkedDocument } from './document-check.js';
import { same } from './model/documents.js';
import { RecordStore } from './record-store.js';

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
    given: Record<string, unknown>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { type, subject, open } = await this.store.locked(actor, typeName, id);
      if (!canOnContent(this.permissions, actor, type, subject.parkId)('content:edit')) throw notAllowed();
      if (open === null) throw noOpenVersion();
      demandVersion(open, version);
      if (open.state !== 'draft') throw notADraft(open.state);
      const document = checkedDocument(type, given);
      if (same(document, await this.store.documentOf(open.id))) return;
      await this.store.update(open, {
        document: JSON.stringify(document),
        updated_by: actor.userId,
        editors: [...new Set([...open.editors, actor.userId])],
      });
      await this.events.record({
        name: CONTENT_EVENTS.saved,
        subject: { type: 'content', id },
        payload: { type: typeName, n: open.n, parkId: subject.parkId },
      });
    });
  }
}
