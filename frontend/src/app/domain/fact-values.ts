import { projectFact } from '@models/policies/model/project-facts.data';
import type { FactValue } from '@models/policies/model/rules';
import { formatDate, formatMoney, formatNumber, isDecimal } from './format';
import { projectFactChoiceLabel } from './project-fact-labels';
import { unitLabel } from './units';

/** As many digits as anybody states: 59.999 % must not be shown as 60 %. */
export const EXACT_DIGITS = 12;

export const YES = $localize`:@@check.yes:Yes`;
export const NO = $localize`:@@check.no:No`;

const CURRENCY = /^[A-Z]{3}$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** @param key of the fact: by its type a word is a day, a count or a choice; without one, only a number is read */
export function factValueText(key: string | undefined, value: FactValue, locale: string): string {
  if (typeof value === 'boolean') return value ? YES : NO;
  if (Array.isArray(value)) return value.map((each) => wordText(key, each, locale)).join(', ');
  if (typeof value === 'string') return wordText(key, value, locale);
  return quantityText('amount' in value ? { value: value.amount, unit: value.currency } : value, locale);
}

/**
 * A quantity to the last digit that was stated. Money is one whose unit is a currency. What nobody has written yet, or is
 * no number, is shown as it is: never as zero.
 */
export function quantityText({ value, unit }: { value: string; unit: string }, locale: string): string {
  if (!isDecimal(value))
    return `${value.trim() || '…'} ${CURRENCY.test(unit) ? unit : unitLabel(unit, '2', locale)}`;
  if (CURRENCY.test(unit)) return formatMoney({ amount: value, currency: unit }, locale, EXACT_DIGITS);
  return `${formatNumber(value, locale, EXACT_DIGITS)} ${unitLabel(unit, value, locale)}`;
}

/** A count such as 1000 looks like a year: what a word is, only the type of its fact tells. */
function wordText(key: string | undefined, value: string, locale: string): string {
  const type = key === undefined ? undefined : projectFact(key)?.type;
  if (type === 'day') return formatDate(value, locale);
  if (type === 'count' || key === undefined)
    return NUMBER.test(value) ? formatNumber(value, locale, EXACT_DIGITS) : value;
  return projectFactChoiceLabel(key, value);
}
