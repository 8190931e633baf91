import Big from 'big.js';
import { CURRENCY_CODES } from './currency-codes.data.js';

/** An amount as a decimal string with two to four decimals, and the ISO 4217 code it is in. */
export interface Money {
  amount: string;
  currency: string;
}

/** What `numeric(20,4)` holds. */
const DECIMALS = 4;
const LEAST_DECIMALS = 2;
const LIMIT = new Big('1e16');
const PATTERN = /^-?\d{1,30}(?:\.\d{1,30})?$/;

/** Whether the text is the ISO 4217 code of a currency in use, in capitals. */
export function isCurrencyCode(code: unknown): code is string {
  return typeof code === 'string' && CURRENCY_CODES.has(code);
}

/**
 * Money in its canonical form. The amount is a plain decimal: no exponent, no thousands separator, no sign but a minus.
 * @throws RangeError when the amount is not one, has more than 16 digits before the point, or the currency is unknown.
 */
export function parseMoney(input: { amount: string; currency: string }): Money {
  if (!isCurrencyCode(input.currency)) throw new RangeError(`Not a currency: ${String(input.currency)}`);
  return { amount: formatMoneyAmount(input.amount), currency: input.currency };
}

/**
 * The canonical decimal string of an amount: rounded half up (away from zero) to four decimals, of which the first two
 * are always written.
 * @throws RangeError as `parseMoney`.
 */
export function formatMoneyAmount(amount: string): string {
  if (typeof amount !== 'string' || !PATTERN.test(amount))
    throw new RangeError(`Not an amount: ${String(amount)}`);
  const rounded = new Big(amount).round(DECIMALS, Big.roundHalfUp);
  if (rounded.abs().gte(LIMIT)) throw new RangeError('An amount has at most 16 digits before the point.');
  const [whole = '0', decimals = ''] = rounded.toFixed(DECIMALS).split('.');
  const trimmed = decimals.replace(/0+$/, '').padEnd(LEAST_DECIMALS, '0');
  return `${whole}.${trimmed}`;
}
