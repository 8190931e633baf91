import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type CursorQuery, pageOf, readCursor } from '../../../platform/http/cursors.js';
import type { LocalizedText } from '../../../platform/i18n/localized-text.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { Files } from '../../files/index.js';
import { toRef } from '../parks.reader.js';
import type { WaitingParkFileListView } from './dto/park-file.views.js';
import { evidencedPlots } from './park-file-row.js';

interface Row {
  id: string;
  kind: string;
  plotId: string | null;
  demo: boolean;
  askedAt: Date;
  slug: string;
  parkName: LocalizedText;
}

/** What waits for an administrator: of parks nobody has claimed, and of invented teams. The rest its manager decides. */
@Injectable()
export class WaitingParkFiles {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
  ) {}

  async list({ cursor, pageSize }: CursorQuery, locale: Locale): Promise<WaitingParkFileListView> {
    const [askedAt, id] = readCursor(cursor, ['instant', 'uuid']) ?? [null, null];
    const rows = await this.db.query<Row>(
      `SELECT waiting.file_id AS id, waiting.kind, waiting.plot_id AS "plotId", waiting.demo, waiting.asked_at AS "askedAt", park.slug,
              park.name AS "parkName"
         FROM park_files waiting JOIN parks park ON park.id = waiting.park_id
        WHERE waiting.state = 'waiting' AND (park.claimed_at IS NULL OR waiting.demo)
          AND ($1::timestamptz IS NULL OR (waiting.asked_at, waiting.file_id) > ($1, $2::uuid))
        ORDER BY waiting.asked_at, waiting.file_id LIMIT $3`,
      [askedAt, id, pageSize + 1],
    );
    const page = pageOf(rows, pageSize, (row) => [row.askedAt, row.id]);
    const plots = await evidencedPlots(this.db, page.rows);
    const files = await this.files.viewsOf(page.rows.map((row) => row.id));
    return {
      items: page.rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        demo: row.demo,
        askedAt: row.askedAt.toISOString(),
        name: files.get(row.id)?.name ?? '',
        plot: plots(row),
        park: toRef({ slug: row.slug, name: row.parkName }, locale),
      })),
      nextCursor: page.nextCursor,
    };
  }
}
