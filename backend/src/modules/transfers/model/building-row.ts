import { error, type Finding } from './findings.js';
import type { Mapping } from './mapping.js';
import type { RowValues } from './row-reading.js';
import { type JsonDocument, namedIn, priceOf, writeStatus } from './statements.js';

/** A building about which nothing is known but its code. */
export const emptyBuilding = (code: string): JsonDocument => ({
  code,
  name: null,
  plot: null,
  floorArea: null,
  clearHeight: null,
  floorLoad: null,
  crane: null,
  columnGrid: { span: null, bay: null },
  power: null,
  year: null,
  status: { word: null, asOf: null, source: null },
  terms: null,
  rent: null,
  salePrice: null,
  allowedSegments: [],
  note: null,
  visibility: 'public',
});

const SAME_NAME = ['floorArea', 'clearHeight', 'floorLoad', 'crane', 'power'] as const;

/** The document after a row has been read into it. The code and who may see it are never written. */
export function buildingFrom(
  base: JsonDocument | null,
  values: RowValues,
  mapping: Mapping,
): { document: JsonDocument; findings: Finding[] } {
  const document: JsonDocument = base ? structuredClone(base) : emptyBuilding(values.code ?? '');
  const { texts, quantities, choices, notes } = values;
  if (texts.name) document['name'] = namedIn(document['name'] ?? null, mapping.options.language, texts.name);
  if (texts.plot) document['plot'] = texts.plot;
  for (const field of SAME_NAME) {
    const quantity = quantities[field];
    if (quantity) document[field] = quantity;
  }
  const grid = document['columnGrid'] as JsonDocument;
  document['columnGrid'] = {
    span: quantities.columnSpan ?? grid['span'] ?? null,
    bay: quantities.columnBay ?? grid['bay'] ?? null,
  };
  if (values.wholes.year !== undefined) document['year'] = values.wholes.year;
  if (choices.terms) document['terms'] = choices.terms;
  for (const field of ['rent', 'salePrice'] as const) {
    const price = priceOf(values, field, mapping);
    if (price) document[field] = price;
  }
  if (values.segments.allowedSegments) document['allowedSegments'] = values.segments.allowedSegments;
  const note = notes.join('\n');
  const findings: Finding[] = [];
  if (note.length > 5000) findings.push(error(null, note.slice(0, 60), 'text-too-long', { most: '5000' }));
  if (note !== '') document['note'] = note;
  findings.push(...writeStatus(document, values, mapping));
  return { document, findings };
}
