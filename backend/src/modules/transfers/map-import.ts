import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { demandVersion } from '../../platform/http/versions.js';
import type { MapImportInput } from './dto/inputs.js';
import { mappingMisfit } from './import.errors.js';
import { type ImportRecord, ImportStore } from './import-store.js';
import { FIELDS_OF, REPEATABLE } from './model/fields.data.js';
import type { Mapping } from './model/mapping.js';
import { ownerOf, shapeHash } from './read-import.js';

/** A person says which column brings which field; it is remembered for the next file with these headers. */
@Injectable()
export class MapImport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: ImportStore,
  ) {}

  /**
   * @throws DomainError not-found; conflict `workflow.action-not-available`; invalid `import.mapping-misfit`; HttpProblem 412
   * for a stale version.
   */
  async execute(
    actor: Actor,
    id: string,
    version: number,
    { columns, options, mode }: MapImportInput,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const record = await this.store.find(actor, id, 'FOR UPDATE');
      demandVersion(record, version);
      const mapping: Mapping = { columns, options };
      demandFit(record, mapping);
      await this.store.move(record, 'map', {
        mapping: JSON.stringify(mapping),
        mode: record.type === 'park' ? 'create' : mode,
      });
      await this.db.query(
        `INSERT INTO import_mappings (owner, type, shape, mapping, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (owner, type, shape) DO UPDATE SET mapping = EXCLUDED.mapping, updated_at = EXCLUDED.updated_at`,
        [ownerOf(record), record.type, shapeHash(record.headers), JSON.stringify(mapping), this.clock.now()],
      );
    });
  }
}

function demandFit({ headers, type }: ImportRecord, { columns }: Mapping): void {
  if (columns.length !== headers.length) throw mappingMisfit('/columns', 'must be one for each header');
  const taken = new Set<string>();
  columns.forEach(({ field }, column) => {
    if (field === null) return;
    const at = `/columns/${column}/field`;
    if (!FIELDS_OF[type].includes(field)) throw mappingMisfit(at, `${type} has no such field`);
    if (taken.has(field) && !REPEATABLE.includes(field))
      throw mappingMisfit(at, 'another column brings this field');
    taken.add(field);
  });
}
