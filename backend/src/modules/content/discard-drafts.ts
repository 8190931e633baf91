import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { canOnContent } from './content.access.js';
import { noOpenVersion, notAllowed, notAvailable, refused } from './content.errors.js';
import { EVENT_OF } from './content.events.js';
import type { VersionFacts } from './content-version.rules.js';
import { versionWorkflow } from './content-version.workflow.js';
import type { WrittenDraft } from './save-draft.js';
import { type RecordState, RecordStore } from './record-store.js';
import { attempt, doneOf, isRefused, type Outcome } from './refusals.js';
import { ReviewFacts } from './review-facts.js';
import { type VersionRow, workersOn } from './version-row.js';

/** Gives many drafts up at once: what `MoveVersion` does with `discard`, by few statements. */
@Injectable()
export class DiscardDrafts {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly store: RecordStore,
    private readonly facts: ReviewFacts,
  ) {}

  /**
   * @param drafts of different records; a refused one keeps no other from being discarded.
   * @returns for each nothing, or what `MoveVersion` would have thrown.
   */
  async execute(
    actor: Actor,
    typeName: string,
    drafts: readonly Pick<WrittenDraft, 'id' | 'version'>[],
  ): Promise<Outcome<null>[]> {
    if (drafts.length === 0) return [];
    return this.db.transaction(async () => {
      const ids = drafts.map(({ id }) => id);
      const records = await this.store.lockedMany(actor, typeName, ids);
      const facts = await this.factsOf(actor, [...records.values()]);
      const rows = drafts.map(({ id, version }) =>
        attempt(() => this.demandDiscardable(actor, records.get(id), version, facts)),
      );
      const leaving = doneOf(rows);
      await this.store.moveMany(leaving, 'discarded');
      await this.events.recordMany(
        leaving.map((row) => ({
          name: EVENT_OF.discard,
          subject: { type: 'content', id: row.subjectId },
          payload: {
            type: typeName,
            n: row.n,
            versionId: row.id,
            parkId: records.get(row.subjectId)?.subject.parkId,
            author: row.author,
            submittedBy: row.submittedBy,
          },
        })),
      );
      return rows.map((row) => (isRefused(row) ? row : null));
    });
  }

  /** They follow from the park and from who has written: of an import's drafts they are all alike. */
  private async factsOf(
    { userId }: Actor,
    records: readonly RecordState[],
  ): Promise<(record: RecordState) => VersionFacts> {
    const keyOf = ({ subject, open }: RecordState) =>
      JSON.stringify([subject.parkId, open === null ? [] : workersOn(open).sort()]);
    const known = new Map<string, VersionFacts>();
    for (const record of records) {
      if (record.open === null || known.has(keyOf(record))) continue;
      known.set(keyOf(record), await this.facts.of(record, record.open, userId));
    }
    return (record) => known.get(keyOf(record)) as VersionFacts;
  }

  private demandDiscardable(
    actor: Actor,
    record: RecordState | undefined,
    version: number,
    factsOf: (record: RecordState) => VersionFacts,
  ): VersionRow {
    if (!record) throw notFound();
    const can = canOnContent(this.permissions, actor, record.type, record.subject.parkId);
    if (!can(versionWorkflow.permissionOf('discard'))) throw notAllowed();
    if (record.open === null) throw noOpenVersion();
    demandVersion(record.open, version);
    const outcome = versionWorkflow.apply(record.open.state, 'discard', factsOf(record));
    if (!outcome.ok) {
      throw outcome.code === 'workflow.action-refused'
        ? refused(outcome.reason)
        : notAvailable('discard', record.open.state);
    }
    return record.open;
  }
}
