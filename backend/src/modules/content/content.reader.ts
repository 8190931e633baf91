import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { ContentViews } from './content-views.js';
import { noOpenVersion } from './content.errors.js';
import type { ContentRecordView, DraftView } from './dto/views.js';
import { RecordStore } from './record-store.js';

/** One record: for its page, and for the answer of the verbs that change it. */
@Injectable()
export class ContentRecords {
  constructor(
    private readonly store: RecordStore,
    private readonly views: ContentViews,
  ) {}

  /** @throws DomainError not-found. */
  async view(actor: Actor, type: string, id: string): Promise<ContentRecordView> {
    return this.views.record(actor, await this.store.find(actor, type, id));
  }

  /** @throws DomainError not-found; conflict `content.no-open-version`. */
  async draft(actor: Actor, type: string, id: string): Promise<DraftView> {
    const record = await this.store.find(actor, type, id);
    if (record.open === null) throw noOpenVersion();
    return this.views.draft(actor, record, record.open, await this.store.documentOf(record.open.id));
  }
}
