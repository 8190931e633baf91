import { withExport, type TableColumn } from '../../platform/documents/index.js';
import { type ParkCardView, ParkQuery } from './dto/park.views.js';

/** The columns of an exported list of parks, in the order of the page. Keys are the same in every language. */
export const PARK_COLUMNS: readonly TableColumn<ParkCardView>[] = [
  { key: 'slug', value: (park) => park.slug },
  { key: 'name', value: (park) => park.name.text },
  { key: 'local_name', value: (park) => park.localName?.text ?? null },
  { key: 'country', value: (park) => park.country },
  { key: 'region', value: (park) => park.region?.name.text ?? null },
  { key: 'kind', value: (park) => park.kind },
  { key: 'level', value: (park) => park.level },
  { key: 'status', value: (park) => park.status },
  { key: 'segments', value: (park) => park.segments.join('; ') },
  { key: 'area', value: (park) => park.area?.value ?? null },
  { key: 'area_unit', value: (park) => park.area?.unit ?? null },
  { key: 'area_as_of', value: (park) => park.area?.asOf?.value ?? null },
  { key: 'area_source', value: (park) => park.area?.source?.address ?? park.area?.source?.title ?? null },
  { key: 'latitude', value: (park) => park.position?.lat ?? null },
  { key: 'longitude', value: (park) => park.position?.lon ?? null },
  { key: 'position_precision', value: (park) => park.position?.precision ?? null },
  { key: 'facts', value: (park) => park.factCount },
  { key: 'facts_as_of', value: (park) => park.factsAsOf },
  { key: 'claimed', value: (park) => park.claimed },
  { key: 'takes_enquiries', value: (park) => park.takesEnquiries },
];

export class ParkExportQuery extends withExport(
  ParkQuery,
  PARK_COLUMNS.map(({ key }) => key),
) {}
