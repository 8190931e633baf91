import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { BuildingQuery, type BuildingView, PlotQuery, type PlotView } from './dto/land.views.js';
import { PLOT_SERVICES } from './plot.terms.js';

type LandColumn<Item extends PlotView | BuildingView> = TableColumn<Item>;

const listed = (words: readonly string[]) => words.join('; ') || null;

/** A quantity is two cells: its decimal string and its unit. */
const quantity = <Item extends PlotView | BuildingView>(
  key: string,
  read: (item: Item) => { value: string; unit: string } | null,
): LandColumn<Item>[] => [
  { key, value: (item) => read(item)?.value ?? null },
  { key: `${key}_unit`, value: (item) => read(item)?.unit ?? null },
];

/** A price is three: amount, currency and the day it was stated for. */
const price = <Item extends PlotView | BuildingView>(
  key: string,
  read: (item: Item) => PlotView['price'],
): LandColumn<Item>[] => [
  { key, value: (item) => read(item)?.amount ?? null },
  { key: `${key}_currency`, value: (item) => read(item)?.currency ?? null },
  { key: `${key}_as_of`, value: (item) => read(item)?.asOf?.value ?? null },
];

const named = <Item extends PlotView | BuildingView>(): LandColumn<Item>[] => [
  { key: 'code', value: (item) => item.code },
  { key: 'name', value: (item) => item.name?.text ?? null },
  { key: 'status', value: (item) => item.status.word },
  { key: 'status_as_of', value: (item) => item.status.asOf?.value ?? null },
  { key: 'status_freshness', value: (item) => item.status.freshness.state },
  { key: 'status_source', value: (item) => item.status.source?.address ?? item.status.source?.title ?? null },
];
const closing = <Item extends PlotView | BuildingView>(): LandColumn<Item>[] => [
  { key: 'note', value: (item) => item.note },
  { key: 'visibility', value: (item) => item.visibility },
  { key: 'published_at', value: (item) => item.publishedAt },
  { key: 'id', value: (item) => item.id },
];

/** The columns of the plots of a park. */
export const PLOT_COLUMNS: readonly TableColumn<PlotView>[] = [
  ...named<PlotView>(),
  ...quantity<PlotView>('area', ({ area }) => area),
  { key: 'measured_m2', value: (plot) => plot.measuredM2 },
  ...quantity<PlotView>('minimum_lot', ({ minimumLot }) => minimumLot),
  { key: 'readiness', value: (plot) => plot.readiness?.stage ?? null },
  { key: 'readiness_as_of', value: (plot) => plot.readiness?.asOf?.value ?? null },
  ...PLOT_SERVICES.map((service) => ({
    key: service,
    value: ({ services }: PlotView) => inWords(services.find((stated) => stated.service === service)),
  })),
  { key: 'allowed_segments', value: (plot) => listed(plot.allowedSegments) },
  { key: 'restricted_segments', value: (plot) => listed(plot.restrictedSegments) },
  ...price<PlotView>('price_per_m2', (plot) => plot.price),
  ...closing<PlotView>(),
];

/** `at-boundary, 35 kV`; null when nobody said anything. */
function inWords(stated: PlotView['services'][number] | undefined): string | null {
  if (!stated || (stated.state === 'unknown' && !stated.capacity && !stated.note)) return null;
  const { state, capacity, note } = stated;
  return [state, capacity && `${capacity.value} ${capacity.unit}`, note].filter(Boolean).join(', ');
}

/** The columns of the buildings of a park. */
export const BUILDING_COLUMNS: readonly TableColumn<BuildingView>[] = [
  ...named<BuildingView>(),
  { key: 'terms', value: (building) => building.terms },
  { key: 'plot', value: (building) => building.plot?.code ?? null },
  ...quantity<BuildingView>('floor_area', ({ floorArea }) => floorArea),
  ...quantity<BuildingView>('clear_height', ({ clearHeight }) => clearHeight),
  ...quantity<BuildingView>('floor_load', ({ floorLoad }) => floorLoad),
  ...quantity<BuildingView>('crane', ({ crane }) => crane),
  ...quantity<BuildingView>('column_span', ({ columnGrid }) => columnGrid?.span ?? null),
  ...quantity<BuildingView>('column_bay', ({ columnGrid }) => columnGrid?.bay ?? null),
  ...quantity<BuildingView>('power', ({ power }) => power),
  { key: 'year', value: (building) => building.year },
  { key: 'allowed_segments', value: (building) => listed(building.allowedSegments) },
  ...price<BuildingView>('rent_per_m2_month', ({ rent }) => rent),
  ...price<BuildingView>('price_per_m2', ({ salePrice }) => salePrice),
  ...closing<BuildingView>(),
];

export class PlotExportQuery extends withExport(
  PlotQuery,
  PLOT_COLUMNS.map(({ key }) => key),
) {}

export class BuildingExportQuery extends withExport(
  BuildingQuery,
  BUILDING_COLUMNS.map(({ key }) => key),
) {}
