import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { ContentViews, instantOf, type Names, personOf } from './content-views.js';
import { versionUnknown } from './content.errors.js';
import type { ContentDocument } from './content-types.js';
import type { VersionChangesView, VersionListView, VersionSummary, VersionView } from './dto/views.js';
import { changesBetween } from './model/documents.js';
import { isUnedited, RecordStore, UNEDITED } from './record-store.js';
import { VERSION_COLUMNS, type VersionRow, type WholeVersion } from './version-row.js';

/** The history of a record: every version stays readable. */
@Injectable()
export class VersionQueries {
  constructor(
    private readonly db: Database,
    private readonly store: RecordStore,
    private readonly views: ContentViews,
  ) {}

  /** The newest first. @throws DomainError not-found. */
  async list(actor: Actor, type: string, id: string): Promise<VersionListView> {
    const record = await this.store.find(actor, type, id);
    if (isUnedited(record)) return { items: [UNEDITED_SUMMARY] };
    const rows = await this.db.query<VersionRow>(
      `SELECT ${VERSION_COLUMNS} FROM content_versions WHERE type = $1 AND subject_id = $2 ORDER BY n DESC LIMIT 1000`,
      [type, id],
    );
    const names = await this.namesIn(rows);
    return { items: rows.map((row) => toSummary(row, names)) };
  }

  /** @throws DomainError not-found. */
  async detail(actor: Actor, type: string, id: string, n: number): Promise<VersionView> {
    const record = await this.store.find(actor, type, id);
    if (isUnedited(record)) {
      const document = n === UNEDITED.n ? await record.type.snapshot(id) : null;
      if (document === null) throw notFound();
      return { ...UNEDITED_SUMMARY, document };
    }
    const row = await this.whole(type, id, n);
    if (!row) throw notFound();
    return { ...toSummary(row, await this.namesIn([row])), document: row.document };
  }

  /**
   * @param from null: the version that n is based on, or nothing when it is the first.
   * @throws DomainError not-found; invalid `content.version-unknown`.
   */
  async changes(
    actor: Actor,
    type: string,
    id: string,
    n: number,
    from: number | null,
  ): Promise<VersionChangesView> {
    await this.store.find(actor, type, id);
    const row = await this.whole(type, id, n);
    if (!row) throw notFound();
    const other = from ?? row.basedOn;
    const base = other === null ? null : await this.whole(type, id, other);
    if (other !== null && base === null) throw versionUnknown('/from');
    const before: ContentDocument = base?.document ?? {};
    return { from: other, to: n, changes: changesBetween(before, row.document) };
  }

  private whole(type: string, id: string, n: number): Promise<WholeVersion | null> {
    return this.db.one<WholeVersion>(
      `SELECT ${VERSION_COLUMNS}, document FROM content_versions WHERE type = $1 AND subject_id = $2 AND n = $3`,
      [type, id, n],
    );
  }

  private namesIn(rows: readonly VersionRow[]): Promise<Names> {
    return this.views.namesOf(
      rows.flatMap(({ author, submittedBy, reviewer, archivedBy }) => [
        author,
        submittedBy,
        reviewer,
        archivedBy,
      ]),
    );
  }
}

/** What nobody has edited has no row: it is the version the first draft will be based on. */
const UNEDITED_SUMMARY: VersionSummary = {
  n: UNEDITED.n,
  state: 'published',
  superseded: false,
  scheduled: false,
  basedOn: null,
  author: null,
  submittedBy: null,
  submittedAt: null,
  reviewer: null,
  decidedAt: null,
  publishAt: null,
  publishedAt: null,
  supersededAt: null,
  archivedBy: null,
  archivedAt: null,
  archiveReason: null,
  createdAt: null,
  updatedAt: null,
};

const toSummary = (row: VersionRow, names: Names): VersionSummary => ({
  n: row.n,
  state: row.state,
  superseded: row.supersededAt !== null,
  scheduled: row.state === 'approved',
  basedOn: row.basedOn,
  author: personOf(row.author, names),
  submittedBy: personOf(row.submittedBy, names),
  submittedAt: instantOf(row.submittedAt),
  reviewer: personOf(row.reviewer, names),
  decidedAt: instantOf(row.decidedAt),
  publishAt: instantOf(row.publishAt),
  publishedAt: instantOf(row.publishedAt),
  supersededAt: instantOf(row.supersededAt),
  archivedBy: personOf(row.archivedBy, names),
  archivedAt: instantOf(row.archivedAt),
  archiveReason: row.archiveReason,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
