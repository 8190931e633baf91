import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { currentContext } from '../../../platform/context/request-context.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type FileKind, type Http, ReceiveUpload } from '../../files/index.js';
import { Identity } from '../../identity/index.js';
import { ParkFilesAccess, type TeamPark } from './park-files.access.js';

/** A member of the team, or an administrator, brings a picture or a document. It is hidden until it is shown. */
@Injectable()
export class AddParkFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: ParkFilesAccess,
    private readonly identity: Identity,
    private readonly uploads: ReceiveUpload,
  ) {}

  /**
   * @param plotId the plot it is evidence for; null for what is about the park.
   * @returns the id of the file.
   * @throws DomainError not-found; those of `ReceiveUpload`.
   */
  async execute(http: Http, slug: string, plotId: string | null = null): Promise<string> {
    const { actor } = currentContext();
    const park = await this.access.parkOf(actor, slug);
    const demo = await this.identity.isDemo(actor.userId);
    return this.uploads.execute(http, {
      owner: { type: 'park', id: park.id },
      lock: () => this.access.parkOf(actor, slug, { lock: true }),
      attach: (file) => this.attach(park, { ...file, plotId, demo }),
    });
  }

  private async attach(
    park: TeamPark,
    { id, kind, plotId, demo }: { id: string; kind: FileKind; plotId: string | null; demo: boolean },
  ): Promise<string> {
    await this.db.query(
      `INSERT INTO park_files (file_id, park_id, plot_id, kind, position, demo, created_at)
       VALUES ($1, $2, $3, $4, (SELECT count(*) FROM park_files
         WHERE park_id = $2 AND kind = $4 AND plot_id IS NOT DISTINCT FROM $3), $5, $6)`,
      [id, park.id, plotId, kind, demo, this.clock.now()],
    );
    await this.events.record({
      name: 'park-file.added',
      subject: { type: 'park-file', id },
      payload: { parkId: park.id, kind, ...(plotId === null ? {} : { plotId }) },
    });
    return id;
  }
}
