import { tidy } from './cell-text.js';
import { type DecimalMark, readNumber, type Read } from './numbers.js';
import {
  CURRENCIES,
  type Measured,
  MULTIPLES,
  PER_WORDS,
  PRICES_OF,
  UNIT_WORDS,
  UNITS_OF,
  WHOLE_UNITS,
} from './units.data.js';

export interface NamedUnit {
  /** A code of the unit table, or a currency. */
  unit: string;
  /** Written for so many of them: ten thousand for 万. */
  times: bigint;
}

/** Every code -> what it measures. */
export const MEASURED: ReadonlyMap<string, Measured> = new Map<string, Measured>([
  ...entriesOf(UNITS_OF),
  ...CURRENCIES.flatMap((currency) =>
    entriesOf(PRICES_OF).map(([per, measured]): [string, Measured] => [`${currency}/${per}`, measured]),
  ),
  ...CURRENCIES.map((currency): [string, Measured] => [currency, 'money']),
]);
/** Codes as they may be typed. */
const CODES: ReadonlyMap<string, string> = new Map(
  [...MEASURED.keys()].map((code) => [code.toLowerCase(), code]),
);

function entriesOf<Name extends Measured>(
  units: Readonly<Record<Name, readonly string[]>>,
): [code: string, measured: Measured][] {
  return Object.entries<readonly string[]>(units).flatMap(([measured, codes]) =>
    codes.map((code): [string, Measured] => [code, measured as Measured]),
  );
}

/** What a unit or a currency measures; null for no code of ours. */
export const measuredBy = (unit: string): Measured | null => MEASURED.get(unit) ?? null;

/** The unit a text names, in any spelling: `㎡`, `万元/亩`, `t/a`, `EUR per m² and month`. Null for what is no unit. */
export function unitNamed(text: string): NamedUnit | null {
  const plain = tidy(text).toLowerCase();
  // Tonnes of oxide are no tonnes of anything else.
  if (/(?<!\w)reo(?!\w)|吨reo|トンreo/.test(plain) && !CODES.has(plain)) return oxideNamed(plain);
  const own = CODES.get(plain);
  if (own) return { unit: own, times: 1n };
  const parts = plain
    .replaceAll(/\s*(?:[·*・]|\bper\b|\bpro\b|\band\b|\bund\b|每)\s*/g, '/')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  const base = partNamed(first);
  if (base === null) return null;
  const per = rest.map(
    (part) => PER_WORDS.find(({ pattern }) => pattern.test(part))?.code ?? partNamed(part)?.unit,
  );
  // Both orders are written: 元/㎡/月 and 元/月/㎡.
  for (const order of [per, per.toReversed()]) {
    const joined = [base.unit, ...order].join('/');
    const code = CODES.get(WHOLE_UNITS[joined] ?? joined.toLowerCase());
    if (code) return { unit: code, times: base.times };
  }
  return null;
}

function oxideNamed(plain: string): NamedUnit | null {
  const named = unitNamed(plain.replace('reo', ' '));
  return named?.unit === 't/yr' ? { unit: 't/yr REO', times: named.times } : null;
}

function partNamed(part: string): NamedUnit | null {
  const whole = WHOLE_UNITS[part] ?? UNIT_WORDS.find(({ pattern }) => pattern.test(fold(part)))?.code;
  if (whole) return { unit: whole, times: 1n };
  if (measuredBy(part.toUpperCase()) === 'money') return { unit: part.toUpperCase(), times: 1n };
  for (const [word, times] of MULTIPLES) {
    const rest = part.startsWith(word) ? partNamed(part.slice(word.length)) : null;
    if (rest) return { unit: rest.unit, times: rest.times * times };
  }
  return null;
}

const fold = (part: string): string =>
  part
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** The unit of one of these dimensions that a header names, alone or as part of it: `AREA (HA)`, `面积（亩）`, `Hectares`. */
export function unitIn(header: string, dimensions: readonly Measured[]): string | null {
  const plain = tidy(header);
  const bracketed = [...plain.matchAll(/[([]([^)\]]+)[)\]]/g)].map(([, inner = '']) => inner);
  const candidates = [...bracketed, plain, ...plain.split(/[\s_/,]+/)];
  return candidates.find((candidate) => measures(unitNamed(candidate), dimensions)) ?? null;
}

const measures = (named: NamedUnit | null, dimensions: readonly Measured[]): boolean => {
  const measured = named && measuredBy(named.unit);
  return measured !== null && dimensions.includes(measured);
};

export interface ReadQuantity {
  value: string;
  unit: string;
  /** The cell or header wrote it in tens of thousands. */
  multiplied: boolean;
}

/**
 * A number with the unit of its cell, else of its column.
 * @param columnUnit as the header or a person says it: any spelling.
 * @param dimensions what may be measured here.
 */
export function readQuantity(
  cell: string,
  columnUnit: string | null,
  mark: DecimalMark | null,
  dimensions: readonly Measured[],
): Read<ReadQuantity> {
  const [, figure = '', tail = ''] = /^([+-]?[\d.,' \u2019]*\d)\s*(.*)$/.exec(tidy(cell)) ?? [];
  if (figure === '') return { ok: false, code: 'number-unreadable' };
  const written = tail === '' ? columnUnit : tail;
  if (written === null) return { ok: false, code: 'unit-missing' };
  const named = unitNamed(written);
  if (named === null) return { ok: false, code: 'unit-unknown', params: { unit: written.slice(0, 60) } };
  if (!measures(named, dimensions))
    return {
      ok: false,
      code: 'unit-unexpected',
      params: { unit: named.unit, expected: dimensions.join(', ') },
    };
  const number = readNumber(figure, mark);
  if (!number.ok) return number;
  if (number.value.startsWith('-')) return { ok: false, code: 'number-negative' };
  const multiplied = named.times > 1n;
  return { ok: true, value: { value: times(number.value, named.times), unit: named.unit, multiplied } };
}

export interface ReadPrice {
  amount: string;
  currency: string;
  /** The cell named another area, or another time, than prices are kept for. */
  converted: boolean;
}

/**
 * A price for one square metre, or for one a month.
 * @param per what prices are kept for: `m2`, or `m2/month`.
 */
export function readPrice(
  cell: string,
  columnUnit: string | null,
  mark: DecimalMark | null,
  per: 'm2' | 'm2/month',
): Read<ReadPrice> {
  const dimension = per === 'm2' ? 'money-per-area' : 'money-per-area-and-year';
  const read = readQuantity(cell, columnUnit, mark, [dimension]);
  if (!read.ok) return read;
  const { value, unit, multiplied } = read.value;
  const [currency = '', ...by] = unit.split('/');
  const converted = multiplied || by.join('/') !== per;
  return { ok: true, value: { amount: converted ? forOne(value, by) : value, currency, converted } };
}

/** One square metre, as a fraction of what a price is stated for. */
const PER_M2: Readonly<Record<string, readonly [numerator: bigint, denominator: bigint]>> = {
  m2: [1n, 1n],
  ha: [1n, 10_000n],
  mu: [3n, 2_000n],
  ft2: [100_000_000n, 9_290_304n],
  acre: [10_000_000n, 40_468_564_224n],
};

/** The price for one square metre, a month where it is stated for a year: to four places, as money is kept, half up. */
function forOne(amount: string, [area = 'm2', time]: readonly string[]): string {
  const [numerator, denominator] = PER_M2[area] ?? [1n, 1n];
  const [whole = '0', broken = ''] = amount.split('.');
  const top = BigInt(whole + broken) * numerator * 10_000n;
  const bottom = denominator * 10n ** BigInt(broken.length) * (time === 'yr' ? 12n : 1n);
  const digits = ((2n * top + bottom) / (2n * bottom)).toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}

/** Exactly, without floating point. */
export function times(decimal: string, factor: bigint): string {
  if (factor === 1n) return decimal;
  const [whole = '0', broken = ''] = decimal.split('.');
  const digits = (BigInt(whole + broken) * factor).toString().padStart(broken.length + 1, '0');
  if (broken === '') return digits;
  const point = digits.length - broken.length;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
}
