import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { type CursorQuery, pageOf, readCursor } from '../../platform/http/cursors.js';
import { companiesVisibleTo } from './companies.access.js';
import type { CompanyStatus } from './company.entity.js';
import type { ProjectListQuery } from './dto/inputs.js';
import type {
  CompanyListView,
  CompanyView,
  ProjectListView,
  ProjectSummaryView,
  ProjectView,
} from './dto/views.js';
import { PROJECT_COLUMNS, type ProjectRow, toProjectSummary, toProjectView } from './project-columns.js';

/** What other modules may know of a company. */
export interface CompanySummary {
  id: string;
  name: string;
  country: string | null;
  status: CompanyStatus;
  demo: boolean;
}

/** What other modules may know of a project. */
export interface ProjectSummary extends ProjectSummaryView {
  companyId: string;
  demo: boolean;
}

interface CompanyRow extends CompanySummary {
  registryNumber: string | null;
  website: string | null;
  version: number;
  createdAt: Date;
}

const COMPANY_COLUMNS = `id, name, country, registry_number AS "registryNumber", website, status, demo, version,
  created_at AS "createdAt"`;

/** Reads companies and projects for who may see them, and by id for the modules above. */
@Injectable()
export class Companies {
  constructor(private readonly db: Database) {}

  /** The newest first. */
  async list(actor: Actor, { cursor, pageSize }: CursorQuery): Promise<CompanyListView> {
    const { next, parameters } = binder();
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<CompanyRow>(
      `SELECT ${COMPANY_COLUMNS} FROM companies WHERE ${companiesVisibleTo(actor, 'id', next)}
          ${after ? `AND id < ${next(after[0])}` : ''} ORDER BY id DESC LIMIT ${next(pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    return { items: page.rows.map(toCompanyView), nextCursor: page.nextCursor };
  }

  /** @throws DomainError not-found */
  async detail(actor: Actor, id: string): Promise<CompanyView> {
    const { next, parameters } = binder();
    const row = await this.db.one<CompanyRow>(
      `SELECT ${COMPANY_COLUMNS} FROM companies WHERE id = ${next(id)} AND ${companiesVisibleTo(actor, 'id', next)}`,
      parameters,
    );
    if (!row) throw notFound();
    return toCompanyView(row);
  }

  /** The newest first; a company the actor cannot see has none. */
  async projects(actor: Actor, { companyId, cursor, pageSize }: ProjectListQuery): Promise<ProjectListView> {
    const { next, parameters } = binder();
    const after = readCursor(cursor, ['uuid']);
    const rows = await this.db.query<ProjectRow>(
      `SELECT ${PROJECT_COLUMNS} FROM projects WHERE ${companiesVisibleTo(actor, 'company_id', next)}
          ${companyId ? `AND company_id = ${next(companyId)}` : ''} ${after ? `AND id < ${next(after[0])}` : ''}
        ORDER BY id DESC LIMIT ${next(pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    return { items: page.rows.map(toProjectView), nextCursor: page.nextCursor };
  }

  /** @throws DomainError not-found */
  async project(actor: Actor, id: string): Promise<ProjectView> {
    const { next, parameters } = binder();
    const row = await this.db.one<ProjectRow>(
      `SELECT ${PROJECT_COLUMNS} FROM projects WHERE id = ${next(id)} AND ${companiesVisibleTo(actor, 'company_id', next)}`,
      parameters,
    );
    if (!row) throw notFound();
    return toProjectView(row);
  }

  /** In one query; ids that name nothing are absent. Whoever asks has judged who may see them. */
  async summariesOf(ids: readonly string[]): Promise<Map<string, CompanySummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<CompanySummary>(
      'SELECT id, name, country, status, demo FROM companies WHERE id = ANY($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Projects one by one in the order of their ids, for a job that looks at all. @param after the last one seen */
  async projectsAfter(after: string | null, limit: number): Promise<ProjectSummary[]> {
    const rows = await this.db.query<ProjectRow>(
      `SELECT ${PROJECT_COLUMNS} FROM projects WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [after, limit],
    );
    return rows.map(toSummary);
  }

  /** As `summariesOf`, for projects. */
  async projectsOf(ids: readonly string[]): Promise<Map<string, ProjectSummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<ProjectRow>(
      `SELECT ${PROJECT_COLUMNS} FROM projects WHERE id = ANY($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, toSummary(row)]));
  }
}

const toSummary = (row: ProjectRow): ProjectSummary => ({
  ...toProjectSummary(row),
  companyId: row.company_id,
  demo: row.demo,
});

function binder() {
  const parameters: unknown[] = [];
  return { parameters, next: (value: unknown) => `$${parameters.push(value)}` };
}

const toCompanyView = ({ createdAt, ...row }: CompanyRow): CompanyView => ({
  ...row,
  createdAt: createdAt.toISOString(),
});
