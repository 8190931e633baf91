import { addDays, type CivilDate, isCivilDate } from '../../platform/clock/civil-date.js';
import { isPartialDate, type PartialDate, parsePartialDate } from '../../platform/clock/partial-date.js';
import { isCurrencyCode } from '../../platform/money/index.js';
import {
  convert,
  dimensionOf,
  isUnit,
  toCanonical,
  UNITS,
  type Unit,
} from '../../platform/quantities/index.js';
import { factDefinition } from './fact-catalogue.data.js';

/** A fact as it is being written: nothing of it has been read yet. */
export interface StatedFact {
  id: string;
  key: string;
  value: string;
  valueKind: string;
  unit: string | null;
  asOf: string | null;
  source: { address: string | null; title: string; retrievedOn: string | null } | null;
  expiresOn: string | null;
}

/** A fact with what comparing it needs, read once: a profile holds hundreds, and each is compared with many. */
export interface ReadFact {
  fact: StatedFact;
  asOf: PartialDate | null;
  /** The last day it may be of; without a date it may be of any. */
  day: CivilDate;
  /** How much, whatever its sign, in the canonical unit of what it measures; null for words. */
  amount: { size: number; unit: string } | null;
}

/** What is odd about a fact: `field` names the part of it. */
export interface FactNote {
  id: string;
  field: 'value' | 'unit' | 'asOf' | 'source' | 'source/address' | 'source/retrievedOn' | 'expiresOn';
  code: FactCode;
  params: Record<string, string>;
}

export const FACT_PROBLEM_CODES = [
  'fact.value-needed',
  'fact.number-unreadable',
  'fact.unit-needed',
  'fact.unit-unknown',
  'fact.date-unreadable',
  'fact.address-unreadable',
] as const;
export const FACT_WARNING_CODES = [
  'fact.unit-unexpected',
  'fact.words-for-a-number',
  'fact.out-of-range',
  'fact.contradicts',
  'fact.dated-ahead',
  'fact.date-missing',
  'fact.source-missing',
  'fact.expires-before-as-of',
] as const;
export type FactCode = (typeof FACT_PROBLEM_CODES)[number] | (typeof FACT_WARNING_CODES)[number];

/** Two statements this many times apart are not both true: a slipped digit makes ten. */
const CONTRADICTION = 5;
/** Somewhere on earth it is tomorrow already. */
const AHEAD_DAYS = 1;
const DECIMAL = /^-?\d{1,30}(?:\.\d{1,20})?$/;

type Note = Omit<FactNote, 'id'>;

const note = (field: FactNote['field'], code: FactCode, params: Record<string, string> = {}): Note => ({
  field,
  code,
  params,
});

/** What keeps a fact from being published: what nobody could read. */
export function factProblems(fact: StatedFact): FactNote[] {
  const { key, value, valueKind, unit, asOf, source, expiresOn } = fact;
  const isNumber = valueKind === 'number';
  const notes = [
    value === ''
      ? note('value', 'fact.value-needed')
      : isNumber && !DECIMAL.test(value)
        ? note('value', 'fact.number-unreadable', { value })
        : null,
    unit !== null && !isUnit(unit) && !isCurrencyCode(unit)
      ? note('unit', 'fact.unit-unknown', { unit })
      : null,
    // A key outside of the catalogue may count what has no unit.
    isNumber && unit === null && factDefinition(key).dimension !== null
      ? note('unit', 'fact.unit-needed')
      : null,
    asOf !== null && !isPartialDate(asOf) ? note('asOf', 'fact.date-unreadable', { value: asOf }) : null,
    expiresOn !== null && !isCivilDate(expiresOn)
      ? note('expiresOn', 'fact.date-unreadable', { value: expiresOn })
      : null,
    ...(source === null ? [] : sourceProblems(source)),
  ];
  return named(fact, notes);
}

function sourceProblems({ address, retrievedOn }: NonNullable<StatedFact['source']>): (Note | null)[] {
  return [
    address !== null && !isLink(address) ? note('source/address', 'fact.address-unreadable') : null,
    retrievedOn !== null && !isCivilDate(retrievedOn)
      ? note('source/retrievedOn', 'fact.date-unreadable', { value: retrievedOn })
      : null,
  ];
}

/** Reads a fact for `factWarnings`. */
export function readFact(fact: StatedFact): ReadFact {
  const asOf = fact.asOf !== null && isPartialDate(fact.asOf) ? parsePartialDate(fact.asOf) : null;
  return { fact, asOf, day: asOf?.to ?? '9999-12-31', amount: amountOf(fact) };
}

/**
 * What a reviewer should question about a fact that is new or changed.
 * @param others the other statements with its key, and what this very fact said before it was changed.
 * @param today the reader's day.
 */
export function factWarnings(read: ReadFact, others: readonly ReadFact[], today: CivilDate): FactNote[] {
  const { fact, asOf } = read;
  const notes = [
    unitWarning(fact),
    rangeWarning(fact),
    contradiction(read, others),
    fact.asOf === null ? note('asOf', 'fact.date-missing') : null,
    asOf !== null && asOf.from > addDays(today, AHEAD_DAYS) ? note('asOf', 'fact.dated-ahead') : null,
    fact.source === null || (fact.source.title === '' && fact.source.address === null)
      ? note('source', 'fact.source-missing')
      : null,
    asOf !== null && fact.expiresOn !== null && fact.expiresOn < asOf.from
      ? note('expiresOn', 'fact.expires-before-as-of')
      : null,
  ];
  return named(fact, notes);
}

function unitWarning({ key, unit, valueKind }: StatedFact): Note | null {
  const { dimension } = factDefinition(key);
  if (dimension !== null && valueKind === 'text' && unit === null)
    return note('value', 'fact.words-for-a-number', { dimension });
  const measured = unit === null ? null : measuredBy(unit);
  if (unit === null || measured === null || dimension === null || measured === dimension) return null;
  return note('unit', 'fact.unit-unexpected', { unit, dimension });
}

function rangeWarning({ key, value, valueKind, unit }: StatedFact): Note | null {
  const { range } = factDefinition(key);
  if (!range || valueKind !== 'number' || unit === null || !DECIMAL.test(value)) return null;
  if (!convertible(unit, range.unit)) return null;
  const amount = Number(convert({ value, unit }, range.unit).value);
  if (amount >= Number(range.min) && amount <= Number(range.max)) return null;
  return note('value', 'fact.out-of-range', { min: range.min, max: range.max, unit: range.unit });
}

/**
 * A statement of the same key that says something else by a factor of five or more: of the same day or a newer one (both
 * cannot be true), and the newest older one (either something has changed much, or a digit has slipped).
 */
function contradiction(read: ReadFact, others: readonly ReadFact[]): Note | null {
  let newestOlder = '';
  for (const { day } of others) if (day < read.day && day > newestOlder) newestOlder = day;
  const found = others.find(
    (other) => (other.day >= read.day || other.day === newestOlder) && isFarFrom(read, other),
  );
  if (!found) return null;
  const { value, unit, asOf } = found.fact;
  return note('value', 'fact.contradicts', { value, unit: unit ?? '', asOf: asOf ?? '' });
}

function isFarFrom({ amount: a }: ReadFact, { amount: b }: ReadFact): boolean {
  if (a === null || b === null || a.unit !== b.unit) return false;
  if (a.size === 0 && b.size === 0) return false;
  return a.size >= CONTRADICTION * b.size || b.size >= CONTRADICTION * a.size;
}

function amountOf({ value, valueKind, unit }: StatedFact): ReadFact['amount'] {
  if (valueKind !== 'number' || !DECIMAL.test(value)) return null;
  if (unit === null || !isUnit(unit)) return { size: Math.abs(Number(value)), unit: unit ?? '' };
  const canonical = toCanonical({ value, unit });
  return { size: Math.abs(Number(canonical.value)), unit: canonical.unit };
}

const measuredBy = (unit: string): string | null =>
  isUnit(unit) ? dimensionOf(unit) : isCurrencyCode(unit) ? 'money' : null;

function convertible(from: string, to: string): boolean {
  if (!isUnit(from) || !isUnit(to)) return false;
  const [a, b]: Unit[] = [UNITS[from], UNITS[to]];
  return a?.dimension === b?.dimension && a?.currency === b?.currency;
}

/** A link that a reader can follow; nothing else may stand behind "source". */
export function isLink(address: string): boolean {
  return /^https?:\/\/[^\s/$.?#].[^\s]*$/i.test(address) && URL.canParse(address);
}

const named = ({ id }: StatedFact, notes: readonly (Note | null)[]): FactNote[] =>
  notes.flatMap((each) => (each === null ? [] : [{ id, ...each }]));
