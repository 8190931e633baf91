import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { CONTENT_EVENTS } from './content.events.js';
import { PublishVersion } from './publish-version.js';
import { type RecordState, RecordStore } from './record-store.js';
import type { VersionRow } from './version-row.js';

const BATCH = 100;

interface Due {
  type: string;
  subjectId: string;
}

/** Publishes what was approved for a time, once it has come. */
@Injectable()
export class PublishScheduled implements OnModuleInit {
  private readonly log = new Logger('content');

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: JobQueue,
    private readonly store: RecordStore,
    private readonly publish: PublishVersion,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'publish-scheduled-content',
      trigger: 'every minute',
      effectKey: 'content_versions.state; a published version is not approved any more',
      cron: '* * * * *',
      run: () => this.execute(),
    });
  }

  /**
   * Each version in a transaction of its own, under the record's lock: two replicas publish it once, and a crash between
   * two leaves the rest for the next minute.
   * @throws the last failure that was none of the domain's, after the others have been tried.
   */
  async execute(): Promise<void> {
    const due = await this.db.query<Due>(
      `SELECT type, subject_id AS "subjectId" FROM content_versions
        WHERE state = 'approved' AND publish_at <= $1 ORDER BY publish_at, id LIMIT ${BATCH}`,
      [this.clock.now()],
    );
    let failure: unknown = null;
    for (const each of due) {
      try {
        await this.whileDue(each, (record, row) =>
          this.publish.execute(record, row, { reviewer: row.reviewer }),
        );
      } catch (error) {
        if (error instanceof DomainError) await this.handBack(each, error);
        else failure = error;
      }
    }
    if (failure !== null) throw failure;
  }

  /** What a rule stands against goes back to the reviewers: they see why, and nothing tries it every minute. */
  private async handBack(due: Due, { code, kind }: DomainError): Promise<void> {
    this.log.warn(`A scheduled ${due.type} was not published: ${code} (${kind})`);
    await this.whileDue(due, async (record, row) => {
      await this.store.update(row, { state: 'in-review', publish_at: null });
      await this.events.record({
        name: CONTENT_EVENTS.publishingFailed,
        subject: { type: 'content', id: record.subject.id },
        payload: { type: due.type, n: row.n, parkId: record.subject.parkId, code },
      });
    });
  }

  private async whileDue(
    { type, subjectId }: Due,
    work: (record: RecordState, row: VersionRow) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      await this.store.lock(type, subjectId);
      const record = await this.store.read(type, subjectId, 'FOR UPDATE');
      const { open } = record;
      const isDue =
        open?.state === 'approved' && open.publishAt !== null && open.publishAt <= this.clock.now();
      if (isDue) await work(record, open);
    });
  }
}
