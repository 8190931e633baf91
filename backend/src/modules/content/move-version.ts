import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { canOnContent } from './content.access.js';
import { noOpenVersion, notAllowed, notAvailable, refused } from './content.errors.js';
import { EVENT_OF } from './content.events.js';
import { type VersionState, versionWorkflow } from './content-version.workflow.js';
import type { MoveVersionInput } from './dto/inputs.js';
import { type Move, readMove } from './move-input.js';
import { type RecordState, RecordStore, UNEDITED } from './record-store.js';
import { ReviewFacts } from './review-facts.js';
import type { VersionRow } from './version-row.js';
import { VersionSteps } from './version-steps.js';

/** Moves the open version of a record along its way, or archives the published one. */
@Injectable()
export class MoveVersion {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly store: RecordStore,
    private readonly facts: ReviewFacts,
    private readonly steps: VersionSteps,
  ) {}

  /**
   * Of parallel calls the record's lock and the version let one through.
   * @throws DomainError not-found; forbidden `content.action-not-allowed`; conflict `content.no-open-version`,
   * `workflow.action-not-available`; refused with the guard's reason, `content.not-ready`,
   * `content.warnings-unacknowledged`; HttpProblem 412 for a stale version.
   */
  async execute(
    actor: Actor,
    typeName: string,
    id: string,
    version: number,
    input: MoveVersionInput,
  ): Promise<void> {
    const move = readMove(input);
    await this.db.transaction(async () => {
      const record = await this.store.locked(actor, typeName, id);
      const can = canOnContent(this.permissions, actor, record.type, record.subject.parkId);
      if (!can(versionWorkflow.permissionOf(input.action))) throw notAllowed();
      const row = await this.target(record, input.action, version);
      const facts = await this.facts.of(record, row, actor.userId, {
        comments: move.comments.length,
        publishAt: move.publishAt,
        reason: move.reason,
      });
      const outcome = versionWorkflow.apply(row.state, input.action, facts);
      if (!outcome.ok) {
        throw outcome.code === 'workflow.action-refused'
          ? refused(outcome.reason)
          : notAvailable(input.action, row.state);
      }
      // What publishes says so itself: the sweeper does it too.
      if (input.action !== 'publish')
        await this.recordEvent(record, row, input.action, scheduledFor(outcome.to, move));
      await this.steps.take(record, row, outcome.to, move, actor.userId);
    });
  }

  /** The row an action is about. */
  private async target(
    record: RecordState,
    action: MoveVersionInput['action'],
    version: number,
  ): Promise<VersionRow> {
    if (action !== 'archive') {
      if (record.open === null) throw noOpenVersion();
      demandVersion(record.open, version);
      return record.open;
    }
    if (record.known === null || record.known.archived)
      throw notAvailable(action, record.newest?.state ?? 'draft');
    demandVersion(record.published ?? UNEDITED, version);
    return this.steps.publishedRow(record);
  }

  private async recordEvent(
    record: RecordState,
    row: VersionRow,
    action: MoveVersionInput['action'],
    publishAt: Date | null,
  ): Promise<void> {
    await this.events.record({
      name: EVENT_OF[action],
      subject: { type: 'content', id: record.subject.id },
      payload: {
        type: row.type,
        n: row.n,
        versionId: row.id,
        parkId: record.subject.parkId,
        author: row.author,
        submittedBy: row.submittedBy,
        ...(publishAt === null ? {} : { publishAt: publishAt.toISOString() }),
      },
    });
  }
}

/** When an approved version will be published; null for every other state. */
const scheduledFor = (to: VersionState, { publishAt }: Move): Date | null =>
  to === 'approved' ? (publishAt ?? null) : null;
