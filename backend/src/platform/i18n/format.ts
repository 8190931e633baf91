import type { PartialDate } from '../clock/partial-date.js';
import type { Locale } from './locales.js';

/** Formats decimal strings digit by digit: no binary fraction comes in between. @param digits decimals at most */
export function formatNumber(value: string | number, locale: Locale, digits = 2): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(
    String(value) as Intl.StringNumericLiteral,
  );
}

/** Whole amounts are shown without decimals, others with those of the currency. */
export function formatMoney(amount: string, currency: string, locale: Locale): string {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(locale, options).format(amount as Intl.StringNumericLiteral);
}

const PRECISIONS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** A civil or partial date with the precision it was stated in: `2021`, `Oct 2021`, `Oct 8, 2021`. */
export function formatDate(date: PartialDate | string, locale: Locale): string {
  const value = typeof date === 'string' ? date : date.value;
  // A civil date belongs to no time zone: UTC on both sides keeps its day.
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { ...PRECISIONS[value.length], timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}

/** "3 years" or "5 months": an age in the unit that says enough. */
export function formatAge(months: number, locale: Locale): string {
  const years = Math.floor(months / 12);
  const [amount, unit] = years >= 2 ? [years, 'year'] : [months, 'month'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'long',
  }).format(amount as number);
}

/** The name of a country by its ISO 3166-1 code (CLDR); the code itself when nobody knows a name. */
export function countryName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Names of languages by CLDR, in the reader's language. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
