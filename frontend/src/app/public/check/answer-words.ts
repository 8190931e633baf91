import { projectFactLabel } from '../../domain/project-fact-labels';

export { factValueText, NO, YES } from '../../domain/fact-values';

/** "Taxable profit and jobs", in the words of the reader's language. */
export const factList = (keys: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale).format(keys.map(projectFactLabel));

export { beginsText, differenceText, sumsText, sumText } from '../../domain/sums';

export const yearsText = (years: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(years);
