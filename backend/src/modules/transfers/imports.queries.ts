import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, rolesOf } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Identity } from '../identity/index.js';
import type { ImportListQuery, ImportRowsQuery, RowFilter } from './dto/inputs.js';
import type {
  FindingGroupView,
  ImportCountsView,
  ImportListView,
  ImportRowsView,
  ImportRowView,
  ImportSummaryView,
  ImportView,
  MappingEvidenceView,
} from './dto/views.js';
import { IMPORT_COLUMNS, type ImportRecord, ImportStore } from './import-store.js';
import { importWorkflow, PERSONS_ACTIONS } from './import.workflow.js';
import { importsVisibleTo } from './imports.access.js';
import { FIELDS_OF } from './model/fields.data.js';

const SAMPLE_ROWS = 5;
const LISTED = 50;

const ROW_VIEW = `n, cells, typed, dropped, key, verdict, findings, subject_id AS "recordId", outcome, undo, reason`;

const FILTERS: Record<RowFilter, string> = {
  all: 'TRUE',
  errors: `NOT dropped AND (verdict = 'refused' OR outcome = 'refused')`,
  notices: `NOT dropped AND findings @> '[{"severity":"notice"}]'`,
  create: `NOT dropped AND verdict = 'create'`,
  update: `NOT dropped AND verdict = 'update'`,
  unchanged: `NOT dropped AND verdict = 'unchanged'`,
  dropped: 'dropped',
  kept: `undo = 'kept'`,
};

const counting = (name: string, condition: string) =>
  `count(*) FILTER (WHERE ${condition})::int AS "${name}"`;
const COUNTS = [
  counting('create', FILTERS.create),
  counting('update', FILTERS.update),
  counting('unchanged', FILTERS.unchanged),
  counting('refused', `NOT dropped AND verdict = 'refused'`),
  counting('dropped', 'dropped'),
  counting('notices', FILTERS.notices),
  counting('created', `outcome = 'created'`),
  counting('updated', `outcome = 'updated'`),
  counting('refusedWhenApplied', `outcome = 'refused'`),
  counting('undone', `undo = 'undone'`),
  counting('kept', `undo = 'kept'`),
].join(', ');

/** Imports as their pages show them. */
@Injectable()
export class ImportsQueries {
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly permissions: PermissionTable,
    private readonly configuration: Configuration,
    private readonly identity: Identity,
  ) {}

  async list(actor: Actor, query: ImportListQuery): Promise<ImportListView> {
    const { IMPORT_MAX_MB, IMPORT_MAX_ROWS } = this.configuration;
    return {
      items: await this.summaries(actor, query, LISTED),
      limits: { maxBytes: IMPORT_MAX_MB * 1_000_000, maxRows: IMPORT_MAX_ROWS },
    };
  }

  /** The newest first. */
  async summaries(actor: Actor, { parkId }: ImportListQuery, most: number): Promise<ImportSummaryView[]> {
    const parameters: unknown[] = [parkId ?? null, most];
    const scope = importsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
    const rows = await this.db.query<ImportRecord>(
      `SELECT ${IMPORT_COLUMNS} FROM imports
        WHERE park_id IS NOT DISTINCT FROM $1::uuid AND state <> 'discarded' AND ${scope}
        ORDER BY created_at DESC, id DESC LIMIT $2`,
      parameters,
    );
    const invented = await this.identity.demoAmong(rows.map(({ createdBy }) => createdBy));
    return rows.map((row) => summaryOf(row, row.total, invented.has(row.createdBy)));
  }

  /** @throws DomainError not-found. */
  async view(actor: Actor, id: string): Promise<ImportView> {
    const record = await this.store.find(actor, id);
    const counts = (await this.db.one<ImportCountsView>(
      `SELECT ${COUNTS} FROM import_rows WHERE import_id = $1`,
      [id],
    )) as ImportCountsView;
    const sample = await this.db.query<{ cells: string[] }>(
      `SELECT cells FROM import_rows WHERE import_id = $1 ORDER BY n LIMIT ${SAMPLE_ROWS}`,
      [id],
    );
    const { type, parkId, mapping } = record;
    const facts = { type, parkId, mapping, effective: counts.create + counts.update };
    const can = (permission: string) =>
      this.permissions.rolesAllow(rolesOf(actor), permission as `${string}:${string}`);
    const available: readonly string[] = importWorkflow.availableActions(record.state, facts, can);
    return {
      ...summaryOf(record, stepsOf(record, counts), await this.identity.isDemo(record.createdBy)),
      reading: record.reading,
      headers: record.headers,
      mapping: record.mapping,
      evidence: record.evidence as MappingEvidenceView | null,
      fields: FIELDS_OF[record.type],
      sample: sample.map(({ cells }) => cells),
      failure: record.failure,
      counts,
      findings: record.state === 'checked' ? await this.findings(id) : [],
      availableActions: PERSONS_ACTIONS.filter((action) => available.includes(action)),
    };
  }

  /** What was found in the rows, by code and column. */
  private findings(id: string): Promise<FindingGroupView[]> {
    return this.db.query<FindingGroupView>(
      `SELECT f->>'severity' AS severity, f->>'code' AS code, (f->>'column')::int AS column,
              count(DISTINCT n)::int AS rows
         FROM import_rows, jsonb_array_elements(findings) f
        WHERE import_id = $1 AND NOT dropped
        GROUP BY 1, 2, 3 ORDER BY 4 DESC, 2, 3`,
      [id],
    );
  }

  /** @throws DomainError not-found. */
  async rows(
    actor: Actor,
    id: string,
    { show, code, after, pageSize }: ImportRowsQuery,
  ): Promise<ImportRowsView> {
    await this.store.find(actor, id);
    const rows = await this.db.query<ImportRowView>(
      `SELECT ${ROW_VIEW} FROM import_rows
        WHERE import_id = $1 AND n > $2 AND ${FILTERS[show]} AND findings @> $4::jsonb ORDER BY n LIMIT $3`,
      [id, after, pageSize + 1, JSON.stringify(code === undefined ? [] : [{ code }])],
    );
    const items = rows.slice(0, pageSize);
    return { items, next: rows.length > pageSize ? (items.at(-1)?.n ?? null) : null };
  }

  /** @throws DomainError not-found. */
  async row(actor: Actor, id: string, n: number): Promise<ImportRowView> {
    await this.store.find(actor, id);
    const row = await this.db.one<ImportRowView>(
      `SELECT ${ROW_VIEW} FROM import_rows WHERE import_id = $1 AND n = $2`,
      [id, n],
    );
    return row as ImportRowView;
  }
}

const stepsOf = ({ state, total }: ImportRecord, counts: ImportCountsView): number => {
  if (state === 'applying' || state === 'applied') return counts.create + counts.update;
  if (state === 'undoing' || state === 'undone') return counts.created + counts.updated;
  return state === 'checking' ? total - counts.dropped : total;
};

const summaryOf = (record: ImportRecord, steps: number, demo: boolean): ImportSummaryView => ({
  id: record.id,
  type: record.type,
  parkId: record.parkId,
  state: record.state,
  version: record.version,
  mode: record.mode,
  fileName: record.fileName,
  fileSize: record.fileSize,
  total: record.total,
  done: record.done,
  steps,
  createdAt: record.createdAt,
  demo,
});
