import { Money, ShownQuantity, formatMoney, formatNumber, formatQuantity } from './format';
import { StatusView } from './status-view';
import { unitLabel } from './units';

export const PLOT_STATUSES = ['available', 'under-negotiation', 'reserved', 'planned', 'sold'] as const;
export type PlotStatus = (typeof PLOT_STATUSES)[number];

export const BUILDING_STATUSES = [
  'available',
  'under-negotiation',
  'reserved',
  'under-construction',
  'planned',
  'let',
  'sold',
] as const;
export type BuildingStatus = (typeof BUILDING_STATUSES)[number];

export const PLOT_SERVICES = ['road', 'power', 'water', 'sewage', 'telecom', 'gas', 'steam'] as const;
export type PlotService = (typeof PLOT_SERVICES)[number];

export const SERVICE_STATES = ['yes', 'no', 'unknown'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

export const READINESS_STAGES = [
  'raw',
  'levelled',
  'three-connections',
  'five-connections',
  'seven-connections',
] as const;
export type ReadinessStage = (typeof READINESS_STAGES)[number];

export const BUILDING_TERMS = ['rent', 'sale', 'rent-or-sale'] as const;
export type BuildingTerms = (typeof BUILDING_TERMS)[number];

const STATUSES: Record<PlotStatus | BuildingStatus, StatusView> = {
  available: { label: $localize`:@@land.status.available:Available`, tone: 'positive', icon: 'check' },
  'under-negotiation': {
    label: $localize`:@@land.status.under-negotiation:Under negotiation`,
    tone: 'accent',
    icon: 'forward',
  },
  reserved: { label: $localize`:@@land.status.reserved:Reserved`, tone: 'neutral', icon: 'pause' },
  planned: { label: $localize`:@@land.status.planned:Planned`, tone: 'neutral', icon: 'ring' },
  'under-construction': {
    label: $localize`:@@land.status.under-construction:Under construction`,
    tone: 'neutral',
    icon: 'ring',
  },
  let: { label: $localize`:@@land.status.let:Let`, tone: 'neutral', icon: 'cross' },
  sold: { label: $localize`:@@land.status.sold:Sold`, tone: 'neutral', icon: 'cross' },
};

const SERVICES: Record<PlotService, string> = {
  road: $localize`:@@land.service.road:Road`,
  power: $localize`:@@land.service.power:Power`,
  water: $localize`:@@land.service.water:Water`,
  sewage: $localize`:@@land.service.sewage:Sewage`,
  telecom: $localize`:@@land.service.telecom:Telecommunications`,
  gas: $localize`:@@land.service.gas:Gas`,
  steam: $localize`:@@land.service.steam:Steam`,
};

const SERVICE_VIEWS: Record<ServiceState, StatusView> = {
  yes: { label: $localize`:@@land.service.yes:At the boundary`, tone: 'positive', icon: 'check' },
  no: { label: $localize`:@@land.service.no:Not there`, tone: 'neutral', icon: 'cross' },
  unknown: { label: $localize`:@@land.service.unknown:Unknown`, tone: 'neutral', icon: 'question' },
};

const STAGES: Record<ReadinessStage, string> = {
  raw: $localize`:@@land.readiness.raw:Raw land`,
  levelled: $localize`:@@land.readiness.levelled:Levelled`,
  'three-connections': $localize`:@@land.readiness.three-connections:Three connections and levelled`,
  'five-connections': $localize`:@@land.readiness.five-connections:Five connections and levelled`,
  'seven-connections': $localize`:@@land.readiness.seven-connections:Seven connections and levelled`,
};

const TERMS: Record<BuildingTerms, string> = {
  rent: $localize`:@@land.terms.rent:For rent`,
  sale: $localize`:@@land.terms.sale:For sale`,
  'rent-or-sale': $localize`:@@land.terms.rent-or-sale:For rent or sale`,
};

export const landStatusView = (status: PlotStatus | BuildingStatus): StatusView => STATUSES[status];
export const serviceLabel = (service: PlotService): string => SERVICES[service];
export const serviceStateView = (state: ServiceState): StatusView => SERVICE_VIEWS[state];
export const readinessLabel = (stage: ReadinessStage): string => STAGES[stage];
export const buildingTermsLabel = (terms: BuildingTerms): string => TERMS[terms];

/** Square metres of one mu, exactly. */
const MU = 2000 / 3;
/** Units in which floor space is stated: land stated in them is read in hectares and mu all the same. */
const FLOOR_UNITS: Readonly<Record<string, number>> = { m2: 1, ft2: 0.09290304, tsubo: 400 / 121, rai: 1600 };

/** Land in the unit it was stated in, and always also in hectares and mu. */
export function formatLand(value: string, unit: string, locale: string): ShownQuantity {
  const shown = formatQuantity(value, unit, locale);
  const m2 = FLOOR_UNITS[unit];
  return m2 === undefined ? shown : { ...shown, also: inHectaresAndMu(Number(value) * m2, locale) };
}

/** `2.5 ha · 37.5 mu`, for a sum of land. @param m2 square metres */
export function inHectaresAndMu(m2: number, locale: string): string {
  const part = (amount: number, code: string) =>
    `${formatNumber(amount, locale, 1)} ${unitLabel(code, String(amount), locale)}`;
  return `${part(m2 / 10_000, 'ha')} · ${part(m2 / MU, 'mu')}`;
}

/** What a price is for: a square metre once, or a square metre a month. */
export type PriceBasis = 'once' | 'month';

/** `¥384 per m²`, and where people think in mu also `¥256,000 per mu`. No currency is converted, only the area. */
export function formatPrice(price: Money, basis: PriceBasis, locale: string): ShownPrice {
  const amount = formatMoney(price, locale);
  if (basis === 'month') {
    return { text: $localize`:@@land.price.month:${amount}:amount: per m² a month`, also: null };
  }
  const perMu = { ...price, amount: String(Math.round(Number(price.amount) * MU)) };
  return {
    text: $localize`:@@land.price.once:${amount}:amount: per m²`,
    also:
      price.currency === 'CNY'
        ? $localize`:@@land.price.mu:${formatMoney(perMu, locale)}:amount: per mu`
        : null,
  };
}

export interface ShownPrice {
  text: string;
  also: string | null;
}
