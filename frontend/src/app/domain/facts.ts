import { PartialDate } from './format';

export const FRESHNESS_STATES = ['fresh', 'due', 'overdue', 'unknown'] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** How old a fact is against the interval of its kind, judged by the server on the day of reading. */
export interface Freshness {
  state: FreshnessState;
  /** Civil date on which the fact expires; null when it never does or its date is not known. */
  expiresOn: string | null;
  /** Whole months since the start of its as-of date, or since it was confirmed later. */
  ageMonths: number | null;
}

/** Where a statement was read. */
export interface Source {
  /** Web address; null when none was recorded. */
  address: string | null;
  title: string;
  /** Civil date; null when not recorded. */
  retrievedOn: string | null;
  /** The sentence that says it, where it was kept. */
  quote?: string | null;
  /** Civil date since when the page is gone. */
  brokenSince?: string | null;
}

/** That somebody who answers for a fact has said that it still holds; who it was stays at their desk. */
export interface Verified {
  /** Instant of the confirmation; null when nobody has confirmed the fact. */
  verifiedAt?: string | null;
  verifiedAs?: 'park' | 'portal' | null;
}

/** What a fact chip shows: a statement with everything that makes it one. */
export interface StatedFact extends Verified {
  /** Decimal string, or words; null when no source states it. */
  value: string | null;
  /** Code of the unit table or of a currency; null for words and bare numbers. */
  unit: string | null;
  asOf: PartialDate | null;
  source: Source | null;
  freshness?: Freshness | null;
}
