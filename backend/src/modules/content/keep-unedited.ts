import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { ContentDocument } from './content-types.js';
import { same } from './model/documents.js';
import { isUnedited, type RecordState, RecordStore } from './record-store.js';

/**
 * Writes down, as a version without an author, what was loaded from public sources: before anybody builds on it, and
 * again when a later load has changed it meanwhile. So the history begins with what the public saw.
 */
@Injectable()
export class KeepUnedited {
  constructor(
    private readonly db: Database,
    private readonly store: RecordStore,
  ) {}

  /** Joins the ambient transaction. @returns the record with the version that is public now. */
  async execute(record: RecordState): Promise<RecordState> {
    const { type, subject, published } = record;
    const fromSources = isUnedited(record) || (published !== null && published.author === null);
    const document = fromSources ? await type.snapshot(subject.id) : null;
    if (document === null) return record;
    if (published !== null) {
      if (same(document, await this.store.documentOf(published.id))) return record;
      await this.db.query('UPDATE content_versions SET superseded_at = updated_at WHERE id = $1', [
        published.id,
      ]);
    }
    await this.insert(record, document);
    return this.store.read(type.type, subject.id, 'FOR UPDATE');
  }

  private insert({ type, subject, published }: RecordState, document: ContentDocument) {
    return this.store.insert({
      type: type.type,
      subject,
      document,
      state: 'published',
      author: null,
      basedOn: published?.n ?? null,
    });
  }
}
