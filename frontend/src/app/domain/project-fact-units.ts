/** The units in which a quantity of a project may be stated, the usual one first. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  area: ['m2', 'ha', 'mu', 'km2', 'acre', 'ft2', 'tsubo', 'rai'],
  duration: ['year', 'month'],
  energy: ['kWh', 'MWh', 'GWh'],
  'mass-per-year': ['t/yr'],
  'oxide-per-year': ['t/yr REO'],
  ratio: ['percent'],
};

/** What land is priced by. */
const PRICED_BY: readonly string[] = ['mu', 'm2', 'ha', 'acre', 'ft2'];

/**
 * Codes of the unit table for a dimension; none for one that no project fact has. A price names its currency:
 * `CNY/mu`.
 */
export const projectFactUnits = (dimension: string, currency: string): readonly string[] =>
  dimension === 'money-per-area' ? PRICED_BY.map((unit) => `${currency}/${unit}`) : (UNITS[dimension] ?? []);
