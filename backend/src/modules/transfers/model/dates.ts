import { tidy } from './cell-text.js';
import type { Read } from './numbers.js';

/** Which comes first in dates of three numbers. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface ReadDate {
  /** As exactly as the cell says: `2017`, `2017-11`, `2017-11-30`. */
  value: string;
  /** The cell gave a year of two digits. */
  yearCompleted: boolean;
}

const MONTHS: readonly RegExp[] = [
  /^(jan|januar|january|jän|jänner)$/,
  /^(feb|februar|february)$/,
  /^(mar|march|mär|märz|mrz)$/,
  /^(apr|april)$/,
  /^(may|mai)$/,
  /^(jun|june|juni)$/,
  /^(jul|july|juli)$/,
  /^(aug|august)$/,
  /^(sep|sept|september)$/,
  /^(oct|october|okt|oktober)$/,
  /^(nov|november)$/,
  /^(dec|december|dez|dezember)$/,
];
const monthNamed = (word: string): number =>
  MONTHS.findIndex((pattern) => pattern.test(word.toLowerCase().replace(/\.$/, ''))) + 1;

/**
 * A date in any of the forms people type. Of two numbers up to twelve with slashes nobody can tell which is the month:
 * without the column's order it is a question. Dots are day first, as everywhere where dots are written.
 */
export function readDate(cell: string, order: DateOrder | null): Read<ReadDate> {
  const text = tidy(cell).replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m|Z|[+-]\d{2}:?\d{2})?$/i, '');
  return yearFirst(text) ?? named(text) ?? numbers(text, order) ?? { ok: false, code: 'date-unreadable' };
}

/** 2017, 2017-11-30, 2017/11, 1992.04, 20171130, 2009年7月16日. */
function yearFirst(text: string): Read<ReadDate> | null {
  const found =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ??
    /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?)?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  return found ? made(found[1] ?? '', found[2], found[3]) : null;
}

/** 30-Nov-17, 1 March 2016, March 2016, Nov 30, 2017. */
function named(text: string): Read<ReadDate> | null {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?[- /])?(\p{L}+\.?)[- /,]+(\d{4}|\d{2})$/u.exec(text);
  const monthFirst = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  const [day, word = '', year = ''] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthNamed(word);
  return month === 0 ? null : made(year, String(month), day);
}

/** 30/11/2017, 30.11.2017, 11/2017. */
function numbers(text: string, order: DateOrder | null): Read<ReadDate> | null {
  const monthYear = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (monthYear) return made(monthYear[2] ?? '', monthYear[1]);
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!found) return null;
  const [, first = '', mark, second = '', year = ''] = found;
  const shown: DateOrder | null = mark === '.' ? 'dmy' : orderShown(first, second);
  if (shown !== null && mark !== '.' && order !== null && shown !== order)
    return { ok: false, code: 'date-order-contradicted' };
  const known = shown ?? order ?? (first === second ? 'dmy' : null);
  if (known === null) {
    const both = [made(year, second, first), made(year, first, second)];
    return {
      ok: false,
      code: 'date-ambiguous',
      params: { values: both.map((each) => (each.ok ? each.value.value : text)).join(' | ') },
    };
  }
  return known === 'dmy' ? made(year, second, first) : made(year, first, second);
}

const orderShown = (first: string, second: string): DateOrder | null =>
  Number(first) > 12 ? 'dmy' : Number(second) > 12 ? 'mdy' : null;

function made(yearText: string, monthText?: string, dayText?: string): Read<ReadDate> {
  const year =
    yearText.length === 2 ? 2000 + Number(yearText) - (Number(yearText) > 69 ? 100 : 0) : Number(yearText);
  const month = monthText === undefined ? 1 : Number(monthText);
  const day = dayText === undefined ? 1 : Number(dayText);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1800 || year > 2200) return { ok: false, code: 'date-unreadable' };
  const length = dayText !== undefined ? 10 : monthText !== undefined ? 7 : 4;
  return {
    ok: true,
    value: { value: date.toISOString().slice(0, length), yearCompleted: yearText.length === 2 },
  };
}

/**
 * The order the cells of a column show: some have a first number that is no month, and none a second one. Offered to the
 * person, with how many cells speak for it.
 */
export function dateOrderOf(cells: readonly string[]): { order: DateOrder; evidence: number } | null {
  const shown = cells
    .map((cell) => /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})\b/.exec(tidy(cell)))
    .map((found) => (found ? orderShown(found[1] ?? '', found[2] ?? '') : null))
    .filter((order) => order !== null);
  const [first] = shown;
  return first !== undefined && shown.every((order) => order === first)
    ? { order: first, evidence: shown.length }
    : null;
}
