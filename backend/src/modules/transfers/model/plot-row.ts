import { error, type Finding } from './findings.js';
import type { Mapping } from './mapping.js';
import type { ReadPlace } from './places.js';
import type { RowValues } from './row-reading.js';
import { type JsonDocument, namedIn, priceOf, writeStatus } from './statements.js';

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

/** The document after a row has been read into it. The code, the drawn shape and who may see it are never written. */
export function plotFrom(
  base: JsonDocument | null,
  values: RowValues,
  mapping: Mapping,
): { document: JsonDocument; findings: Finding[] } {
  const document: JsonDocument = base ? structuredClone(base) : emptyPlot(values.code ?? '');
  const findings: Finding[] = [];
  const { options } = mapping;
  const { quantities, segments } = values;
  if (values.texts.name)
    document['name'] = namedIn(document['name'] ?? null, options.language, values.texts.name);
  if (quantities.area) document['area'] = quantities.area;
  if (quantities.minimumLot) document['minimumLot'] = quantities.minimumLot;
  if (segments.allowedSegments) document['allowedSegments'] = segments.allowedSegments;
  if (segments.restrictedSegments) document['restrictedSegments'] = segments.restrictedSegments;
  const price = priceOf(values, 'price', mapping);
  if (price) document['price'] = price;
  const note = noteOf(values);
  if (note.length > 5000) findings.push(error(null, note.slice(0, 60), 'text-too-long', { most: '5000' }));
  if (note !== '') document['note'] = note;
  findings.push(...writeStatus(document, values, mapping));
  return { document, findings };
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
