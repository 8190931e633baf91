/** A date as exactly as its writer knows it: `2021`, `2021-10` or `2021-10-08`. */
const YEAR_FIRST = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u;
/** As German writes it: `8.10.2021`, `10.2021`. */
const DAY_FIRST = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/u;

/**
 * Reads a date as people of four languages type it: full-width digits, with dashes, slashes or points, `2021年10月`,
 * `8.10.2021`. Nothing is added to what was typed: a month stays a month.
 *
 * @returns `2021`, `2021-10` or `2021-10-08`; null when it is no date, or no day of the calendar
 */
export function readPartialDate(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s/gu, '');
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return composed(year, month, day);
  const [, dayBefore, monthBefore, yearAfter] = DAY_FIRST.exec(text) ?? [];
  return yearAfter ? composed(yearAfter, monthBefore, dayBefore) : null;
}

/** A whole day, as people type it. @returns `2021-10-08`; null for less than a day too */
export function readDay(typed: string): string | null {
  const date = readPartialDate(typed);
  return date?.length === 10 ? date : null;
}

/** The civil date where the reader is: in China it is another than that of UTC until eight in the morning. */
export function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function composed(year: string, month?: string, day?: string): string | null {
  if (Number(year) < 1000) return null;
  if (month === undefined) return year;
  const [m, d] = [Number(month), Number(day ?? '1')];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  // The calendar turns a 31 February into March: what comes back must be what was typed.
  if (m < 1 || d < 1 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return day === undefined ? `${year}-${two(m)}` : `${year}-${two(m)}-${two(d)}`;
}
