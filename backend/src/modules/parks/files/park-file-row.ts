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
  alt: LocalizedText | null;
  caption: LocalizedText | null;
  credit: string | null;
  visibility: ParkFileVisibility;
  state: ParkFileState;
  returnedBecause: string | null;
  demo: boolean;
  version: number;
}

export const PARK_FILE_COLUMNS = `file_id AS id, kind, alt, caption, credit, visibility, state,
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
