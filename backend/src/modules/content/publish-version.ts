import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { notReady } from './content.errors.js';
import { CONTENT_EVENTS } from './content.events.js';
import type { ContentDocument } from './content-types.js';
import { type RecordState, RecordStore } from './record-store.js';
import { ReviewFacts } from './review-facts.js';
import { type VersionRow, workersOn } from './version-row.js';

/** Makes a version what the public sees. For verbs that hold the record's lock; joins their transaction. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly store: RecordStore,
    private readonly facts: ReviewFacts,
  ) {}

  /**
   * @param decision columns that come with it: who decided and when.
   * @throws DomainError refused `content.not-ready` when something has come in the way since it was submitted.
   */
  async execute(
    record: RecordState,
    row: VersionRow,
    decision: { reviewer: string | null } & Record<string, unknown>,
  ): Promise<void> {
    const { type, subject, published } = record;
    const document = await this.store.documentOf(row.id);
    const problems = await type.problems(subject, document);
    if (problems.length > 0) throw notReady(problems);
    const at = this.clock.now();
    if (published !== null)
      await this.db.query('UPDATE content_versions SET superseded_at = $2 WHERE id = $1', [published.id, at]);
    await this.store.update(row, { ...decision, state: 'published', published_at: at });
    await type.project(subject.id, document, {
      author: row.updatedBy ?? row.author,
      reviewer: decision.reviewer,
      at,
      parkId: subject.parkId,
      identity: record.known === null ? await this.identityOf(row) : null,
      demo: await this.facts.areDemo(workersOn(row)),
    });
    await this.events.record({
      name: CONTENT_EVENTS.published,
      subject: { type: 'content', id: subject.id },
      payload: {
        type: type.type,
        n: row.n,
        parkId: subject.parkId,
        replaces: published?.n ?? null,
        author: row.author,
        submittedBy: row.submittedBy,
      },
    });
  }

  private async identityOf({ type, subjectId }: VersionRow): Promise<ContentDocument | null> {
    const first = await this.db.one<{ identity: ContentDocument | null }>(
      'SELECT identity FROM content_versions WHERE type = $1 AND subject_id = $2 AND n = 1',
      [type, subjectId],
    );
    return first?.identity ?? null;
  }
}
