import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notReady, warningsUnacknowledged } from './content.errors.js';
import { warningKey } from './content-types.js';
import type { VersionState } from './content-version.workflow.js';
import type { CommentInput } from './dto/inputs.js';
import { KeepUnedited } from './keep-unedited.js';
import type { Move } from './move-input.js';
import { PublishVersion } from './publish-version.js';
import { type RecordState, RecordStore } from './record-store.js';
import type { VersionRow } from './version-row.js';

type Step = (
  record: RecordState,
  row: VersionRow,
  to: VersionState,
  move: Move,
  by: string | null,
) => Promise<void>;

/** What each transition writes, once it is allowed. Joins the transaction of whoever moves the version. */
@Injectable()
export class VersionSteps {
  private readonly steps: Record<Move['action'], Step> = {
    submit: (record, row, to, move, by) => this.submit(record, row, to, move, by),
    withdraw: (_, row, state) => this.store.update(row, { state }),
    return: async (_, row, state, { comments }, reviewer) => {
      await this.comment(row, comments, reviewer);
      await this.store.update(row, { state, reviewer, decided_at: this.clock.now() });
    },
    approve: (record, row, to, move, by) => this.approve(record, row, to, move, by),
    unschedule: (_, row, state) =>
      this.store.update(row, { state, publish_at: null, reviewer: null, decided_at: null }),
    publish: (record, row) => this.publish.execute(record, row, { reviewer: row.reviewer }),
    discard: (_, row, state) => this.store.update(row, { state }),
    archive: async ({ type, subject }, row, state, { reason }, by) => {
      const at = this.clock.now();
      await this.store.update(row, { state, archived_by: by, archived_at: at, archive_reason: reason });
      await type.archive(subject.id, at);
    },
  };

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: RecordStore,
    private readonly publish: PublishVersion,
    private readonly keepUnedited: KeepUnedited,
  ) {}

  /** @throws DomainError refused as `MoveVersion.execute`. */
  take(record: RecordState, row: VersionRow, to: VersionState, move: Move, by: string | null): Promise<void> {
    return this.steps[move.action](record, row, to, move, by);
  }

  /** The published version as a row, written down if nobody had edited the record yet. */
  async publishedRow(record: RecordState): Promise<VersionRow> {
    return (await this.keepUnedited.execute(record)).published as VersionRow;
  }

  private async submit(
    record: RecordState,
    row: VersionRow,
    state: VersionState,
    { acknowledged }: Move,
    by: string | null,
  ): Promise<void> {
    const { type, subject } = record;
    const document = await this.demandReady(record, row);
    const known = new Set(acknowledged);
    const warnings = await type.warnings(subject, document, await this.store.publishedDocument(record));
    const open = warnings.filter((warning) => !known.has(warningKey(warning)));
    if (open.length > 0) throw warningsUnacknowledged(open);
    const now = this.clock.now();
    await this.store.update(row, {
      state,
      submitted_by: by,
      submitted_at: now,
      acknowledged: warnings.map(warningKey),
      reviewer: null,
      decided_at: null,
    });
    await this.db.query(
      'UPDATE content_comments SET resolved_at = $2 WHERE version_id = $1 AND resolved_at IS NULL',
      [row.id, now],
    );
  }

  private async approve(
    record: RecordState,
    row: VersionRow,
    to: VersionState,
    { comments, publishAt }: Move,
    reviewer: string | null,
  ): Promise<void> {
    await this.comment(row, comments, reviewer);
    const decision = { reviewer, decided_at: this.clock.now() };
    if (to === 'published') return this.publish.execute(record, row, { ...decision, publish_at: null });
    await this.demandReady(record, row);
    await this.store.update(row, { ...decision, state: to, publish_at: publishAt });
  }

  private async demandReady({ type, subject }: RecordState, row: VersionRow) {
    const document = await this.store.documentOf(row.id);
    const problems = await type.problems(subject, document);
    if (problems.length > 0) throw notReady(problems);
    return document;
  }

  private async comment(
    row: VersionRow,
    comments: readonly CommentInput[],
    author: string | null,
  ): Promise<void> {
    for (const { pointer, text } of comments) {
      await this.db.query(
        `INSERT INTO content_comments (version_id, pointer, text, author, created_at) VALUES ($1, $2, $3, $4, $5)`,
        [row.id, pointer, text, author, this.clock.now()],
      );
    }
  }
}
