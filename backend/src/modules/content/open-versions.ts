import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { ContentDocument } from './content-types.js';
import type { OPEN_STATES } from './content-version.workflow.js';
import { OPEN_SQL } from './version-row.js';

/** What is being worked on of a record, for modules that write into its draft. */
export interface OpenVersion {
  n: number;
  state: (typeof OPEN_STATES)[number];
  /** For `SaveDraft`. */
  version: number;
}

/** Answers the modules above what is open of records. Rights are not theirs to ask here: the verbs ask them. */
@Injectable()
export class OpenVersions {
  constructor(private readonly db: Database) {}

  /** In one query, by the id of the record; records with nothing open are absent. */
  async of(type: string, ids: readonly string[]): Promise<Map<string, OpenVersion>> {
    const rows = await this.db.query<OpenVersion & { id: string }>(
      `SELECT subject_id AS id, n, state, version FROM content_versions
        WHERE type = $1 AND subject_id = ANY($2::uuid[]) AND ${OPEN_SQL}`,
      [type, [...new Set(ids)]],
    );
    return new Map(rows.map(({ id, ...open }) => [id, open]));
  }

  /** The document of what is open; null when nothing is. */
  async documentOf(type: string, id: string): Promise<ContentDocument | null> {
    const row = await this.db.one<{ document: ContentDocument }>(
      `SELECT document FROM content_versions WHERE type = $1 AND subject_id = $2 AND ${OPEN_SQL}`,
      [type, id],
    );
    return row?.document ?? null;
  }
}
