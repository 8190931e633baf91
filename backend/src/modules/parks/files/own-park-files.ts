import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import { type Actor, isAdministrator, organisationsOf, VISITOR } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import { type Audience, FileOwners, type OwnedFile } from '../../files/index.js';

import { landVisibleTo } from '../land.access.js';

/** The rule by which files of parks are read. */
@Injectable()
export class OwnParkFiles implements OnModuleInit {
  constructor(
    private readonly owners: FileOwners,
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.owners.register('park', { audienceOf: (file, actor) => this.audienceOf(file, actor) });
  }

  /**
   * What is shown in public is everybody's; the rest is seen by the team, and what is shown by who has signed in. Evidence
   * for a plot is shown to nobody who may not see the plot, and nothing of a park that was archived.
   */
  private async audienceOf({ id, ownerId }: OwnedFile, actor: Actor): Promise<Audience> {
    const parameters: unknown[] = [id, this.configuration.demonstration];
    const plotVisibleTo = (reader: Actor) =>
      `(file.plot_id IS NULL OR coalesce(${landVisibleTo(reader, 'plot', (value) => `$${parameters.push(value)}`)}, false))`;
    const row = await this.db.one<{ shown: boolean; open: boolean }>(
      `SELECT file.state = 'shown' AND (NOT file.demo OR $2) AND park.archived_at IS NULL AND ${plotVisibleTo(actor)} AS shown,
              file.visibility = 'public' AND ${plotVisibleTo(VISITOR)} AS open
         FROM park_files file JOIN parks park ON park.id = file.park_id LEFT JOIN plots plot ON plot.id = file.plot_id
        WHERE file.file_id = $1`,
      parameters,
    );
    if (row?.shown && row.open) return 'everybody';
    if (row === null) return 'nobody';
    const team = isAdministrator(actor) || organisationsOf(actor, 'park').includes(ownerId);
    return team || (row.shown && actor.kind === 'user') ? 'asker' : 'nobody';
  }
}
