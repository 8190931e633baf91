import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { type LocalizedText, readText, type ReadText } from '../../platform/i18n/localized-text.js';
import { Identity } from '../identity/index.js';
import { canOnContent } from './content.access.js';
import { type ContentDocument, ContentTypes, type KnownRecord, warningKey } from './content-types.js';
import { refusalToApprove } from './content-version.rules.js';
import { versionWorkflow } from './content-version.workflow.js';
import type {
  ContentCommentView,
  ContentParkView,
  ContentPersonView,
  ContentRecordView,
  DraftView,
  VersionRef,
} from './dto/views.js';
import { changesBetween } from './model/documents.js';
import { isUnedited, type RecordState, RecordStore, UNEDITED } from './record-store.js';
import { ReviewFacts } from './review-facts.js';
import type { VersionRow } from './version-row.js';

interface CommentRow {
  id: string;
  pointer: string;
  text: string;
  author: string;
  createdAt: Date;
  resolvedAt: Date | null;
}

/** Names of people by id; who is not in it is shown without a name. */
export type Names = ReadonlyMap<string, ContentPersonView>;

/** A record and its open version as the desk shows them. */
@Injectable()
export class ContentViews {
  constructor(
    private readonly db: Database,
    private readonly permissions: PermissionTable,
    private readonly identity: Identity,
    private readonly types: ContentTypes,
    private readonly store: RecordStore,
    private readonly facts: ReviewFacts,
  ) {}

  async record(actor: Actor, state: RecordState): Promise<ContentRecordView> {
    const { type, subject, known, open, published } = state;
    const document = open === null ? null : await this.store.documentOf(open.id);
    const latest = document ?? (state.newest === null ? null : await this.store.documentOf(state.newest.id));
    const names = await this.namesOf([published?.author ?? null]);
    const can = canOnContent(this.permissions, actor, type, subject.parkId);
    const isPublic = known !== null && !known.archived;
    return {
      type: type.type,
      id: subject.id,
      slug: known?.slug ?? null,
      title: titleOf(known?.title ?? (latest === null ? null : type.titleOf(latest))),
      park: parkView(subject.parkId, await this.types.parks([subject.parkId])),
      published: isUnedited(state) ? unedited() : published && toVersionRef(published, names),
      open: open === null || document === null ? null : await this.draft(actor, state, open, document),
      availableActions: [
        ...(open === null && can('content:edit') ? ['begin-draft'] : []),
        ...(isPublic && open?.state !== 'approved' && can('content:archive') ? ['archive'] : []),
      ],
    };
  }

  async draft(
    actor: Actor,
    state: RecordState,
    row: VersionRow,
    document: ContentDocument,
  ): Promise<DraftView> {
    const { type, subject } = state;
    const publishedDocument = await this.store.publishedDocument(state);
    const [problems, warnings, comments] = [
      await type.problems(subject, document),
      await type.warnings(subject, document, publishedDocument),
      await this.commentsOn(row),
    ];
    const { updatedBy, submittedBy, reviewer } = row;
    const names = await this.namesOf([
      updatedBy,
      submittedBy,
      reviewer,
      ...comments.map(({ author }) => author),
    ]);
    const acknowledged = new Set(row.acknowledged);
    return {
      n: row.n,
      state: row.state,
      scheduled: row.state === 'approved',
      publishAt: instantOf(row.publishAt),
      version: row.version,
      basedOn: row.basedOn,
      document,
      problems,
      warnings: warnings.map((each) => ({
        ...each,
        acknowledged: acknowledged.has(warningKey(each)),
      })),
      comments: comments.map((comment) => toComment(comment, names)),
      changes: changesBetween(publishedDocument ?? {}, document),
      updatedAt: row.updatedAt.toISOString(),
      updatedBy: personOf(updatedBy, names) ?? { name: '' },
      submittedBy: personOf(submittedBy, names),
      submittedAt: instantOf(row.submittedAt),
      reviewer: personOf(reviewer, names),
      ...(await this.actionsOn(actor, state, row)),
    };
  }

  async namesOf(ids: readonly (string | null)[]): Promise<Names> {
    const people = await this.identity.usersOf(ids.filter((id) => id !== null));
    return new Map([...people].map(([id, { name }]) => [id, { name }]));
  }

  private async actionsOn(
    actor: Actor,
    state: RecordState,
    row: VersionRow,
  ): Promise<Pick<DraftView, 'availableActions' | 'reviewRefusal'>> {
    const can = canOnContent(this.permissions, actor, state.type, state.subject.parkId);
    // A comment is typed after the button has been drawn: the button asks for it.
    const facts = await this.facts.of(state, row, actor.userId, { comments: 1 });
    const moves = versionWorkflow
      .availableActions(row.state, facts, can)
      .filter((action) => action !== 'archive');
    return {
      availableActions: [...(row.state === 'draft' && can('content:edit') ? ['edit'] : []), ...moves],
      reviewRefusal: can('content:review') ? refusalToApprove(facts) : null,
    };
  }

  private commentsOn({ id }: VersionRow): Promise<CommentRow[]> {
    return this.db.query<CommentRow>(
      `SELECT id, pointer, text, author, created_at AS "createdAt", resolved_at AS "resolvedAt"
         FROM content_comments WHERE version_id = $1 ORDER BY id`,
      [id],
    );
  }
}

export const instantOf = (instant: Date | null): string | null => instant && instant.toISOString();

export const personOf = (id: string | null, names: Names): ContentPersonView | null =>
  id === null ? null : (names.get(id) ?? { name: '' });

export const toVersionRef = (row: VersionRow, names: Names): VersionRef => ({
  n: row.n,
  version: row.version,
  publishedAt: instantOf(row.publishedAt),
  author: personOf(row.author, names),
});

export const unedited = (): VersionRef => ({ ...UNEDITED, publishedAt: null, author: null });

export const titleOf = (title: LocalizedText | null): ReadText =>
  readText(title, currentContext().locale) ?? { text: '', lang: 'und', isOriginal: true };

export function parkView(
  parkId: string | null,
  parks: ReadonlyMap<string, KnownRecord>,
): ContentParkView | null {
  const park = parks.get(parkId ?? '');
  if (parkId === null || park === undefined) return null;
  return { id: parkId, slug: park.slug ?? '', name: titleOf(park.title), demo: park.demo };
}

const toComment = (row: CommentRow, names: Names): ContentCommentView => ({
  id: row.id,
  pointer: row.pointer,
  text: row.text,
  by: personOf(row.author, names) ?? { name: '' },
  at: row.createdAt.toISOString(),
  resolved: row.resolvedAt !== null,
});
