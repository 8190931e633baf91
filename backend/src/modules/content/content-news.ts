import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import { type ContentDocument, ContentTypes } from './content-types.js';

/** A record as notifications speak of it. */
export interface RecordNews {
  id: string;
  type: string;
  parkId: string | null;
  /** Null while nothing has been written that names it. */
  title: LocalizedText | null;
}

interface LatestRow {
  id: string;
  type: string;
  parkId: string | null;
  document: ContentDocument;
}

/** Names records for who is told of them, public or not. Rights are not asked here: whoever tells has asked. */
@Injectable()
export class ContentNews {
  constructor(
    private readonly db: Database,
    private readonly types: ContentTypes,
  ) {}

  /** As their newest version has it, or, where nobody has edited it, as the public sees it; other ids are absent. */
  async of(ids: readonly string[]): Promise<Map<string, RecordNews>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<LatestRow>(
      `SELECT DISTINCT ON (subject_id) subject_id AS id, type, park_id AS "parkId", document
         FROM content_versions WHERE subject_id = ANY($1::uuid[]) ORDER BY subject_id, n DESC`,
      [[...new Set(ids)]],
    );
    const found = new Map<string, RecordNews>(
      rows.map(({ id, type, parkId, document }) => [
        id,
        { id, type, parkId, title: this.types.of(type).titleOf(document) },
      ]),
    );
    for (const [id, news] of await this.unedited(ids.filter((id) => !found.has(id)))) found.set(id, news);
    return found;
  }

  private async unedited(ids: readonly string[]): Promise<Map<string, RecordNews>> {
    if (ids.length === 0) return new Map();
    const found = new Map<string, RecordNews>();
    for (const type of this.types.all()) {
      for (const [id, { parkId, title }] of await type.known(ids))
        found.set(id, { id, type: type.type, parkId, title });
    }
    return found;
  }
}
