import { ExportOnly, type TableColumn, withExport } from '../../../platform/documents/index.js';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { currentContext } from '../../../platform/context/request-context.js';
import { readText } from '../../../platform/i18n/localized-text.js';
import type { LocalizedTextView } from '../../../platform/i18n/localized-text.input.js';
import type { ParkFileView, WaitingParkFileView } from './dto/park-file.views.js';

const inWords = (text: LocalizedTextView | null) => readText(text, currentContext().locale)?.text ?? null;

/** The columns of a park's pictures and documents; the files themselves are in no list. */
export const PARK_FILE_COLUMNS_OF_EXPORT: readonly TableColumn<ParkFileView>[] = [
  { key: 'file', value: ({ file }) => file.name },
  { key: 'kind', value: (each) => each.kind },
  { key: 'media_type', value: ({ file }) => file.mediaType },
  { key: 'bytes', value: ({ file }) => file.size },
  { key: 'examined', value: ({ file }) => file.state },
  { key: 'state', value: (each) => each.state },
  { key: 'visibility', value: (each) => each.visibility },
  { key: 'plot', value: ({ plot }) => plot?.code ?? plot?.id ?? null },
  { key: 'alternative_text', value: ({ alt }) => inWords(alt) },
  { key: 'caption', value: ({ caption }) => inWords(caption) },
  { key: 'credit', value: (each) => each.credit },
  { key: 'reason', value: (each) => each.returnedBecause },
  { key: 'id', value: (each) => each.id },
];

/** The columns of what waits for an administrator. */
export const WAITING_FILE_COLUMNS: readonly TableColumn<WaitingParkFileView>[] = [
  { key: 'file', value: (each) => each.name },
  { key: 'kind', value: (each) => each.kind },
  { key: 'park', value: ({ park }) => park.slug },
  { key: 'park_name', value: ({ park }) => park.name.text },
  { key: 'plot', value: ({ plot }) => plot?.code ?? plot?.id ?? null },
  { key: 'asked_at', value: (each) => each.askedAt },
  { key: 'id', value: (each) => each.id },
];

export class ParkFileExportQuery extends withExport(
  ExportOnly,
  PARK_FILE_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}

export class WaitingFileExportQuery extends withExport(
  CursorQuery,
  WAITING_FILE_COLUMNS.map(({ key }) => key),
) {}
