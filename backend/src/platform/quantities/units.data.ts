/** What a unit measures. Units of different dimensions never convert into each other. */
export const DIMENSIONS = [
  'area',
  'length',
  'volume',
  'mass',
  'mass-per-year',
  'mass-per-day',
  'oxide-per-year',
  'volume-per-day',
  'floor-load',
  'power',
  'apparent-power',
  'voltage',
  'energy',
  'duration',
  'ratio',
  'jobs',
  'people',
  'companies',
  'projects',
  'pieces',
  'plot-ratio',
  'travel-time',
  'time-per-year',
  'volume-per-hour',
  'mass-per-hour',
  'people-per-year',
  'concentration',
  'activity-concentration',
  'temperature',
  'pressure',
  // Prices: the currency is in the code of the unit, and never converts into another.
  'money-per-area',
  'money-per-area-and-year',
  'money-per-energy',
  'money-per-volume',
  'money-per-mass',
  'money-per-power-and-month',
  'money-per-apparent-power-and-month',
  'money-per-year',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Unit {
  dimension: Dimension;
  /** ISO 4217, of a price: units of different currencies never convert into each other. */
  currency?: string;
  /** One of this unit is `numerator / denominator` canonical units, exactly. */
  numerator: string;
  denominator: string;
}

const unit = (dimension: Dimension, numerator = '1', denominator = '1'): Unit => ({
  dimension,
  numerator,
  denominator,
});

/** The currencies in which a price may be stated as a unit. Any amount of money by itself may be in any. */
export const PRICE_CURRENCIES = [
  'CNY',
  'USD',
  'EUR',
  'JPY',
  'GBP',
  'KRW',
  'TWD',
  'HKD',
  'AUD',
  'CAD',
  'INR',
  'MYR',
  'VND',
  'THB',
  'IDR',
  'KZT',
  'BRL',
  'ZAR',
  'NOK',
  'SEK',
  'CHF',
] as const;
type PriceCurrency = (typeof PRICE_CURRENCIES)[number];

/** By what a price is stated. The first of a dimension is the smallest price in use: 1 CNY/m2 is 10000 CNY/ha. */
const PRICES = {
  ha: unit('money-per-area'),
  m2: unit('money-per-area', '10000'),
  mu: unit('money-per-area', '15'),
  ft2: unit('money-per-area', '10000', '0.09290304'),
  acre: unit('money-per-area', '10000', '4046.8564224'),

  'm2/yr': unit('money-per-area-and-year'),
  'm2/month': unit('money-per-area-and-year', '12'),
  'ft2/yr': unit('money-per-area-and-year', '1', '0.09290304'),

  MWh: unit('money-per-energy'),
  kWh: unit('money-per-energy', '1000'),
  // The higher heating value of gas is sold by energy, the gas itself by volume.
  GJ: unit('money-per-energy', '3.6'),

  m3: unit('money-per-volume'),
  t: unit('money-per-mass'),
  kg: unit('money-per-mass', '1000'),
  'kW/month': unit('money-per-power-and-month'),
  'kVA/month': unit('money-per-apparent-power-and-month'),
  yr: unit('money-per-year'),
  month: unit('money-per-year', '12'),
} as const;
type Priced = keyof typeof PRICES;

const PRICE_UNITS = Object.fromEntries(
  PRICE_CURRENCIES.flatMap((currency) =>
    Object.entries(PRICES).map(([per, price]) => [`${currency}/${per}`, { ...price, currency }]),
  ),
) as Record<`${PriceCurrency}/${Priced}`, Unit>;

/**
 * The unit table. The first unit of a dimension is its canonical one, the smallest in use, so that a stored value loses
 * nothing. Currencies are no units: money has no fixed rate.
 */
export const UNITS = {
  m2: unit('area'),
  ha: unit('area', '10000'),
  km2: unit('area', '1000000'),
  mu: unit('area', '2000', '3'),
  acre: unit('area', '4046.8564224'),
  ft2: unit('area', '0.09290304'),
  tsubo: unit('area', '400', '121'),
  rai: unit('area', '1600'),

  m: unit('length'),
  km: unit('length', '1000'),
  mile: unit('length', '1609.344'),

  m3: unit('volume'),

  kg: unit('mass'),
  t: unit('mass', '1000'),
  'short-ton': unit('mass', '907.18474'),

  // A year and a day of production are not 365 of each other: plants rest. Nor is a tonne of oxide one of metal.
  't/yr': unit('mass-per-year'),
  't/a': unit('mass-per-year'),
  't/day': unit('mass-per-day'),
  't/yr REO': unit('oxide-per-year'),
  'm3/day': unit('volume-per-day'),
  // A tonne presses with 9.80665 kN.
  'kN/m2': unit('floor-load'),
  't/m2': unit('floor-load', '9.80665'),

  kW: unit('power'),
  MW: unit('power', '1000'),
  GW: unit('power', '1000000'),
  // Becomes power only with a power factor, which nobody states.
  kVA: unit('apparent-power'),
  MVA: unit('apparent-power', '1000'),
  V: unit('voltage'),
  kV: unit('voltage', '1000'),
  kWh: unit('energy'),
  MWh: unit('energy', '1000'),
  GWh: unit('energy', '1000000'),

  month: unit('duration'),
  year: unit('duration', '12'),

  percent: unit('ratio'),

  jobs: unit('jobs'),
  people: unit('people'),
  companies: unit('companies'),
  projects: unit('projects'),
  units: unit('pieces'),

  // Floor space over land: 1.2 is no share of anything.
  'plot-ratio': unit('plot-ratio'),
  min: unit('travel-time'),
  h: unit('travel-time', '60'),
  'min/yr': unit('time-per-year'),
  'h/yr': unit('time-per-year', '60'),
  'm3/h': unit('volume-per-hour'),
  'kg/h': unit('mass-per-hour'),
  't/h': unit('mass-per-hour', '1000'),
  'people/yr': unit('people-per-year'),
  'mg/L': unit('concentration'),
  'g/L': unit('concentration', '1000'),
  'Bq/kg': unit('activity-concentration'),
  'Bq/g': unit('activity-concentration', '1000'),
  degC: unit('temperature'),
  kPa: unit('pressure'),
  bar: unit('pressure', '100'),
  MPa: unit('pressure', '1000'),

  ...PRICE_UNITS,
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof UNITS;
