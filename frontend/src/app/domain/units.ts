/** One label, or two where the language tells one from many. */
type UnitLabel = string | { one: string; other: string };

/** Units of the catalogue that no CLDR unit covers; area and power keep their symbols in every language. */
const LABELS: Record<string, UnitLabel> = {
  m2: 'm²',
  km2: 'km²',
  ft2: 'ft²',
  ha: 'ha',
  mu: $localize`:@@unit.mu:mu`,
  acre: { one: $localize`:@@unit.acre:acre`, other: $localize`:@@unit.acres:acres` },
  tsubo: $localize`:@@unit.tsubo:tsubo`,
  rai: $localize`:@@unit.rai:rai`,
  km: 'km',
  m: 'm',
  mile: { one: $localize`:@@unit.mile:mile`, other: $localize`:@@unit.miles:miles` },
  m3: 'm³',
  'm3/h': 'm³/h',
  't/h': 't/h',
  'kN/m2': 'kN/m²',
  't/m2': 't/m²',
  t: 't',
  kg: 'kg',
  'short-ton': {
    one: $localize`:@@unit.short-ton:short ton`,
    other: $localize`:@@unit.short-tons:short tons`,
  },
  't/yr': $localize`:@@unit.t-per-year:t/yr`,
  't/a': $localize`:@@unit.t-per-year:t/yr`,
  't/day': $localize`:@@unit.t-per-day:t/day`,
  't/yr REO': $localize`:@@unit.t-reo-per-year:t REO/yr`,
  kV: 'kV',
  kW: 'kW',
  kVA: 'kVA',
  MW: 'MW',
  percent: '%',
  month: { one: $localize`:@@unit.month:month`, other: $localize`:@@unit.months:months` },
  year: { one: $localize`:@@unit.year:year`, other: $localize`:@@unit.years:years` },
  jobs: { one: $localize`:@@unit.job:job`, other: $localize`:@@unit.jobs:jobs` },
  people: { one: $localize`:@@unit.person:person`, other: $localize`:@@unit.people:people` },
  companies: { one: $localize`:@@unit.company:company`, other: $localize`:@@unit.companies:companies` },
  units: { one: $localize`:@@unit.unit:unit`, other: $localize`:@@unit.units:units` },
  projects: { one: $localize`:@@unit.project:project`, other: $localize`:@@unit.projects:projects` },
  'plot-ratio': $localize`:@@unit.plot-ratio:ratio`,
  min: $localize`:@@unit.min:min`,
  h: $localize`:@@unit.h:h`,
  yr: $localize`:@@unit.yr:yr`,
  day: $localize`:@@unit.day:day`,
  degC: '°C',
};

/**
 * The label of a unit beside a value. A price or a rate is made of the labels of its parts (`CNY/m2/month`); a code that
 * is not in the table is shown as it was stated.
 *
 * @param value decimal string, for languages that tell one from many
 */
export function unitLabel(unit: string, value: string, locale: string): string {
  const label = Object.hasOwn(LABELS, unit) ? LABELS[unit] : null;
  if (label) return counted(label, value, locale);
  const [first = unit, ...per] = unit.split('/');
  if (per.length === 0) return unit;
  // What something is counted by is one: "t/month", whatever the value is.
  return [unitLabel(first, value, locale), ...per.map((part) => unitLabel(part, '1', locale))].join('/');
}

function counted(label: UnitLabel, value: string, locale: string): string {
  if (typeof label === 'string') return label;
  return new Intl.PluralRules(locale).select(Number(value)) === 'one' ? label.one : label.other;
}

/** Exact square metres of one unit, as a fraction: 1 mu = 2000/3 m2 (1 ha = 15 mu). */
const LAND: Record<string, readonly [numerator: number, denominator: number]> = {
  mu: [2000, 3],
  ha: [10_000, 1],
  km2: [1_000_000, 1],
  acre: [4046.8564224, 1],
};

/** Land is stated in these units; floor space in m2 and ft2 is no land. */
export const isLandUnit = (unit: string): boolean => unit in LAND;

/** Land in hectares, for showing only: the stored value stays as it was stated. */
export function inHectares(value: string, unit: string): number | null {
  const factor = LAND[unit];
  return factor ? (Number(value) * factor[0]) / factor[1] / 10_000 : null;
}
