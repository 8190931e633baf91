import { type Finding, notice } from './findings.js';
import type { Mapping } from './mapping.js';
import type { RowValues } from './row-reading.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonDocument = { [key: string]: Json };

interface Status {
  word: string | null;
  asOf: string | null;
  source: Json;
}

/** Where the statements of a row can be read: its own source, else the one that was given for the file; null for none. */
export function sourceOf({ texts, dates }: RowValues, { options }: Mapping): JsonDocument | null {
  const title = texts.sourceTitle ?? options.sourceTitle;
  if (title === '' && texts.sourceAddress === undefined) return null;
  return {
    address: texts.sourceAddress ?? null,
    title: title === '' ? (texts.sourceAddress ?? '') : title,
    retrievedOn: dates.sourceRetrieved ?? null,
    quote: null,
  };
}

/**
 * How a piece of land or a building stands on the market. What a person stated as of a later day than the row, or of a
 * known day where the row has none, stays and is told. A source is that of its word: another word does not inherit it.
 */
export function writeStatus(document: JsonDocument, values: RowValues, mapping: Mapping): Finding[] {
  const now = document['status'] as unknown as Status;
  const word = values.choices.status ?? null;
  const asOf = values.dates.asOf ?? mapping.options.asOf;
  if (word === null && now.word !== null) return [];
  const cell = values.texts.status ?? '';
  const column = mapping.columns.findIndex(({ field }) => field === 'status');
  if (now.word !== null && isNewer(now.asOf, asOf)) {
    return now.word === word
      ? []
      : [notice(column, cell, 'newer-kept', { kept: now.word, asOf: now.asOf ?? '' })];
  }
  const source = sourceOf(values, mapping);
  const isSame = now.word === null || word === now.word;
  document['status'] = {
    word: word ?? now.word,
    asOf: asOf ?? now.asOf,
    source: source ?? (isSame ? now.source : null),
  };
  return source === null && !isSame && now.source !== null
    ? [notice(column, cell, 'source-dropped', { source: titleOf(now.source) })]
    : [];
}

export const titleOf = (source: Json): string =>
  String((source as { title?: string } | null)?.title ?? '').slice(0, 100);

/** Partial days compare as they begin: `2026` before `2026-03`. */
const isNewer = (kept: string | null, row: string | null): boolean =>
  kept !== null && (row === null || kept > row);

/** A text in one more language, or anew in its own. */
export function namedIn(name: Json, language: string, text: string): JsonDocument {
  const known = name as { original: string; texts: JsonDocument } | null;
  if (known === null || Object.keys(known.texts).length === 0)
    return { original: language, texts: { [language]: text } };
  return { original: known.original, texts: { ...known.texts, [language]: text } };
}

/** Prices as of the day of the row. */
export function priceOf(
  values: RowValues,
  field: 'price' | 'rent' | 'salePrice',
  { options }: Mapping,
): JsonDocument | null {
  const price = values.prices[field];
  return price === undefined ? null : { ...price, asOf: values.dates.asOf ?? options.asOf };
}
