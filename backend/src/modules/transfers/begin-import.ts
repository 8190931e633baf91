import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { ContentTypes } from '../content/index.js';
import type { BeginImportInput } from './dto/inputs.js';
import { fileEmpty, fileTooLarge, parkNeeded, parksByAdministrators } from './import.errors.js';

/** Somebody announces a file: which records its rows are, whose, and how large it is, before a byte is sent. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly types: ContentTypes,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @returns the id of the import.
   * @throws DomainError not-found for a park that is not the actor's; forbidden `import.parks-by-administrators`; invalid
   * `import.file-empty`; HttpProblem 413 `import.file-too-large`.
   */
  async execute(actor: Actor, { type, parkId, fileName, size, mode }: BeginImportInput): Promise<string> {
    if (type === 'park' && !isAdministrator(actor)) throw parksByAdministrators();
    // Facts of many parks at once name theirs by row.
    const ofAll = type === 'park' || (type === 'fact' && isAdministrator(actor));
    if (!ofAll && parkId === undefined) throw parkNeeded();
    if (size === 0) throw fileEmpty();
    if (size > this.configuration.IMPORT_MAX_MB * 1_000_000)
      throw fileTooLarge(this.configuration.IMPORT_MAX_MB);
    return this.db.transaction(async () => {
      const owner = type === 'park' ? null : (parkId ?? null);
      if (owner !== null) await this.demandPark(actor, owner);
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO imports (type, park_id, created_by, state, mode, file_name, file_size, created_at, updated_at)
         VALUES ($1, $2, $3, 'waiting', $4, $5, $6, $7, $7) RETURNING id`,
        [type, owner, actor.userId, type === 'park' ? 'create' : mode, fileName, size, this.clock.now()],
      );
      const { id } = row as { id: string };
      await this.events.record({
        name: 'import.begun',
        subject: { type: 'import', id },
        payload: { type, parkId: owner },
      });
      return id;
    });
  }

  private async demandPark(actor: Actor, parkId: string): Promise<void> {
    const isOwn = isAdministrator(actor) || organisationsOf(actor, 'park').includes(parkId);
    if (!isOwn || !(await this.types.parks([parkId])).has(parkId)) throw notFound();
  }
}
