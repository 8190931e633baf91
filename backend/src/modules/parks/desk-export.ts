import { ExportOnly, type Pages, type TableColumn, withExport } from '../../platform/documents/index.js';
import type { ConfirmedFactView } from './dto/fact-confirmations.dto.js';
import { ParkProfileQuery, type ParkProfileView } from './dto/park-profile.views.js';

/** The columns of the administrators' list of parks. */
export const PROFILE_COLUMNS: readonly TableColumn<ParkProfileView>[] = [
  { key: 'slug', value: (park) => park.slug },
  { key: 'name', value: (park) => park.name.text },
  { key: 'country', value: (park) => park.country },
  { key: 'state', value: (park) => park.state },
  { key: 'published', value: (park) => park.published },
  { key: 'claimed', value: (park) => park.claimed },
  { key: 'completeness', value: (park) => park.completeness },
  { key: 'freshness', value: (park) => park.freshness },
  { key: 'id', value: (park) => park.id },
];

/** The columns of what waits for a park's team to confirm. */
export const FACT_COLUMNS: readonly TableColumn<ConfirmedFactView>[] = [
  { key: 'fact', value: ({ fact }) => fact.key },
  { key: 'block', value: ({ fact }) => fact.block },
  { key: 'value', value: ({ fact }) => fact.value },
  { key: 'unit', value: ({ fact }) => fact.unit },
  { key: 'as_of', value: ({ fact }) => fact.asOf?.value ?? null },
  { key: 'freshness_state', value: ({ fact }) => fact.freshness.state },
  { key: 'source_title', value: ({ fact }) => fact.source?.title ?? null },
  { key: 'source_address', value: ({ fact }) => fact.source?.address ?? null },
  { key: 'confirmed_at', value: ({ confirmation }) => confirmation?.at ?? null },
  { key: 'confirmed_by', value: ({ confirmation }) => confirmation?.by ?? null },
  { key: 'id', value: ({ fact }) => fact.id },
];

export class ParkProfileExportQuery extends withExport(
  ParkProfileQuery,
  PROFILE_COLUMNS.map(({ key }) => key),
) {}

export class FactsToConfirmExportQuery extends withExport(
  ExportOnly,
  FACT_COLUMNS.map(({ key }) => key),
) {}

/** All of a real park's facts, none of an invented one's. */
export const unless = (demo: boolean) =>
  async function* <Item>(pages: Pages<Item>): Pages<Item> {
    for await (const items of pages) yield demo ? [] : items;
  };
