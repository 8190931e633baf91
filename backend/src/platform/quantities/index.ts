export { canonicalUnitOf, convert, dimensionOf, isUnit, type Quantity, toCanonical } from './quantities.js';
export {
  type Dimension,
  DIMENSIONS,
  PRICE_CURRENCIES,
  type Unit,
  type UnitCode,
  UNITS,
} from './units.data.js';
