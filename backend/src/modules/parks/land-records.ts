import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { ContentDocument, KnownRecord } from '../content/index.js';
import { codeAndName } from './land-titles.js';

export type LandTable = 'plots' | 'buildings';

interface RecordRow {
  id: string;
  park_id: string;
  document: { code: string; name: LocalizedText | null };
  demo: boolean;
  archived: boolean;
}

/** What is known of published plots and buildings, as drafts and reviews ask for it. */
@Injectable()
export class LandRecords {
  constructor(private readonly db: Database) {}

  async known(table: LandTable, ids: readonly string[]): Promise<Map<string, KnownRecord>> {
    const rows = await this.db.query<RecordRow>(
      `SELECT id, park_id, document, demo, archived_at IS NOT NULL AS archived FROM ${table}
        WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ id, park_id: parkId, document, demo, archived }) => [
        id,
        // Without a code nothing is published.
        { parkId, slug: null, title: codeAndName(document) as LocalizedText, demo, archived },
      ]),
    );
  }

  /** The published ones of a park by their codes. */
  async keys(table: LandTable, parkId: string | null): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; code: string }>(
      `SELECT id, code FROM ${table} WHERE park_id = $1 AND archived_at IS NULL`,
      [parkId],
    );
    return new Map(rows.map(({ id, code }) => [code, id]));
  }

  async snapshot(table: LandTable, id: string): Promise<ContentDocument | null> {
    const row = await this.db.one<{ document: ContentDocument }>(
      `SELECT document FROM ${table} WHERE id = $1 AND archived_at IS NULL`,
      [id],
    );
    return row?.document ?? null;
  }

  async archive(table: LandTable, id: string, at: Date): Promise<void> {
    await this.db.query(`UPDATE ${table} SET archived_at = $2 WHERE id = $1`, [id, at]);
  }
}
