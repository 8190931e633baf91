import { inHectares, isLandUnit, unitLabel } from './units';

/** A date as exactly as its source states it: `2021`, `2021-10` or `2021-10-08`, and the days it may mean. */
export interface PartialDate {
  value: string;
  from: string;
  to: string;
}

/** Amount as decimal string with an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}

/** A number with its unit, ready to be set beside each other. */
export interface ShownQuantity {
  value: string;
  unit: string;
  /** The same land in the other customary unit, complete: `14,340 mu`. */
  also: string | null;
}

const MONEY_CODE = /^[A-Z]{3}$/;
const CIVIL_OR_PARTIAL = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** Formats decimal strings digit by digit: no binary fraction comes in between. */
const decimal = (format: Intl.NumberFormat, value: string) =>
  format.format(value as Intl.StringNumericLiteral);

/** @param value decimal string or number; at most `digits` decimals are shown */
export function formatNumber(value: string | number, locale: string, digits = 2): string {
  return decimal(new Intl.NumberFormat(locale, { maximumFractionDigits: digits }), String(value));
}

/**
 * Whole amounts are shown without decimals, others with those of the currency.
 *
 * @param digits decimals at most, where a rule must be told to its last one: CN¥0.035 a kilowatt-hour
 */
export function formatMoney({ amount, currency }: Money, locale: string, digits?: number): string {
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
    ...(digits === undefined ? {} : { maximumFractionDigits: digits }),
  };
  return decimal(new Intl.NumberFormat(locale, options), amount);
}

/**
 * A quantity in its own unit; land also in hectares or, stated in hectares, in mu (1 ha = 15 mu), since readers think
 * in either. Money is a quantity whose unit is a currency.
 */
export function formatQuantity(value: string, unit: string | null, locale: string): ShownQuantity {
  if (!isDecimal(value)) return { value, unit: unit ?? '', also: null };
  if (unit === null) return { value: formatNumber(value, locale), unit: '', also: null };
  if (MONEY_CODE.test(unit))
    return { value: formatMoney({ amount: value, currency: unit }, locale), unit: '', also: null };
  const shown = { value: formatNumber(value, locale), unit: unitLabel(unit, value, locale) };
  return { ...shown, also: isLandUnit(unit) ? otherLandUnits(value, unit, locale) : null };
}

function otherLandUnits(value: string, unit: string, locale: string): string | null {
  const hectares = inHectares(value, unit);
  if (hectares === null) return null;
  const show = (amount: number, code: string) =>
    `${formatNumber(amount, locale, 1)} ${unitLabel(code, String(amount), locale)}`;
  const both = [
    { code: 'ha', text: show(hectares, 'ha') },
    { code: 'mu', text: show(hectares * 15, 'mu') },
  ];
  return both
    .filter(({ code }) => code !== unit)
    .map(({ text }) => text)
    .join(' · ');
}

const PRECISIONS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** A civil or partial date with the precision it was stated in: `2021`, `Oct 2021`, `Oct 8, 2021`. */
export function formatDate(date: PartialDate | string, locale: string): string {
  const value = typeof date === 'string' ? date : date.value;
  if (!CIVIL_OR_PARTIAL.test(value)) return value;
  // A civil date belongs to no time zone: UTC on both sides keeps its day.
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { ...PRECISIONS[value.length], timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}

/**
 * An instant as people of a zone read it, with the zone named.
 *
 * @param instant RFC 3339 @param zone IANA zone; without it the reader's own
 */
export function formatInstant(instant: string, locale: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(instant));
}

/** "3 years" or "5 months": the age of a fact in the unit that says enough. */
export function formatAge(months: number, locale: string): string {
  const years = Math.floor(months / 12);
  const [amount, unit] = years >= 2 ? [years, 'year'] : [months, 'month'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(
    amount as number,
  );
}
