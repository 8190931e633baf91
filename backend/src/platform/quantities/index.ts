export { canonicalUnitOf, convert, dimensionOf, isUnit, type Quantity, toCanonical } from './quantities.js';
export { type Dimension, DIMENSIONS, type UnitCode, UNITS } from './units.data.js';
