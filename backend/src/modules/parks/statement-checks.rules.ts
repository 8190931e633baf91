import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';
import { isPartialDate, parsePartialDate } from '../../platform/clock/partial-date.js';
import { isCurrencyCode } from '../../platform/money/index.js';
import {
  convert,
  type Dimension,
  dimensionOf,
  isUnit,
  type Quantity,
} from '../../platform/quantities/index.js';

/** Something about one field of a document. */
export interface Note {
  pointer: string;
  code: string;
  params: Record<string, string>;
}

/** What keeps a document from being submitted, and what a reviewer should question. */
export interface Notes {
  problems: Note[];
  warnings: Note[];
}

export const note = (pointer: string, code: string, params: Record<string, string | number> = {}): Note => ({
  pointer,
  code,
  params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])),
});

export const problem = (...found: Note[]): Notes => ({ problems: found, warnings: [] });
export const warning = (...found: Note[]): Notes => ({ problems: [], warnings: found });
export const NOTHING: Notes = { problems: [], warnings: [] };

export const together = (...all: Notes[]): Notes => ({
  problems: all.flatMap(({ problems }) => problems),
  warnings: all.flatMap(({ warnings }) => warnings),
});

export const required = (pointer: string, value: unknown): Notes =>
  value === null || value === undefined || value === ''
    ? problem(note(pointer, 'statement.required'))
    : NOTHING;

const READABLE = /^\d{1,16}(?:\.\d{1,10})?$/;

/** What a quantity is expected to be. `least` and `most` are in the unit named. */
export interface Expected {
  dimensions: readonly Dimension[];
  least: number;
  most: number;
  unit: string;
}

/** The quantity when it can be calculated with: a plain decimal in a unit of one of the dimensions. */
export function readable(quantity: Quantity | null, dimensions: readonly Dimension[]): Quantity | null {
  if (!quantity || !READABLE.test(quantity.value) || !isUnit(quantity.unit)) return null;
  return dimensions.includes(dimensionOf(quantity.unit)) ? quantity : null;
}

/** A number that cannot be read or is of another kind is refused; one that nothing real has is questioned. */
export function quantityNotes(
  pointer: string,
  quantity: Quantity | null,
  { dimensions, least, most, unit }: Expected,
): Notes {
  if (!quantity) return NOTHING;
  if (!READABLE.test(quantity.value)) return problem(note(`${pointer}/value`, 'statement.number-unreadable'));
  if (!isUnit(quantity.unit)) return problem(note(`${pointer}/unit`, 'statement.unit-unknown'));
  if (!dimensions.includes(dimensionOf(quantity.unit)))
    return problem(note(`${pointer}/unit`, 'statement.unit-unexpected', { unit: quantity.unit }));
  if (dimensionOf(quantity.unit) !== dimensionOf(unit)) return NOTHING;
  const value = Number(convert(quantity, unit).value);
  return value >= least && value <= most
    ? NOTHING
    : warning(note(`${pointer}/value`, 'statement.out-of-range', { least, most, unit }));
}

/**
 * A day as exactly as it is known.
 * @param today in the zone of the park; a day is allowed for readers ahead of it.
 */
export function dayNotes(pointer: string, day: string | null, today: CivilDate): Notes {
  if (!day) return NOTHING;
  if (!isPartialDate(day)) return problem(note(pointer, 'statement.date-unreadable'));
  return parsePartialDate(day).from > addDays(today, 1)
    ? warning(note(pointer, 'statement.date-ahead'))
    : NOTHING;
}

/** A price is a number, a currency and a day: without the day nobody knows whether it still holds. */
export function priceNotes(
  pointer: string,
  price: { amount: string; currency: string; asOf: string | null } | null,
  today: CivilDate,
): Notes {
  if (!price) return NOTHING;
  const amount = READABLE.test(price.amount) && Number(price.amount) > 0;
  return together(
    amount ? NOTHING : problem(note(`${pointer}/amount`, 'statement.number-unreadable')),
    isCurrencyCode(price.currency)
      ? NOTHING
      : problem(note(`${pointer}/currency`, 'statement.currency-unknown')),
    required(`${pointer}/asOf`, price.asOf),
    dayNotes(`${pointer}/asOf`, price.asOf, today),
  );
}

/** A status says since when it holds and where that was read. */
export function statusNotes(
  pointer: string,
  { word, asOf, source }: StatusStatement,
  today: CivilDate,
): Notes {
  return together(
    required(`${pointer}/word`, word),
    required(`${pointer}/asOf`, asOf),
    dayNotes(`${pointer}/asOf`, asOf, today),
    source?.title || source?.address
      ? NOTHING
      : warning(note(`${pointer}/source`, 'statement.source-missing')),
  );
}

interface StatusStatement {
  word: string | null;
  asOf: string | null;
  source: { title: string; address: string | null } | null;
}
