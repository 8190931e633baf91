import { formatMoney } from './format';

/** From `low` to `high` in one currency; null: nothing says how much at most. Decimal strings. */
export interface Sum {
  low: string;
  high: string | null;
  currency: string;
}

const isNothing = (amount: string) => /^-?0*(?:\.0*)?$/.test(amount);

/** A sum as a number or a range; what nobody can say is said to be unknown, never shown as zero. */
export function sumText({ low, high, currency }: Sum, locale: string): string {
  const money = (amount: string) => formatMoney({ amount, currency }, locale);
  if (high === null) {
    return isNothing(low)
      ? $localize`:@@check.sum.unknown:amount not known yet`
      : $localize`:@@check.sum.from:${money(low)}:amount: or more`;
  }
  if (low === high) return money(low);
  return isNothing(low)
    ? $localize`:@@check.sum.up-to:up to ${money(high)}:amount:`
    : $localize`:@@check.sum.range:${money(low)}:low: to ${money(high)}:high:`;
}

/** In place of a nothing of which more is to come. @param year of the first payment */
export const beginsText = (year: number): string =>
  $localize`:@@check.sum.begins:Begins in ${year}:year:, after the years looked at: the sums count nothing of it yet.`;

/** What a sum changes by, with its sign: a loss is told by a minus and by the words around it. */
export function differenceText({ low, high, currency }: Sum, locale: string): string | null {
  const signed = (amount: string) =>
    (amount.startsWith('-') ? '−' : '+') + formatMoney({ amount: amount.replace('-', ''), currency }, locale);
  if (high === null) return null;
  if (low === high) return isNothing(low) ? null : signed(low);
  return $localize`:@@check.sum.range:${signed(low)}:low: to ${signed(high)}:high:`;
}

/** Sums of several currencies beside each other: nobody has converted them. */
export const sumsText = (sums: readonly Sum[], locale: string): string =>
  sums.map((sum) => sumText(sum, locale)).join(' + ');
