import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { demandVersion } from '../../../platform/http/versions.js';
import { FileRecords } from '../../files/index.js';
import { lockedFile } from './park-file-row.js';
import { ParkFilesAccess } from './park-files.access.js';

/** The team takes a picture or document away for good, with its bytes. */
@Injectable()
export class RemoveParkFile {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: ParkFilesAccess,
    private readonly records: FileRecords,
  ) {}

  /** @throws DomainError not-found; HttpProblem 412 for a stale version. */
  async execute(actor: Actor, { slug, id }: { slug: string; id: string }, version: number): Promise<void> {
    await this.db.transaction(async () => {
      const park = await this.access.parkOf(actor, slug, { lock: true });
      const row = await lockedFile(this.db, park.id, id);
      demandVersion(row, version);
      await this.db.query('DELETE FROM park_files WHERE file_id = $1', [id]);
      await this.records.remove([id]);
      await this.events.record({
        name: 'park-file.removed',
        subject: { type: 'park-file', id },
        payload: { parkId: park.id, kind: row.kind },
      });
    });
  }
}
