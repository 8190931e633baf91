import { StatedTermView } from '../../api/generated/model';
import { formatNumber, formatQuantity, isDecimal } from '../../domain/format';
import { benefitTermLabel } from '../../domain/policy-labels';

/** A term of a benefit, ready to be read. */
export interface ReadableTerm {
  label: string;
  value: string;
  /** Whether the value is in the source's own words. */
  verbatim: boolean;
}

/** What a measure grants: how it is reckoned, in the words of the record, and its numbers one by one. */
export interface ReadableBenefit {
  formula: string | null;
  terms: readonly ReadableTerm[];
}

/** Shares of one, which people read as per cents. A rate with a unit of its own (CNY/mu) is none. */
const SHARES: readonly string[] = [
  'rate',
  'standard_rate',
  'rate_min',
  'rate_max',
  'rate_max_small',
  'rate_max_large_zone',
  'exempt_share',
  'offset_limit',
];
const MONEY: readonly string[] = ['amount', 'cap', 'cap_zone', 'programme'];
/** Told by the other terms, or a code of the record. */
const SILENT: readonly string[] = ['kind', 'formula', 'currency', 'rate_unit'];

export function readableBenefit(stated: readonly StatedTermView[], locale: string): ReadableBenefit {
  const named = new Map(stated.map(({ name, value }) => [name, value]));
  const units = { rate: named.get('rate_unit') ?? null, money: named.get('currency') ?? null };
  const terms = stated
    .filter(({ name }) => !SILENT.includes(name))
    .map(({ name, value }) => {
      const shown = valueText(name, value, units, locale);
      return { label: benefitTermLabel(name), value: shown ?? value, verbatim: shown === null };
    });
  return { formula: named.get('formula') ?? null, terms };
}

/** Null when the value is none that can be set as a number. */
function valueText(
  name: string,
  value: string,
  units: { rate: string | null; money: string | null },
  locale: string,
): string | null {
  if (value === 'true') return $localize`:@@condition-op.yes:yes`;
  if (value === 'false') return $localize`:@@condition-op.no:no`;
  if (name === 'rate_range') return rangeText(value, locale);
  if (!isDecimal(value)) return null;
  if (name === 'rate' && units.rate !== null) return `${formatNumber(value, locale)} ${units.rate}`;
  if (SHARES.includes(name) && Number(value) <= 1) return percent(value, locale);
  if (MONEY.includes(name)) return formatQuantity(value, units.money, locale).value;
  return formatNumber(value, locale);
}

const percent = (share: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(Number(share));

function rangeText(value: string, locale: string): string | null {
  const ends = value.split(', ');
  return ends.length === 2 && ends.every(isDecimal)
    ? ends.map((end) => percent(end, locale)).join(' – ')
    : null;
}
