import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import {
  type ContentDocument,
  ContentKeys,
  MoveVersion,
  SaveDraft,
  type StandingRecord,
} from '../content/index.js';
import { type ImportRecord, ImportStore } from './import-store.js';
import { OnBehalf } from './on-behalf.js';

const BATCH = 50;

interface AppliedRow {
  n: number;
  subjectId: string;
  began: boolean;
  before: ContentDocument | null;
  appliedVersion: number;
}

/**
 * Takes an import back as far as nobody has gone on with it: drafts it began are discarded, drafts it changed say again what
 * they said. What somebody has edited, submitted or published since stays, and says why.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly onBehalf: OnBehalf,
    private readonly keys: ContentKeys,
    private readonly moveVersion: MoveVersion,
    private readonly saveDraft: SaveDraft,
  ) {}

  /** As `ApplyImport`: each batch marks its rows in the transaction of its effects. */
  execute(record: ImportRecord): Promise<void> {
    return this.onBehalf.of(record.createdBy, (actor) => this.run(actor, record));
  }

  private async run(actor: Actor, record: ImportRecord): Promise<void> {
    let more = true;
    while (more) {
      more = await this.db.transaction(async () => {
        const locked = await this.store.working(record.id, 'undoing');
        if (!locked) return false;
        const rows = await this.open(record.id);
        if (rows.length === 0) {
          await this.store.move(locked, 'finish-undoing');
          return false;
        }
        const standing = await this.keys.standing(
          record.type,
          rows.map(({ subjectId }) => subjectId),
        );
        for (const row of rows) {
          const reason = await this.undone(actor, record, row, standing.get(row.subjectId) ?? null);
          await this.mark(record.id, row.n, reason);
        }
        await this.store.progress(record.id, locked.done + rows.length);
        return true;
      });
    }
  }

  private open(importId: string): Promise<AppliedRow[]> {
    return this.db.query<AppliedRow>(
      `SELECT n, subject_id AS "subjectId", began, before, applied_version AS "appliedVersion" FROM import_rows
        WHERE import_id = $1 AND outcome IN ('created', 'updated') AND undo IS NULL
        ORDER BY n DESC LIMIT ${BATCH} FOR UPDATE`,
      [importId],
    );
  }

  /** @returns null once it is taken back, else why it stays. */
  private async undone(
    actor: Actor,
    { type }: ImportRecord,
    row: AppliedRow,
    standing: StandingRecord | null,
  ): Promise<string | null> {
    if (standing === null) return 'discarded-since';
    if (standing.open === null) return 'published-since';
    if (standing.open.state !== 'draft') return 'submitted-since';
    if (standing.open.version !== row.appliedVersion) return 'edited-since';
    try {
      if (row.began)
        await this.moveVersion.execute(actor, type, row.subjectId, row.appliedVersion, { action: 'discard' });
      else await this.saveDraft.execute(actor, type, row.subjectId, row.appliedVersion, { ...row.before });
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  private async mark(importId: string, n: number, reason: string | null): Promise<void> {
    await this.db.query('UPDATE import_rows SET undo = $3, reason = $4 WHERE import_id = $1 AND n = $2', [
      importId,
      n,
      reason === null ? 'undone' : 'kept',
      reason,
    ]);
  }
}
