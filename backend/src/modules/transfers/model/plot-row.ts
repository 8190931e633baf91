import { error, type Finding, notice } from './findings.js';
import type { Mapping } from './mapping.js';
import type { ReadPlace } from './places.js';
import type { RowValues } from './row-reading.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonDocument = { [key: string]: Json };

const SERVICES = ['road', 'power', 'water', 'sewage', 'telecom', 'gas', 'steam'];

/** A plot about which nothing is known but its code. */
export const emptyPlot = (code: string): JsonDocument => ({
  code,
  name: null,
  area: null,
  minimumLot: null,
  polygon: null,
  status: { word: null, asOf: null, source: null },
  readiness: null,
  services: Object.fromEntries(
    SERVICES.map((service) => [service, { state: 'unknown', capacity: null, note: null }]),
  ),
  allowedSegments: [],
  restrictedSegments: [],
  price: null,
  note: null,
  visibility: 'public',
});

interface Status {
  word: string | null;
  asOf: string | null;
  source: Json;
}

/**
 * The document after a row has been read into it. The code and the drawn shape are never written; what a person stated as
 * of a later day than the row, or of a known day where the row has none, stays and is told.
 */
export function plotFrom(
  base: JsonDocument | null,
  values: RowValues,
  mapping: Mapping,
): { document: JsonDocument; findings: Finding[] } {
  const document: JsonDocument = structuredClone(base ?? emptyPlot(values.code ?? ''));
  const findings: Finding[] = [];
  const { options } = mapping;
  if (values.texts.name)
    document['name'] = namedIn(document['name'] ?? null, options.language, values.texts.name);
  if (values.areas.area) document['area'] = values.areas.area;
  if (values.areas.minimumLot) document['minimumLot'] = values.areas.minimumLot;
  if (values.segments.allowedSegments) document['allowedSegments'] = values.segments.allowedSegments;
  if (values.segments.restrictedSegments) document['restrictedSegments'] = values.segments.restrictedSegments;
  const note = noteOf(values);
  if (note.length > 5000) findings.push(error(null, note.slice(0, 60), 'text-too-long', { most: '5000' }));
  if (note !== '') document['note'] = note;
  findings.push(...writeStatus(document, values, mapping));
  return { document, findings };
}

function writeStatus(document: JsonDocument, values: RowValues, mapping: Mapping): Finding[] {
  const now = document['status'] as unknown as Status;
  const asOf = values.dates.asOf ?? mapping.options.asOf;
  const title = values.texts.sourceTitle ?? mapping.options.sourceTitle;
  if (values.status === null && now.word !== null) return [];
  if (now.word !== null && isNewer(now.asOf, asOf)) {
    const column = mapping.columns.findIndex(({ field }) => field === 'status');
    return now.word === values.status
      ? []
      : [notice(column, values.status ?? '', 'newer-kept', { kept: now.word, asOf: now.asOf ?? '' })];
  }
  const source =
    title === ''
      ? now.source
      : { address: values.texts.sourceAddress ?? null, title, retrievedOn: null, quote: null };
  document['status'] = { word: values.status ?? now.word, asOf: asOf ?? now.asOf, source };
  return [];
}

/** Partial days compare as they begin: `2026` before `2026-03`. */
const isNewer = (kept: string | null, row: string | null): boolean =>
  kept !== null && (row === null || kept > row);

/** A name in one more language, or anew in its own. */
export function namedIn(name: Json, language: string, text: string): JsonDocument {
  const known = name as { original: string; texts: JsonDocument } | null;
  if (known === null || Object.keys(known.texts).length === 0)
    return { original: language, texts: { [language]: text } };
  return { original: known.original, texts: { ...known.texts, [language]: text } };
}

/** The lines of the note, and the position: a plot has a shape, no point, so that its point is kept in words. */
function noteOf({ notes, place }: RowValues): string {
  return [...notes, ...(place ? [positionLine(place)] : [])].join('\n');
}

function positionLine({ lat, lon, from, x, y }: ReadPlace): string {
  const here = `${lat}, ${lon} (WGS-84`;
  if (from === 'osgb36') return `Position: ${here}, within about 5 m; from British national grid ${x}, ${y})`;
  if (from === 'gcj02') return `Position: ${here}; from GCJ-02 ${y}, ${x})`;
  return `Position: ${here})`;
}
