import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { draftOpen } from './content.errors.js';
import type { ContentDocument } from './content-types.js';
import { KeepUnedited } from './keep-unedited.js';
import { RecordStore } from './record-store.js';

/** Who changes what is public, and why. */
export interface Amendment {
  document: ContentDocument;
  author: string;
  reason: string;
}

/**
 * Changes what is public of a record at once, as a version of its own: for a verb of the record's module that has asked
 * for the right and for what a reviewer would ask. Whatever is written after it goes on from it.
 */
@Injectable()
export class AmendPublished {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: RecordStore,
    private readonly keepUnedited: KeepUnedited,
  ) {}

  /** Nobody else moves the record until the ambient transaction ends: for who reads it before it is changed. */
  hold(typeName: string, id: string): Promise<void> {
    return this.store.lock(typeName, id);
  }

  /**
   * Joins the ambient transaction.
   * @throws DomainError conflict `content.draft-open` with `n`: what somebody is writing would undo the amendment.
   */
  async execute(typeName: string, id: string, { document, author, reason }: Amendment): Promise<void> {
    await this.store.lock(typeName, id);
    const found = await this.store.read(typeName, id, 'FOR UPDATE');
    if (found.open !== null) throw draftOpen(found.open.n);
    const { type, subject, known, published } = await this.keepUnedited.execute(found);
    const at = this.clock.now();
    if (published !== null)
      await this.db.query('UPDATE content_versions SET superseded_at = $2 WHERE id = $1', [published.id, at]);
    const row = await this.store.insert({
      type: typeName,
      subject,
      document,
      state: 'published',
      author,
      basedOn: published?.n ?? null,
    });
    await this.store.update(row, { published_at: at });
    await type.project(id, document, {
      author,
      reviewer: null,
      at,
      parkId: subject.parkId,
      identity: null,
      demo: known?.demo ?? false,
      reason,
    });
  }
}
