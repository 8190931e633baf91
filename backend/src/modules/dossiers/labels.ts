import type { Locale } from '../../platform/i18n/locales.js';
import { formatMoney, formatNumber } from '../../platform/i18n/format.js';
import { WORDS } from './words.data.js';

/** The label with this message id; null when there is none. */
const word = (id: string, locale: Locale): string | null =>
  Object.hasOwn(WORDS, id) ? (WORDS[id]?.[locale] ?? null) : null;

/** Words of the catalogue as message ids have them: `park in zone` -> `park-in-zone`. */
const asId = (text: string) => text.toLowerCase().replace(/[ _]/g, '-');

/** What a fact is of; a key without a label is spelled out in the words of its source. */
export const factLabel = (key: string, locale: Locale): string =>
  word(`fact-key.${asId(key)}`, locale) ?? key.replaceAll('_', ' ');
export const blockLabel = (block: string, locale: Locale): string =>
  word(`fact-block.${block}`, locale) ?? block;
export const segmentLabel = (segment: string, locale: Locale): string =>
  word(`segment.${segment.toLowerCase()}`, locale) ?? segment;
/** Sources call parks what they like: known words are translated, others stay as they were stated. */
export const parkWord = (of: 'kind' | 'level' | 'status', stated: string, locale: Locale): string =>
  word(`park-${of}.${asId(stated)}`, locale) ?? stated;
export const policyStatusLabel = (status: string, locale: Locale): string =>
  word(`policy-status.${status}`, locale) ?? status;
export const landStatusLabel = (status: string, locale: Locale): string =>
  word(`land.status.${status}`, locale) ?? status;
export const buildingTermsLabel = (terms: string, locale: Locale): string =>
  word(`land.terms.${terms}`, locale) ?? terms;
export const offeringStatusLabel = (status: string, locale: Locale): string =>
  word(`offering.status.${status}`, locale) ?? status;
export const offeringKindLabel = (kind: string, locale: Locale): string =>
  word(`offering.kind.${kind === 'feedstock-supply' ? 'feedstock' : kind}`, locale) ?? kind;

/** Units that have a sign of their own in every language. */
const SIGNS: Readonly<Record<string, string>> = {
  m2: 'm²',
  km2: 'km²',
  ft2: 'ft²',
  m3: 'm³',
  'm3/h': 'm³/h',
  'kN/m2': 'kN/m²',
  't/m2': 't/m²',
  percent: '%',
  degC: '°C',
};
/** Message ids of units that are words: one, or one and many. */
const UNIT_WORDS: Readonly<Record<string, readonly [one: string, other?: string]>> = {
  mu: ['mu'],
  acre: ['acre', 'acres'],
  tsubo: ['tsubo'],
  rai: ['rai'],
  mile: ['mile', 'miles'],
  'short-ton': ['short-ton', 'short-tons'],
  't/yr': ['t-per-year'],
  't/a': ['t-per-year'],
  't/day': ['t-per-day'],
  't/yr REO': ['t-reo-per-year'],
  month: ['month', 'months'],
  year: ['year', 'years'],
  jobs: ['job', 'jobs'],
  people: ['person', 'people'],
  companies: ['company', 'companies'],
  units: ['unit', 'units'],
  projects: ['project', 'projects'],
  'plot-ratio': ['plot-ratio'],
  min: ['min'],
  h: ['h'],
  yr: ['yr'],
  day: ['day'],
};

/** The label of a unit beside a value; a price or a rate is made of the labels of its parts (`CNY/m2/month`). */
export function unitLabel(unit: string, value: string, locale: Locale): string {
  if (Object.hasOwn(SIGNS, unit)) return SIGNS[unit] as string;
  const ids = Object.hasOwn(UNIT_WORDS, unit) ? UNIT_WORDS[unit] : null;
  if (ids) {
    const [one, other = one] = ids;
    const isOne = new Intl.PluralRules(locale).select(Number(value)) === 'one';
    return word(`unit.${isOne ? one : other}`, locale) ?? unit;
  }
  const [first = unit, ...per] = unit.split('/');
  if (per.length === 0) return unit;
  return [unitLabel(first, value, locale), ...per.map((part) => unitLabel(part, '1', locale))].join('/');
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const MONEY_CODE = /^[A-Z]{3}$/;

/** `956 ha`, `¥1,270,000,000`, or words as they were stated. The unit never parts from its number. */
export function quantityText(value: string, unit: string | null, locale: Locale): string {
  if (!DECIMAL.test(value)) return [value, unit].filter(Boolean).join(' ');
  if (unit === null) return formatNumber(value, locale);
  if (MONEY_CODE.test(unit)) return formatMoney(value, unit, locale);
  const space = unit === 'percent' && locale !== 'de' ? '' : '\u00a0';
  return `${formatNumber(value, locale)}${space}${unitLabel(unit, value, locale)}`;
}

/** `2.5 ha · 37.5 mu`: 1 ha = 15 mu. @param m2 square metres */
export function landText(m2: number, locale: Locale): string {
  const part = (amount: number, unit: string) =>
    `${formatNumber(amount, locale, 1)}\u00a0${unitLabel(unit, String(amount), locale)}`;
  return `${part(m2 / 10_000, 'ha')} · ${part((m2 * 15) / 10_000, 'mu')}`;
}
