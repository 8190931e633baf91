import Big from 'big.js';

/** Exact arithmetic; only a division rounds, to twenty decimals half up. Its own constructor: nobody else's settings reach it. */
export const Exact = Big();
Exact.DP = 20;
Exact.RM = Exact.roundHalfUp;

export type Exact = Big;

export const ZERO = new Exact(0);

const DECIMAL = /^-?\d{1,30}(?:\.\d{1,12})?$/;

/** Whether the text is a plain decimal: no exponent, no thousands separator, at most 30 digits and 12 decimals. */
export const isDecimal = (text: unknown): text is string => typeof text === 'string' && DECIMAL.test(text);

/** Both ends of a range, of which the upper may be open. */
export interface Ends<End> {
  low: End;
  high: End | null;
}

/** Both ends made into something else. Most sums are known: what is one number is reckoned once. */
export function mapEnds<To>({ low, high }: Ends<Big>, make: (amount: Big) => To): Ends<To> {
  const least = make(low);
  return { low: least, high: high === low ? least : high && make(high) };
}

export const least = (a: Big, b: Big): Big => (a.lt(b) ? a : b);
export const greatest = (a: Big, b: Big): Big => (a.gt(b) ? a : b);
