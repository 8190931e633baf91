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
  km: 'km',
  m: 'm',
  m3: 'm³',
  t: 't',
  kg: 'kg',
  't/yr': $localize`:@@unit.t-per-year:t/yr`,
  't/day': $localize`:@@unit.t-per-day:t/day`,
  kV: 'kV',
  kW: 'kW',
  kVA: 'kVA',
  MW: 'MW',
  percent: '%',
  year: { one: $localize`:@@unit.year:year`, other: $localize`:@@unit.years:years` },
  jobs: { one: $localize`:@@unit.job:job`, other: $localize`:@@unit.jobs:jobs` },
  people: { one: $localize`:@@unit.person:person`, other: $localize`:@@unit.people:people` },
  companies: { one: $localize`:@@unit.company:company`, other: $localize`:@@unit.companies:companies` },
  units: { one: $localize`:@@unit.unit:unit`, other: $localize`:@@unit.units:units` },
  projects: { one: $localize`:@@unit.project:project`, other: $localize`:@@unit.projects:projects` },
};

/**
 * The label of a unit beside a value; a code that is not in the table is shown as it was stated.
 *
 * @param value decimal string, for languages that tell one from many
 */
export function unitLabel(unit: string, value: string, locale: string): string {
  const label = LABELS[unit] ?? unit;
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
