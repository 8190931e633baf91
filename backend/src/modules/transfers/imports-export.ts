import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { ImportListQuery } from './dto/inputs.js';
import type { ImportSummaryView } from './dto/views.js';

/** The columns of an exported list of imports; the rows of one are the file it was made from. */
export const IMPORT_COLUMNS_OF_EXPORT: readonly TableColumn<ImportSummaryView>[] = [
  { key: 'file', value: (each) => each.fileName },
  { key: 'bytes', value: (each) => each.fileSize },
  { key: 'kind', value: (each) => each.type },
  { key: 'mode', value: (each) => each.mode },
  { key: 'state', value: (each) => each.state },
  { key: 'rows', value: (each) => each.total },
  { key: 'begun_at', value: (each) => each.createdAt.toISOString() },
  { key: 'id', value: (each) => each.id },
];

export class ImportExportQuery extends withExport(
  ImportListQuery,
  IMPORT_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}
