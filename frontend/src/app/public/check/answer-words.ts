import { projectFact } from '@models/policies/model/project-facts.data';
import type { FactValue } from '@models/policies/model/rules';
import { SumView } from '../../api/generated/model';
import { formatDate, formatMoney, formatNumber } from '../../domain/format';
import { projectFactChoiceLabel, projectFactLabel } from '../../domain/project-fact-labels';
import { unitLabel } from '../../domain/units';

/** As many digits as anybody states: 59.999 % must not be shown as 60 %. */
const DIGITS = 12;

export const YES = $localize`:@@check.yes:Yes`;
export const NO = $localize`:@@check.no:No`;

/** An answer as its writer stated it, in the reader's language. */
export function factValueText(key: string, value: FactValue, locale: string): string {
  if (typeof value === 'boolean') return value ? YES : NO;
  if (Array.isArray(value)) return value.map((choice) => projectFactChoiceLabel(key, choice)).join(', ');
  if (typeof value === 'string') {
    const type = projectFact(key)?.type;
    if (type === 'day') return formatDate(value, locale);
    return type === 'count' ? formatNumber(value, locale, DIGITS) : projectFactChoiceLabel(key, value);
  }
  if ('amount' in value) return formatMoney(value, locale);
  return `${formatNumber(value.value, locale, DIGITS)} ${unitLabel(value.unit, value.value, locale)}`;
}

/** "Taxable profit and jobs", in the words of the reader's language. */
export const factList = (keys: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale).format(keys.map(projectFactLabel));

type Sum = Pick<SumView, 'low' | 'high' | 'currency'>;

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

export const yearsText = (years: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(years);
