import { Params } from '@angular/router';
import { RegimesAnswersParams, RegimesListParams } from '../../api/generated/model';
import { readPartialDate } from '../../domain/partial-date';
import { SEGMENTS, Segment } from '../../domain/segments';
import { Stated, StatedQuery, compact, dayOf, searchOf, valuesOf } from '../catalogue/page-query';

export const OWNERSHIPS = ['foreign', 'domestic'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** A product whose code is on record, as it is called in the reader's language. */
export interface KnownProduct {
  hs: string;
  name: string;
}

/** What the page of rules is asked for, as its address says. */
export interface RegimeQuery {
  segment: Segment | null;
  /** As the reader typed it: a code, or the name of a product. */
  product: string;
  ownership: Ownership | null;
  /** A day, or a year as a whole; null is today. */
  asOf: string | null;
  compareTo: string | null;
}

const known = <T extends string>(stated: Stated, words: readonly T[]): T | null =>
  words.find((word) => word === valuesOf(stated)[0]) ?? null;

export const regimeQueryOf = (stated: StatedQuery): RegimeQuery => ({
  segment: known(stated['segment'], SEGMENTS),
  product: searchOf(stated['hs']),
  ownership: known(stated['ownership'], OWNERSHIPS),
  asOf: dayOrYearOf(stated['asOf']),
  compareTo: dayOrYearOf(stated['compareTo']),
});

/** A day or a year, as people of four languages type it; a month alone answers nothing, and is none of both. */
export function dayOrYearOf(stated: Stated): string | null {
  const date = readPartialDate(searchOf(stated));
  if (date === null || date.length === 7) return null;
  return date.length === 4 ? date : dayOf(date);
}

const folded = (words: string) => words.normalize('NFKC').trim().toLocaleLowerCase();

/**
 * The code that a reader means: its digits, however they are grouped, or those of the product they named.
 *
 * @returns `unread` where the words are neither a code of 4 to 10 digits nor a product on record
 */
export function codeOf(typed: string, products: readonly KnownProduct[]): string | 'unread' | null {
  const words = folded(typed);
  if (words === '') return null;
  const digits = words.replace(/[\s.]/g, '');
  if (/^\d{4,10}$/.test(digits)) return digits;
  return products.find(({ name }) => folded(name) === words)?.hs ?? 'unread';
}

export function toAnswersParams(query: RegimeQuery, hs: string | null): RegimesAnswersParams {
  const { segment, ownership, asOf, compareTo } = query;
  return compact({ segment, hs, ownership, asOf, compareTo });
}

/** The timeline shows what was and what will be: all rules, with their standing on the day. */
export const toListParams = (query: RegimeQuery, hs: string | null): RegimesListParams => ({
  ...toAnswersParams(query, hs),
  scope: 'all',
});

/** The shortest address of the same view. */
export const regimeAddress = ({ product, ...query }: RegimeQuery): Params =>
  compact({
    segment: query.segment,
    hs: product,
    ownership: query.ownership,
    asOf: query.asOf,
    compareTo: query.compareTo,
  });
