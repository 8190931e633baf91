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
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Unit {
  dimension: Dimension;
  /** One of this unit is `numerator / denominator` canonical units, exactly. */
  numerator: string;
  denominator: string;
}

const unit = (dimension: Dimension, numerator = '1', denominator = '1'): Unit => ({
  dimension,
  numerator,
  denominator,
});

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
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof UNITS;
