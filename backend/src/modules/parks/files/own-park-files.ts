import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import { type Actor, isAdministrator, organisationsOf } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import { type Audience, FileOwners, type OwnedFile } from '../../files/index.js';

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

  /** What is shown in public is everybody's; the rest is seen by the team, and what is shown by who has signed in. */
  private async audienceOf({ id, ownerId }: OwnedFile, actor: Actor): Promise<Audience> {
    const row = await this.db.one<{ shown: boolean; visibility: string }>(
      `SELECT state = 'shown' AND (NOT demo OR $2) AS shown, visibility FROM park_files WHERE file_id = $1`,
      [id, this.configuration.demonstration],
    );
    if (row?.shown && row.visibility === 'public') return 'everybody';
    if (row === null) return 'nobody';
    const team = isAdministrator(actor) || organisationsOf(actor, 'park').includes(ownerId);
    return team || (row.shown && actor.kind === 'user') ? 'asker' : 'nobody';
  }
}
