import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { companiesVisibleTo, rolesIn } from './companies.access.js';
import { notYoursToChange } from './companies.errors.js';
import type { EditProjectInput } from './dto/inputs.js';
import { projectColumns } from './project-columns.js';
import { updateColumns } from './update-columns.js';

/** A member changes a project of the company. */
@Injectable()
export class EditProject {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
  ) {}

  /** @throws DomainError not-found, forbidden `company.not-yours-to-change`; 412 for a stale version. */
  async execute(actor: Actor, id: string, version: number, changes: EditProjectInput): Promise<void> {
    await this.db.transaction(async () => {
      const parameters: unknown[] = [id];
      const scope = companiesVisibleTo(actor, 'company_id', (value) => `$${parameters.push(value)}`);
      const row = await this.db.one<{ version: number; companyId: string }>(
        `SELECT version, company_id AS "companyId" FROM projects WHERE id = $1 AND ${scope} FOR UPDATE`,
        parameters,
      );
      if (!row) throw notFound();
      if (!this.permissions.rolesAllow(rolesIn(actor, 'company', row.companyId), 'project:edit'))
        throw notYoursToChange();
      demandVersion(row, version);
      const changed = await updateColumns(this.db, 'projects', id, projectColumns(changes));
      if (changed.length === 0) return;
      await this.events.record({
        name: 'project.edited',
        subject: { type: 'project', id },
        payload: { changed },
      });
    });
  }
}
