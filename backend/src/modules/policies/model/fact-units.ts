import { isUnit, UNITS } from '../../../platform/quantities/index.js';

/**
 * The units in which a dimension may be stated, the canonical one first; of prices those of the given currencies, in
 * their order. @param currencies ISO 4217
 */
export function unitsOf(dimension: string, currencies: readonly string[]): string[] {
  const codes = Object.keys(UNITS).filter((code) => isUnit(code) && UNITS[code].dimension === dimension);
  if (!dimension.startsWith('money-per-')) return codes;
  return currencies.flatMap((currency) => codes.filter((code) => code.startsWith(`${currency}/`)));
}
