import {
  BuildingView,
  DatedPriceView,
  FreshnessView,
  PlotServiceView,
  PlotView,
  StatedQuantityView,
} from '../../api/generated/model';
import { ShownQuantity, formatDate, formatQuantity } from '../../domain/format';
import {
  PriceBasis,
  ShownPrice,
  buildingTermsLabel,
  formatLand,
  formatPrice,
  landStatusView,
  readinessLabel,
  serviceLabel,
} from '../../domain/land';
import { segmentLabel } from '../../domain/segments';
import { StatusView } from '../../domain/status-view';

/** What stands at a plot's boundary, by whether it does. */
export interface ShownServices {
  there: string[];
  missing: string[];
  unknown: string[];
}

export interface ShownStatus {
  view: StatusView;
  day: string | null;
  freshness: FreshnessView;
}

export interface ShownDatedPrice extends ShownPrice {
  day: string | null;
  freshness: FreshnessView;
}

const day = (date: { value: string; from: string; to: string } | null, locale: string) =>
  date && formatDate(date, locale);

export const statusOf = ({ status }: PlotView | BuildingView, locale: string): ShownStatus => ({
  view: landStatusView(status.word),
  day: day(status.asOf, locale),
  freshness: status.freshness,
});

export const landOf = (area: StatedQuantityView | null, locale: string): ShownQuantity | null =>
  area && formatLand(area.value, area.unit, locale);

/** `9 m`; null when nobody stated it. */
export function quantityText(quantity: StatedQuantityView | null, locale: string): string | null {
  if (!quantity) return null;
  const { value, unit } = formatQuantity(quantity.value, quantity.unit, locale);
  return unit === '' ? value : `${value} ${unit}`;
}

export const priceOf = (
  price: DatedPriceView | null,
  basis: PriceBasis,
  locale: string,
): ShownDatedPrice | null =>
  price && {
    ...formatPrice(price, basis, locale),
    day: day(price.asOf, locale),
    freshness: price.freshness,
  };

/** `Power 10 kV` under what is there; a service that nobody mentions is unknown, never missing. */
export function servicesOf(services: readonly PlotServiceView[], locale: string): ShownServices {
  const named = (state: string) =>
    services
      .filter((service) => service.state === state)
      .map(({ service, capacity }) =>
        [serviceLabel(service), quantityText(capacity, locale)].filter(Boolean).join(' '),
      );
  return { there: named('yes'), missing: named('no'), unknown: named('unknown') };
}

export const readinessOf = ({ readiness }: PlotView, locale: string) =>
  readiness && {
    label: readinessLabel(readiness.stage),
    day: day(readiness.asOf, locale),
    evidence: readiness.evidence,
  };

export const segmentsText = (segments: readonly string[], locale: string): string | null =>
  segments.length === 0
    ? null
    : new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
        segments.map((code) => `${code} ${segmentLabel(code as Parameters<typeof segmentLabel>[0])}`),
      );

/** A plot as one row of a table. */
export const plotRow = (plot: PlotView, locale: string) => ({
  id: plot.id,
  plot,
  status: statusOf(plot, locale),
  area: landOf(plot.area, locale),
  readiness: readinessOf(plot, locale),
  services: servicesOf(plot.services, locale),
  price: priceOf(plot.price, 'once', locale),
});
export type PlotRow = ReturnType<typeof plotRow>;

/** A building as one row of a table. */
export const buildingRow = (building: BuildingView, locale: string) => ({
  id: building.id,
  building,
  status: statusOf(building, locale),
  floor: quantityText(building.floorArea, locale),
  height: quantityText(building.clearHeight, locale),
  load: quantityText(building.floorLoad, locale),
  terms: building.terms && buildingTermsLabel(building.terms),
  rent: priceOf(building.rent, 'month', locale),
  sale: priceOf(building.salePrice, 'once', locale),
});
export type BuildingRow = ReturnType<typeof buildingRow>;

/** What cranes lift; 0 t is the statement that there is none. */
export function craneText(crane: StatedQuantityView | null, locale: string): string | null {
  if (crane && Number(crane.value) === 0) return $localize`:@@land.building.no-crane:No crane`;
  return quantityText(crane, locale);
}

/** `24 m × 9 m`, or the one distance that is known. */
export function gridText({ columnGrid }: BuildingView, locale: string): string | null {
  if (!columnGrid) return null;
  const span = quantityText(columnGrid.span, locale);
  const bay = quantityText(columnGrid.bay, locale);
  return [span, bay].filter(Boolean).join(' × ') || null;
}
