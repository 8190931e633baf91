import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Actor } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { demandVersion } from '../../../platform/http/versions.js';
import type { EditParkFileInput } from './dto/park-file.inputs.js';
import { lockedFile, type ParkFileRow } from './park-file-row.js';
import { ParkFilesAccess } from './park-files.access.js';
import { altMissing } from './park-files.errors.js';

type Words = Pick<ParkFileRow, 'alt' | 'caption' | 'credit' | 'visibility'>;

/** The team describes a picture or a document, and puts it in its place. */
@Injectable()
export class EditParkFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: ParkFilesAccess,
  ) {}

  /**
   * Who could not show it by themselves takes what is shown back to waiting by writing other words: nobody changes
   * behind the back of who has looked at it.
   * @throws DomainError not-found; refused `park-file.alt-missing`; HttpProblem 412 for a stale version.
   */
  async execute(
    actor: Actor,
    { slug, id }: { slug: string; id: string },
    version: number,
    { position, ...changes }: EditParkFileInput,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const park = await this.access.parkOf(actor, slug, { lock: true });
      const row = await lockedFile(this.db, park.id, id);
      demandVersion(row, version);
      const words = withChanges(row, changes);
      const changed = (Object.keys(words) as (keyof Words)[]).filter(
        (name) => !isDeepStrictEqual(words[name], row[name]),
      );
      if (row.state !== 'hidden' && row.kind === 'picture' && words.alt === null) throw altMissing();
      const { mayDecide, demoTeam } = await this.access.standing(actor, park);
      const again = changed.length > 0 && row.state === 'shown' && (!mayDecide || demoTeam);
      await this.save(id, words, again ? 'waiting' : row.state);
      const moved = position === undefined ? false : await this.place(park.id, row, position);
      await this.events.record({
        name: 'park-file.edited',
        subject: { type: 'park-file', id },
        payload: { parkId: park.id, changed: [...changed, ...(moved ? ['position'] : [])], again },
      });
    });
  }

  private async save(id: string, { alt, caption, credit, visibility }: Words, state: string): Promise<void> {
    await this.db.query(
      `UPDATE park_files SET alt = $2, caption = $3, credit = $4, visibility = $5, state = $6, version = version + 1,
              asked_at = CASE WHEN state = 'shown' AND $6 = 'waiting' THEN $7 ELSE asked_at END
        WHERE file_id = $1`,
      [id, asJson(alt), asJson(caption), credit, visibility, state, this.clock.now()],
    );
  }

  /** Those of its kind are numbered anew; only the one that was moved has another version. */
  private async place(
    parkId: string,
    { id, kind, plotId }: Pick<ParkFileRow, 'id' | 'kind' | 'plotId'>,
    position: number,
  ): Promise<boolean> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT file_id AS id FROM park_files
        WHERE park_id = $1 AND kind = $2 AND plot_id IS NOT DISTINCT FROM $3 ORDER BY position, file_id`,
      [parkId, kind, plotId],
    );
    const before = rows.map((row) => row.id);
    const after = before.filter((each) => each !== id);
    after.splice(position, 0, id);
    if (isDeepStrictEqual(before, after)) return false;
    await this.db.query(
      `UPDATE park_files SET position = place.n - 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS place (id, n)
        WHERE park_files.file_id = place.id`,
      [after],
    );
    return true;
  }
}

function withChanges(row: Words, changes: Omit<EditParkFileInput, 'position'>): Words {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { alt, caption, credit, visibility } = row;
  return { alt, caption, credit, visibility, ...given };
}

const asJson = (value: object | null) => (value === null ? null : JSON.stringify(value));
