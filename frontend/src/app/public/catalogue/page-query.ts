import { Params } from '@angular/router';

/** A value of a page's address: nothing, one word, or a key that stands there several times. */
export type Stated = string | readonly string[] | undefined | null;

/** What an address may say of lists, before anybody has judged it. */
export type StatedQuery = Readonly<Record<string, Stated>>;

const SLUG = /^[a-z0-9-]{3,60}$/;
const CIVIL_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const LONGEST_SEARCH = 100;
/** page x pageSize of a list ends here. */
const DEEPEST_ROW = 10_000;

export const PAGE_SIZE = 20;

/** All values of a key, each once and none empty. */
export const valuesOf = (stated: Stated): string[] => [
  ...new Set([stated ?? []].flat().filter((value) => value !== '')),
];

const firstOf = (stated: Stated): string | undefined => valuesOf(stated)[0];

/** Pages ignore what they do not know: an old link with a word that is gone still shows a list. */
export const wordsOf = <T extends string>(stated: Stated, known: readonly T[]): T[] =>
  known.filter((word) => valuesOf(stated).includes(word));

export const wordOf = <T extends string>(stated: Stated, known: readonly T[], fallback: T): T =>
  known.find((word) => word === firstOf(stated)) ?? fallback;

export const slugsOf = (stated: Stated): string[] => valuesOf(stated).filter((slug) => SLUG.test(slug));

export const slugOf = (stated: Stated): string | null => slugsOf(stated)[0] ?? null;

export const searchOf = (stated: Stated): string => (firstOf(stated) ?? '').trim().slice(0, LONGEST_SEARCH);

/** A civil date that exists (`2027-02-30` does not); null otherwise. */
export function dayOf(stated: Stated): string | null {
  const day = firstOf(stated) ?? '';
  if (!CIVIL_DATE.test(day)) return null;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}

export function pageOf(stated: Stated): number {
  const page = Number(firstOf(stated) ?? 1);
  return Number.isInteger(page) && page >= 1 && page * PAGE_SIZE <= DEEPEST_ROW ? page : 1;
}

/** Values that say something: what is left out of an address is left out of its links too. */
export const compact = (values: Record<string, string | readonly string[] | null>): Params =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== '' && value.length > 0),
  );

/** The same list without one value of one key, from its first page: the link of a filter chip. */
export function withoutValue(query: Params, key: string, value: string): Params {
  const left = valuesOf(query[key] as Stated).filter((other) => other !== value);
  const others = Object.entries(query).filter(([other]) => other !== key && other !== 'page');
  return Object.fromEntries(left.length > 0 ? [...others, [key, left]] : others);
}

/** What a native form would send, so that a script may send it without loading the page anew. */
export function queryOf(form: FormData): Params {
  const query: Record<string, string[]> = {};
  for (const [key, value] of form) {
    if (typeof value === 'string' && value !== '') (query[key] ??= []).push(value);
  }
  return Object.fromEntries(
    Object.entries(query).map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  );
}
