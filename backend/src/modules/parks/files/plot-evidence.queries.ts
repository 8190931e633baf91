import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Actor } from '../../../platform/context/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { Files } from '../../files/index.js';
import type { ShownDocumentView } from './dto/park-file.views.js';
import { PARK_FILE_COLUMNS, type ParkFileRow } from './park-file-row.js';
import { toDocument } from './park-files.queries.js';

/** The evidence shown with plots: to everybody what is public, to who has signed in the rest of it too. */
@Injectable()
export class PlotEvidence {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
    private readonly configuration: Configuration,
  ) {}

  /**
   * In two queries, however many plots. Which plots the reader may see, the caller has decided.
   * @returns by plot, documents before pictures; a plot without evidence is absent.
   */
  async shownOf(
    plotIds: readonly string[],
    { actor, locale }: { actor: Actor; locale: Locale },
  ): Promise<Map<string, ShownDocumentView[]>> {
    const evidence = new Map<string, ShownDocumentView[]>();
    if (plotIds.length === 0) return evidence;
    const rows = await this.db.query<ParkFileRow & { plotId: string }>(
      `SELECT ${PARK_FILE_COLUMNS} FROM park_files
        WHERE plot_id = ANY($1::uuid[]) AND state = 'shown' AND (visibility = 'public' OR $2) AND (NOT demo OR $3)
        ORDER BY kind, position, file_id`,
      [plotIds, actor.kind === 'user', this.configuration.demonstration],
    );
    const files = await this.files.viewsOf(rows.map(({ id }) => id));
    for (const row of rows) {
      const file = files.get(row.id);
      if (!file) continue;
      const shown = evidence.get(row.plotId) ?? [];
      evidence.set(row.plotId, [...shown, toDocument({ row, file }, locale)]);
    }
    return evidence;
  }
}
