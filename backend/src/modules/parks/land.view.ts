import type { CivilDate } from '../../platform/clock/civil-date.js';
import { isPartialDate, parsePartialDate, type PartialDate } from '../../platform/clock/partial-date.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { freshnessWithin } from '../facts/index.js';
import type { BuildingDocument } from './dto/building.document.js';
import type { BuildingView, DatedPriceView, PlotServiceView, PlotView } from './dto/land.views.js';
import type { ShownDocumentView } from './files/dto/park-file.views.js';
import type { PlotDocument } from './dto/plot.document.js';
import type { StatedPrice, StatedSource } from './dto/stated.fields.js';
import { PLOT_SERVICES } from './plot.terms.js';

/** Availability and prices may be relied on for half a year. */
export const LAND_INTERVAL = 'days-180';

export interface PlotRow {
  id: string;
  document: PlotDocument;
  measured_m2: string | null;
  demo: boolean;
  published_at: Date;
}

export interface BuildingRow {
  id: string;
  document: BuildingDocument;
  plot_id: string | null;
  plot_code: string | null;
  demo: boolean;
  published_at: Date;
}

export function toPlotView(
  row: PlotRow,
  evidenceFiles: ShownDocumentView[],
  locale: Locale,
  today: CivilDate,
): PlotView {
  const { document } = row;
  const { readiness, minimumLot } = document;
  return {
    ...toLandView(row, locale),
    status: toStatusView(document.status, today),
    area: document.area,
    measuredM2: row.measured_m2,
    minimumLot: minimumLot,
    readiness: readiness && { ...readiness, asOf: dayOf(readiness.asOf) },
    services: PLOT_SERVICES.map((service): PlotServiceView => ({ service, ...document.services[service] })),
    restrictedSegments: document.restrictedSegments,
    price: toPrice(document.price, today),
    evidenceFiles,
  };
}

export function toBuildingView(row: BuildingRow, locale: Locale, today: CivilDate): BuildingView {
  const { document } = row;
  const { columnGrid: grid } = document;
  return {
    ...toLandView(row, locale),
    status: toStatusView(document.status, today),
    terms: document.terms,
    plot: row.plot_id === null ? null : { id: row.plot_id, code: row.plot_code ?? '' },
    floorArea: document.floorArea,
    clearHeight: document.clearHeight,
    floorLoad: document.floorLoad,
    crane: document.crane,
    columnGrid: grid.span || grid.bay ? grid : null,
    power: document.power,
    year: document.year,
    rent: toPrice(document.rent, today),
    salePrice: toPrice(document.salePrice, today),
  };
}

function toLandView(row: PlotRow | BuildingRow, locale: Locale) {
  const { document } = row;
  return {
    id: row.id,
    code: document.code,
    name: readText(document.name, locale),
    allowedSegments: document.allowedSegments,
    note: document.note,
    visibility: document.visibility,
    demo: row.demo,
    publishedAt: row.published_at.toISOString(),
  };
}

function toStatusView(
  { word, asOf, source }: { word: string | null; asOf: string | null; source: StatedSource | null },
  today: CivilDate,
) {
  const day = dayOf(asOf);
  return {
    word: word ?? '',
    asOf: day,
    source: source && { ...source, title: source.title || (source.address ?? '') },
    freshness: freshnessWithin(LAND_INTERVAL, day, today),
  };
}

function toPrice(price: StatedPrice | null, today: CivilDate): DatedPriceView | null {
  if (!price) return null;
  const asOf = dayOf(price.asOf);
  return { ...price, asOf, freshness: freshnessWithin(LAND_INTERVAL, asOf, today) };
}

export const dayOf = (day: string | null): PartialDate | null =>
  isPartialDate(day) ? parsePartialDate(day) : null;
