import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import type { Reading } from './import.entity.js';
import { notAvailable, refused } from './import.errors.js';
import { type ImportAction, importWorkflow, type ImportState, WORKING } from './import.workflow.js';
import { importsVisibleTo } from './imports.access.js';
import type { ImportType } from './model/fields.data.js';
import type { Finding } from './model/findings.js';
import type { Mapping, MappingEvidence } from './model/mapping.js';

export const IMPORT_MODES = ['create', 'update', 'both'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ImportRecord {
  id: string;
  type: ImportType;
  parkId: string | null;
  createdBy: string;
  state: ImportState;
  version: number;
  mode: ImportMode;
  fileName: string;
  fileSize: number;
  reading: Reading | null;
  headers: string[];
  mapping: Mapping | null;
  evidence: MappingEvidence | null;
  failure: { fault: string; row: number | null } | null;
  total: number;
  done: number;
  createdAt: Date;
}

export interface RowRecord {
  n: number;
  cells: string[];
  dropped: boolean;
  key: string | null;
  verdict: 'create' | 'update' | 'unchanged' | 'refused' | null;
  findings: Finding[];
  subjectId: string | null;
  seen: string | null;
}

export const IMPORT_COLUMNS = `id, type, park_id AS "parkId", created_by AS "createdBy", state, version, mode,
  file_name AS "fileName", file_size AS "fileSize", reading, headers, mapping, evidence, failure, total, done,
  created_at AS "createdAt"`;
export const ROW_COLUMNS = `n, cells, dropped, key, verdict, findings, subject_id AS "subjectId", seen`;

export const WORK = 'work-on-import';

/** Imports as rows: found within the actor's scope, moved along their way, handed to the job. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws DomainError not-found also for an import of somebody else's park. */
  async find(actor: Actor, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<ImportRecord> {
    const parameters: unknown[] = [id];
    const scope = importsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
    const row = await this.db.one<ImportRecord>(
      `SELECT ${IMPORT_COLUMNS} FROM imports WHERE id = $1 AND ${scope} ${lock}`,
      parameters,
    );
    if (!row) throw notFound();
    return row;
  }

  /** For the job, under the import's lock; null when the step has been left meanwhile. */
  async working(id: string, state: ImportState): Promise<ImportRecord | null> {
    return this.db.one<ImportRecord>(
      `SELECT ${IMPORT_COLUMNS} FROM imports WHERE id = $1 AND state = $2 FOR UPDATE`,
      [id, state],
    );
  }

  async read(id: string): Promise<ImportRecord | null> {
    return this.db.one<ImportRecord>(`SELECT ${IMPORT_COLUMNS} FROM imports WHERE id = $1`, [id]);
  }

  /**
   * Moves an import and sends the job where the new state is one of work; joins the ambient transaction.
   * @param columns names from our own code, never from a request.
   * @throws DomainError conflict `workflow.action-not-available`; refused with the guard's reason.
   */
  async move(
    record: ImportRecord,
    action: ImportAction,
    columns: Record<string, unknown> = {},
  ): Promise<void> {
    const { type, parkId, mapping } = record;
    const facts = { type, parkId, mapping, effective: await this.effective(record) };
    const outcome = importWorkflow.apply(record.state, action, facts);
    if (!outcome.ok) {
      throw outcome.code === 'workflow.action-refused'
        ? refused(outcome.reason)
        : notAvailable(action, record.state);
    }
    await this.update(record.id, { ...columns, state: outcome.to });
    await this.events.record({
      name: `import.${action}`,
      subject: { type: 'import', id: record.id },
      payload: { type: record.type, parkId: record.parkId, rows: record.total },
    });
    if (WORKING.includes(outcome.to)) await this.jobs.send(WORK, { importId: record.id });
  }

  /** Raises the version: what the caller has read is old now. */
  async update(id: string, columns: Record<string, unknown>): Promise<void> {
    const given = Object.entries(columns);
    const assignments = given.map(([name], place) => `${name} = $${place + 3}`);
    await this.db.query(
      `UPDATE imports SET ${['version = version + 1', 'updated_at = $2', ...assignments].join(', ')} WHERE id = $1`,
      [id, this.clock.now(), ...given.map(([, value]) => value)],
    );
  }

  /** How far a step has come; no reason to read the import anew. */
  async progress(id: string, done: number): Promise<void> {
    await this.db.query('UPDATE imports SET done = $2 WHERE id = $1', [id, done]);
  }

  /** Rows that would create or change a record. */
  private async effective({ id, state }: ImportRecord): Promise<number> {
    if (state !== 'checked') return 0;
    const row = await this.db.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM import_rows
        WHERE import_id = $1 AND NOT dropped AND verdict IN ('create', 'update')`,
      [id],
    );
    return row?.count ?? 0;
  }
}
