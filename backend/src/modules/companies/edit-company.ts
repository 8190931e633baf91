import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { companiesVisibleTo, rolesIn } from './companies.access.js';
import { notYoursToChange } from './companies.errors.js';
import type { EditCompanyInput } from './dto/inputs.js';
import { updateColumns } from './update-columns.js';

/** An owner changes what the company says of itself. */
@Injectable()
export class EditCompany {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
  ) {}

  /** @throws DomainError not-found, forbidden `company.not-yours-to-change`; 412 for a stale version. */
  async execute(actor: Actor, id: string, version: number, changes: EditCompanyInput): Promise<void> {
    await this.db.transaction(async () => {
      const parameters: unknown[] = [id];
      const scope = companiesVisibleTo(actor, 'id', (value) => `$${parameters.push(value)}`);
      const row = await this.db.one<{ version: number }>(
        `SELECT version FROM companies WHERE id = $1 AND ${scope} FOR UPDATE`,
        parameters,
      );
      if (!row) throw notFound();
      if (!this.permissions.rolesAllow(rolesIn(actor, 'company', id), 'company:edit'))
        throw notYoursToChange();
      demandVersion(row, version);
      const { registryNumber, ...others } = changes;
      const columns = { ...others, registry_number: registryNumber };
      const changed = await updateColumns(this.db, 'companies', id, columns);
      if (changed.length === 0) return;
      await this.events.record({
        name: 'company.edited',
        subject: { type: 'company', id },
        payload: { changed },
      });
    });
  }
}
