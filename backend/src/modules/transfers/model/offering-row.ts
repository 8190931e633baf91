import { error, type Finding } from './findings.js';
import type { Mapping } from './mapping.js';
import type { RowValues } from './row-reading.js';
import { type JsonDocument, namedIn } from './statements.js';

/** An offering about which nothing is known but its title and its kind. */
export const emptyOffering = (language: string, title: string): JsonDocument => ({
  kind: '',
  title: { original: language, texts: { [language]: title } },
  description: null,
  segments: [],
  plots: [],
  buildings: [],
  requirements: [],
  policies: [],
  quantity: null,
  left: null,
  opensOn: null,
  closesOn: null,
  documents: [],
  decisionDays: null,
});

/** By which an offering is found: its title in the language it was written in, however it is spaced and capitalised. */
export const foldTitle = (title: string): string =>
  title.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/**
 * The document after a row has been read into it. The title is never written: by it the offering is found again.
 * @param read what was found while the row was read
 */
export function offeringFrom(
  base: JsonDocument | null,
  values: RowValues,
  mapping: Mapping,
  read: readonly Finding[],
): { document: JsonDocument; findings: Finding[] } {
  const { language } = mapping.options;
  const { texts, quantities, dates, lists, choices, wholes } = values;
  const document: JsonDocument = base ? structuredClone(base) : emptyOffering(language, values.code ?? '');
  if (choices.kind) document['kind'] = choices.kind;
  if (texts.description)
    document['description'] = namedIn(document['description'] ?? null, language, texts.description);
  if (values.segments.segments) document['segments'] = values.segments.segments;
  for (const field of ['plots', 'buildings', 'requirements', 'policies', 'documents'] as const) {
    const items = lists[field];
    if (items) document[field] = items;
  }
  for (const field of ['quantity', 'left'] as const) {
    const quantity = quantities[field];
    if (quantity) document[field] = quantity;
  }
  for (const field of ['opensOn', 'closesOn'] as const) {
    const day = dates[field];
    if (day) document[field] = day;
  }
  if (wholes.decisionDays !== undefined) document['decisionDays'] = wholes.decisionDays;
  // Nobody can guess what is offered; a word that could not be read has been told already.
  const column = mapping.columns.findIndex(({ field }) => field === 'kind');
  const told = read.some((finding) => finding.column === column && finding.severity === 'error');
  const findings =
    document['kind'] === '' && !told
      ? [error(column < 0 ? null : column, '', 'value-missing', { field: 'kind' })]
      : [];
  return { document, findings };
}
