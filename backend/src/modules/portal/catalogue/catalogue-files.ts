import type { Pages, Table } from '../../../platform/documents/index.js';
import {
  buildingRows,
  factRows,
  measureRows,
  offeringRows,
  plotRows,
  policyRows,
  STATEMENT_COLUMNS,
} from './catalogue-statements.js';
import type { CatalogueLists, CataloguePark, CataloguePlot, OpenCatalogue } from './catalogue.types.js';

// The catalogue as files, written while it is read.

const LISTS = [
  'regions',
  'parks',
  'plots',
  'buildings',
  'policies',
  'measures',
  'offerings',
] as const satisfies (keyof CatalogueLists)[];

/** One JSON object as its schema describes it. */
export async function* catalogueJson(catalogue: OpenCatalogue): AsyncGenerator<string> {
  yield JSON.stringify(catalogue.head).slice(0, -1);
  for (const list of LISTS) {
    yield `,"${list}":`;
    yield* array(catalogue[list]());
  }
  yield '}';
}

async function* array(pages: Pages<unknown>): AsyncGenerator<string> {
  let separator = '[';
  for await (const items of pages) {
    for (const item of items) {
      yield `${separator}${JSON.stringify(item)}`;
      separator = ',';
    }
  }
  yield separator === '[' ? '[]' : ']';
}

/** One row per public statement: what a table can hold of the catalogue. */
export const catalogueTable = (catalogue: OpenCatalogue): Table => ({
  columns: STATEMENT_COLUMNS,
  pages: statements(catalogue),
});

async function* statements(catalogue: OpenCatalogue) {
  const { regions, parks, plots, buildings, policies, measures, offerings } = catalogue;
  for await (const page of regions()) yield page.flatMap((region) => factRows('region', region));
  for await (const page of parks()) yield page.flatMap((park) => factRows('park', park));
  for await (const page of plots()) yield page.flatMap(plotRows);
  for await (const page of buildings()) yield page.flatMap(buildingRows);
  for await (const page of policies()) yield page.flatMap(policyRows);
  for await (const page of measures()) yield page.flatMap(measureRows);
  for await (const page of offerings()) yield page.flatMap(offeringRows);
}

/** RFC 7946: parks as points, their borders and their plots as polygons, in one collection. */
export async function* catalogueGeoJson(catalogue: OpenCatalogue): AsyncGenerator<string> {
  const { licence, portal, newestDay } = catalogue.head;
  yield `${JSON.stringify({ type: 'FeatureCollection', licence, newestDay }).slice(0, -1)},"features":`;
  yield* array(features(catalogue, portal));
  yield '}';
}

async function* features({ parks, plots }: OpenCatalogue, portal: string): Pages<object> {
  for await (const page of parks()) yield page.flatMap((park) => parkFeatures(park, portal));
  for await (const page of plots()) yield page.flatMap((plot) => plotFeature(plot, portal) ?? []);
}

/** Only where the zone, or the site in it, was located: a town's point would be taken for the place of the park. */
const LOCATED = ['zone', 'site', 'parent'];

function parkFeatures(park: CataloguePark, portal: string): object[] {
  const { slug, name, country, region, kind, status, position, boundary } = park;
  const located = position !== null && LOCATED.includes(position.precision);
  const page = `${portal}/en/parks/${slug}`;
  const point = {
    type: 'Feature',
    id: slug,
    geometry: located ? { type: 'Point', coordinates: [position.lon, position.lat] } : null,
    properties: {
      feature: 'park',
      slug,
      name,
      country,
      region,
      kind,
      status,
      segments: [...new Set(park.segments.flatMap(({ segment }) => segment ?? []))],
      precision: position?.precision ?? 'none',
      positionSource: position?.source ?? null,
      // Somewhere around here: for those who can say so on their map.
      around: located || position === null ? null : [position.lon, position.lat],
      page,
    },
  };
  if (boundary === null) return [point];
  const properties = { feature: 'park-boundary', slug, name, page };
  return [point, { type: 'Feature', id: `${slug}/boundary`, geometry: boundary, properties }];
}

/** A plot that nobody has drawn lies nowhere: it is in the other files. */
function plotFeature(plot: CataloguePlot, portal: string): object | null {
  const { id, park, code, name, polygon, status, area, measuredM2, allowedSegments } = plot;
  if (polygon === null) return null;
  return {
    type: 'Feature',
    id,
    geometry: polygon,
    properties: {
      feature: 'plot',
      park,
      code,
      name,
      status: status.word,
      statusAsOf: status.asOf,
      area,
      measuredM2,
      allowedSegments,
      page: `${portal}/en/parks/${park}/plots`,
    },
  };
}
