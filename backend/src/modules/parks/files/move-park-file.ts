import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Actor } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { demandVersion } from '../../../platform/http/versions.js';
import { Files } from '../../files/index.js';
import type { MoveParkFileInput } from './dto/park-file.inputs.js';
import { factsOf, lockedFile } from './park-file-row.js';
import { type ParkFileAction, parkFileWorkflow } from './park-file.workflow.js';
import { ParkFilesAccess } from './park-files.access.js';
import { notAllowed, notAvailable, refused } from './park-files.errors.js';

/** Somebody who may not decide it has asked to show a file. */
export const PARK_FILE_ASKED = 'park-file.asked';

/** What has happened once an action is done. */
const EVENTS: Record<ParkFileAction, string> = {
  ask: PARK_FILE_ASKED,
  show: 'park-file.shown',
  return: 'park-file.returned',
  hide: 'park-file.hidden',
};

/** Somebody asks to show a picture or document, shows it, returns it or takes it off the page. */
@Injectable()
export class MoveParkFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: ParkFilesAccess,
    private readonly files: Files,
  ) {}

  /**
   * @throws DomainError not-found; forbidden `park-file.action-not-allowed`; conflict `workflow.action-not-available`;
   * refused with the guard's reason; HttpProblem 412 for a stale version.
   */
  async execute(
    actor: Actor,
    { slug, id }: { slug: string; id: string },
    version: number,
    { action, reason }: MoveParkFileInput,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const park = await this.access.parkOf(actor, slug);
      const row = await lockedFile(this.db, park.id, id);
      demandVersion(row, version);
      const permission = parkFileWorkflow.permissionOf(action) as `${string}:${string}`;
      if (!this.access.may(actor, park.id, permission)) throw notAllowed();
      const file = (await this.files.viewsOf([id])).get(id);
      const outcome = parkFileWorkflow.apply(row.state, action, {
        ...factsOf(row, file?.state),
        ...(await this.access.standing(actor, park)),
        reason: reason ?? null,
      });
      if (!outcome.ok) {
        throw outcome.code === 'workflow.action-refused'
          ? refused(outcome.reason)
          : notAvailable(action, row.state);
      }
      await this.db.query(
        `UPDATE park_files SET state = $2, returned_because = $3, asked_at = coalesce($4, asked_at), version = version + 1
          WHERE file_id = $1`,
        [id, outcome.to, action === 'return' ? reason : null, action === 'ask' ? this.clock.now() : null],
      );
      await this.events.record({
        name: EVENTS[action],
        subject: { type: 'park-file', id },
        payload: { parkId: park.id, from: row.state, to: outcome.to },
      });
    });
  }
}
