import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { type ContentDocument, ContentTypes } from './content-types.js';
import type { VersionState } from './content-version.workflow.js';
import { CURRENT_SQL, OPEN_SQL } from './version-row.js';

const KEY_SQL = `coalesce(identity->>'slug', document->>'code',
  document#>>ARRAY['title', 'texts', document#>>'{title,original}'])`;

/** A record as an import finds it. */
export interface StandingRecord {
  id: string;
  /** Of its open version; null when none is open. */
  open: { n: number; state: VersionState; version: number } | null;
  /** What somebody would go on writing in: the open version, else the published one. */
  document: ContentDocument;
}

interface StandingRow {
  id: string;
  open: boolean;
  n: number;
  state: VersionState;
  version: number;
  document: ContentDocument;
}

/** Finds records by what people call them: a plot by its code, a park by its slug, drafts included. */
@Injectable()
export class ContentKeys {
  constructor(
    private readonly db: Database,
    private readonly types: ContentTypes,
  ) {}

  /**
   * Every key in use in the park (null: in the portal) with the id of its record: a slug, a code, or the title in the
   * language it was written in. Two drafts may have one key; a code that is being changed in a draft counts in both forms.
   */
  async all(typeName: string, parkId: string | null): Promise<[key: string, id: string][]> {
    const published = (await this.types.of(typeName).keys?.(parkId)) ?? new Map<string, string>();
    const rows = await this.db.query<{ id: string; key: string | null }>(
      `SELECT subject_id AS id, ${KEY_SQL} AS key FROM content_versions
        WHERE type = $1 AND ($2::uuid IS NULL OR park_id = $2) AND (${OPEN_SQL} OR ${CURRENT_SQL})`,
      [typeName, parkId],
    );
    return [
      ...published,
      ...rows.flatMap(({ id, key }): [string, string][] => (key === null ? [] : [[key, id]])),
    ];
  }

  /** What the public sees of a record, as its version says it; null when no version is public. */
  async published(typeName: string, id: string): Promise<ContentDocument | null> {
    const row = await this.db.one<{ document: ContentDocument }>(
      `SELECT document FROM content_versions WHERE type = $1 AND subject_id = $2 AND ${CURRENT_SQL}`,
      [typeName, id],
    );
    return row?.document ?? null;
  }

  /** These records as they stand; those of which neither a draft nor anything public is left are absent. */
  async standing(typeName: string, ids: readonly string[]): Promise<Map<string, StandingRecord>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<StandingRow>(
      `SELECT DISTINCT ON (subject_id) subject_id AS id, (${OPEN_SQL}) AS open, n, state, version, document
         FROM content_versions
        WHERE type = $1 AND subject_id = ANY($2::uuid[]) AND (${OPEN_SQL} OR ${CURRENT_SQL})
        ORDER BY subject_id, (${OPEN_SQL}) DESC`,
      [typeName, ids],
    );
    const found = new Map(
      rows.map(({ id, open, n, state, version, document }): [string, StandingRecord] => [
        id,
        { id, open: open ? { n, state, version } : null, document },
      ]),
    );
    const type = this.types.of(typeName);
    for (const id of ids.filter((each) => !found.has(each))) {
      const document = await type.snapshot(id);
      if (document !== null) found.set(id, { id, open: null, document });
    }
    return found;
  }
}
