import Big from 'big.js';
import { type Dimension, type Unit, type UnitCode, UNITS } from './units.data.js';

/** A measured value: a decimal string and a code of the unit table. */
export interface Quantity {
  value: string;
  unit: string;
}

/** Exact arithmetic; only a division rounds, to ten decimals half up. Its own constructor, so that nobody else's settings reach it. */
const Exact = Big();
Exact.DP = 10;
Exact.RM = Exact.roundHalfUp;

const PATTERN = /^-?\d{1,40}(?:\.\d{1,40})?$/;

const CANONICAL: ReadonlyMap<string, UnitCode> = canonicalUnits();

/** Whether the text is a code of the unit table. */
export function isUnit(code: unknown): code is UnitCode {
  return typeof code === 'string' && Object.hasOwn(UNITS, code);
}

/**
 * What a unit measures.
 * @throws RangeError for an unknown unit.
 */
export function dimensionOf(code: string): Dimension {
  return unitOf(code).dimension;
}

/**
 * The quantity in the canonical unit of its dimension (m2, kg, kW, ...), in which quantities compare: at most ten
 * decimals, rounded half up, no trailing zeros.
 * @throws RangeError for an unknown unit or a value that is no plain decimal.
 */
export function toCanonical(quantity: Quantity): Quantity {
  const { dimension, currency } = unitOf(quantity.unit);
  return convert(quantity, canonicalUnitOf(dimension, currency));
}

/**
 * The quantity in another unit of its dimension, rounded as `toCanonical`: through the fractions of both units at once,
 * so that 15 mu are 1 ha and not 0.9999...
 * @throws RangeError as `toCanonical`, and for units of different dimensions or currencies.
 */
export function convert(quantity: Quantity, unit: string): Quantity {
  const from = unitOf(quantity.unit);
  const to = unitOf(unit);
  if (from.dimension !== to.dimension || from.currency !== to.currency)
    throw new RangeError(`${quantity.unit} does not convert into ${unit}.`);
  const value = decimal(quantity.value)
    .times(from.numerator)
    .times(to.denominator)
    .div(new Exact(from.denominator).times(to.numerator));
  return { value: plain(value), unit };
}

/**
 * The unit in which quantities of a dimension are stored and compared.
 * @param currency of a price.
 * @throws RangeError when nothing measures it, as a price without a currency.
 */
export function canonicalUnitOf(dimension: Dimension, currency?: string): UnitCode {
  const unit = CANONICAL.get(keyOf(dimension, currency));
  if (unit === undefined) throw new RangeError(`No unit measures ${keyOf(dimension, currency)}.`);
  return unit;
}

function canonicalUnits(): Map<string, UnitCode> {
  const canonical = new Map<string, UnitCode>();
  for (const [code, { dimension, currency }] of Object.entries<Unit>(UNITS)) {
    const key = keyOf(dimension, currency);
    if (!canonical.has(key)) canonical.set(key, code as UnitCode);
  }
  return canonical;
}

function keyOf(dimension: Dimension, currency?: string): string {
  return currency === undefined ? dimension : `${dimension} in ${currency}`;
}

function unitOf(code: string): Unit {
  if (!isUnit(code)) throw new RangeError(`Not a unit: ${code}`);
  return UNITS[code];
}

function decimal(value: string): Big {
  if (typeof value !== 'string' || !PATTERN.test(value))
    throw new RangeError(`Not a decimal: ${String(value)}`);
  return new Exact(value);
}

function plain(value: Big): string {
  return value.round(Exact.DP, Exact.roundHalfUp).toFixed();
}
