import { formatDate, formatQuantity } from './format';
import { POLICY_PROBLEMS } from './policy-problem-texts';
import { problemText } from './problem-texts';
import { unitLabel } from './units';

/** What is said about one field of a draft. */
export interface ContentNote {
  code: string;
  params: Readonly<Record<string, string>>;
}

type Params = ContentNote['params'];

const locale = () => $localize.locale ?? 'en';

const quantityOf = (value: string | undefined, params: Params): string => {
  const shown = formatQuantity(value ?? '', params['unit'] || null, locale());
  return shown.unit === '' ? shown.value : `${shown.value} ${shown.unit}`;
};

const contradiction = (params: Params): string => {
  const other = quantityOf(params['value'], params);
  return params['asOf']
    ? $localize`:@@note.contradicts-dated:Another statement says ${other}:other: (as of ${formatDate(params['asOf'], locale())}:day:). Is a digit too many, or one missing?`
    : $localize`:@@note.contradicts:Another statement says ${other}:other:. Is a digit too many, or one missing?`;
};

/** Where the number or unit in question helps more than the general words for the code. */
const TEXTS: Readonly<Record<string, (params: Params) => string>> = {
  'fact.number-unreadable': () =>
    $localize`:@@note.number-unreadable:This is no number. Write digits, such as 956 or 12.5.`,
  'fact.unit-unexpected': (params) =>
    $localize`:@@note.unit-unexpected:“${unitLabel(params['unit'] ?? '', '2', locale())}:unit:” does not measure this. Is the unit right?`,
  'fact.out-of-range': (params) =>
    $localize`:@@note.out-of-range:Usual is ${quantityOf(params['min'], params)}:least: to ${quantityOf(params['max'], params)}:most:. Are number and unit right?`,
  'fact.contradicts': contradiction,
  ...POLICY_PROBLEMS,
};

/** The text of a note: what must be corrected before a review, or what its reviewer will question. */
export function contentNoteText({ code, params }: ContentNote): string {
  const text = TEXTS[code];
  return text ? text(params) : problemText(code, params);
}
