import { projectFact } from '@models/policies/model/project-facts.data';
import type { FactValue } from '@models/policies/model/rules';
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

export { differenceText, sumsText, sumText } from '../../domain/sums';

export const yearsText = (years: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(years);
