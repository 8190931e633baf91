import type { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/errors/domain-error.js';
import type { LocalizedText } from '../../../platform/i18n/localized-text.js';
import type { FileKind } from '../../files/index.js';
import type { ParkFileVisibility } from './park-file.entity.js';
import type { ParkFileFacts, ParkFileState } from './park-file.workflow.js';

/** A row as verbs read it. */
export interface ParkFileRow {
  id: string;
  kind: FileKind;
  plotId: string | null;
  alt: LocalizedText | null;
  caption: LocalizedText | null;
  credit: string | null;
  visibility: ParkFileVisibility;
  state: ParkFileState;
  returnedBecause: string | null;
  demo: boolean;
  version: number;
}

export const PARK_FILE_COLUMNS = `file_id AS id, kind, plot_id AS "plotId", alt, caption, credit, visibility, state,
  returned_because AS "returnedBecause", demo, version`;

/** One file of a park, locked. @throws DomainError not-found */
export async function lockedFile(db: Database, parkId: string, id: string): Promise<ParkFileRow> {
  const row = await db.one<ParkFileRow>(
    `SELECT ${PARK_FILE_COLUMNS} FROM park_files WHERE park_id = $1 AND file_id = $2 FOR UPDATE`,
    [parkId, id],
  );
  if (!row) throw notFound();
  return row;
}

/** What the row and its file tell the guards. */
export const factsOf = (
  row: Pick<ParkFileRow, 'kind' | 'alt'>,
  fileState: string | undefined,
): Pick<ParkFileFacts, 'clean' | 'described'> => ({
  clean: fileState === 'clean',
  described: row.kind === 'document' || row.alt !== null,
});

/** Names the plots that files are evidence for, in one query: a file in, its plot or null out. */
export async function evidencedPlots(db: Database, files: readonly { plotId: string | null }[]) {
  const ids = [...new Set(files.flatMap(({ plotId }) => plotId ?? []))];
  const rows =
    ids.length === 0
      ? []
      : await db.query<{ id: string; code: string }>(
          'SELECT id, code FROM plots WHERE id = ANY($1::uuid[]) AND archived_at IS NULL',
          [ids],
        );
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return ({ plotId }: { plotId: string | null }) =>
    plotId === null ? null : { id: plotId, code: codes.get(plotId) ?? null };
}
