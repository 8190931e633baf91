import type { Cell, Table } from '../../../platform/documents/index.js';
import { type LocalizedText, readText } from '../../../platform/i18n/localized-text.js';
import type { Catalogue, CatalogueFact } from './catalogue.types.js';

const COLUMNS = [
  'subject_type',
  'subject',
  'subject_name',
  'country',
  'block',
  'key',
  'value',
  'unit',
  'as_of',
  'current',
  'source',
  'source_address',
  'source_read_on',
  'quote',
  'confidence',
  'note',
  'expires_on',
] as const;

const nameOf = (name: LocalizedText, slug: string) => readText(name, 'en')?.text ?? slug;

/** One row per public statement, of regions and of parks: what a table can hold of the catalogue. */
export function factTable({ regions, parks }: Catalogue): Table {
  const subjects = [
    ...regions.map((region) => ({ type: 'region', ...region })),
    ...parks.map((park) => ({ type: 'park', ...park })),
  ];
  return {
    columns: COLUMNS,
    rows: subjects.flatMap(({ type, slug, name, country, facts }) =>
      facts.map((fact) => [type, slug, nameOf(name, slug), country, ...cellsOf(fact)]),
    ),
  };
}

function cellsOf(fact: CatalogueFact): Cell[] {
  const { source } = fact;
  return [
    fact.block,
    fact.key,
    fact.value,
    fact.unit,
    fact.asOf,
    fact.current,
    source?.title ?? null,
    source?.address ?? null,
    source?.retrievedOn ?? null,
    source?.quote ?? null,
    fact.confidence,
    fact.note,
    fact.expiresOn,
  ];
}

/** RFC 7946. A park whose position nobody states has a null geometry; `precision` says how exactly a point is known. */
export function parksGeoJson({ parks, licence, portal }: Catalogue) {
  return {
    type: 'FeatureCollection',
    licence,
    features: parks.map((park) => ({
      type: 'Feature',
      id: park.slug,
      geometry: park.position ? { type: 'Point', coordinates: [park.position.lon, park.position.lat] } : null,
      properties: {
        slug: park.slug,
        name: park.name,
        country: park.country,
        region: park.region,
        kind: park.kind,
        status: park.status,
        segments: [...new Set(park.segments.flatMap(({ segment }) => segment ?? []))],
        precision: park.position?.precision ?? 'none',
        positionSource: park.position?.source ?? null,
        page: `${portal}/en/parks/${park.slug}`,
      },
    })),
  };
}
