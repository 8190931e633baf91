/** What people write instead of zeros, in any of the four languages. */
const MYRIADS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** Blanks of every width and apostrophes, by which people and spreadsheets group digits. */
const GROUPING_BLANKS = /[\s\u00a0\u2009\u202f'’_]/gu;

const groupSign = (locale: string) => (locale.startsWith('de') ? '.' : ',');

/**
 * Reads a number as people type it: full-width digits, grouped by blanks, commas or points, with 万 or 亿 behind it.
 * Where one sign could be either (`1.500`), the language decides; the page shows the number it has read.
 *
 * @returns a plain decimal for the API (`460000000.5`); null when it is no number
 */
export function readDecimal(typed: string, locale: string): string | null {
  const text = typed.normalize('NFKC').replace(GROUPING_BLANKS, '');
  const [, digits = '', myriad = ''] = /^([\d.,]+)([万萬亿億]?)$/u.exec(text) ?? [];
  const plain = withoutGroups(digits, groupSign(locale));
  return plain === null ? null : shifted(plain, MYRIADS[myriad] ?? 0);
}

/** @returns a whole number; null when it is none, or larger than a number can hold */
export function readWholeNumber(typed: string, locale: string): number | null {
  const text = readDecimal(typed, locale);
  if (text === null || !/^\d+$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}

/** A year as people type it, from this century. @returns `2027`; null when it is none */
export function readYear(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(GROUPING_BLANKS, '').replace(/年$/u, '');
  return /^20\d\d$/.test(text) ? text : null;
}

function withoutGroups(digits: string, group: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  const point = pointOf(digits, group);
  const other = point === '.' ? ',' : '.';
  const [whole = '', fraction, ...rest] = point === null ? [digits] : digits.split(point);
  const sign = point === null ? (digits.includes(',') ? ',' : '.') : other;
  if (rest.length > 0 || fraction === '') return null;
  if (whole.includes(sign) && !isGrouped(whole, sign)) return null;
  const plain = whole.replaceAll(sign, '');
  if (!/^\d+$/.test(plain) || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

/** The sign before the decimals; null when all signs group. */
function pointOf(digits: string, group: string): '.' | ',' | null {
  const last = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  if (digits.includes('.') && digits.includes(',')) return last;
  const groups = isGrouped(digits, last);
  if (!groups) return last;
  // `1.500.000` can only group; `1.500` does where the language groups by points.
  return digits.indexOf(last) !== digits.lastIndexOf(last) || last === group ? null : last;
}

const isGrouped = (digits: string, sign: string) =>
  sign === '.' ? /^\d{1,3}(?:\.\d{3})+$/.test(digits) : /^\d{1,3}(?:,\d{3})+$/.test(digits);

/** Moves the point of a plain decimal to the right, digit by digit, and drops zeros that say nothing. */
function shifted(plain: string, places: number): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = fraction.padEnd(places, '0');
  const moved = (whole + digits.slice(0, places)).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(places);
  return rest ? `${moved}.${rest}` : moved;
}
