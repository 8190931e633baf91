import { tidy } from './cell-text.js';
import { FACT_NAMES } from './fact-names.data.js';
import type { FieldName } from './fields.data.js';
import { error, type Finding, notice } from './findings.js';
import { foldHeader, type Mapping } from './mapping.js';
import { readNumber, type Read } from './numbers.js';
import { measuredBy, times, unitNamed } from './quantities.js';
import type { RowValues } from './row-reading.js';
import { type JsonDocument, sourceOf, titleOf } from './statements.js';
import type { Measured } from './units.data.js';

/** What the catalogue of facts says about a key: null for words. */
export interface FactMeasure {
  dimension: Measured | null;
}

const KEYS: ReadonlyMap<string, string> = new Map(
  // The first of two facts that share a name is meant.
  FACT_NAMES.toReversed().flatMap(([key, ...names]) => [
    ...names.map((name): [string, string] => [foldHeader(name), key]),
  ]),
);

/** The key that a cell means: the key itself, or what the portal calls it in one of its languages. */
export const factKeyOf = (cell: string, known: (key: string) => boolean): string | null =>
  known(tidy(cell)) ? tidy(cell) : (KEYS.get(foldHeader(cell)) ?? null);

/** A statement of a key holds as of a day: with another day it is another one, and both are kept. */
export const factAsOf = ({ dates }: RowValues, { options }: Mapping): string | null =>
  dates.asOf ?? options.asOf;

export const sameFact = (fact: JsonDocument, key: string, asOf: string | null): boolean =>
  fact['key'] === key && (fact['asOf'] ?? null) === asOf;

interface Stated {
  value: string;
  unit: string | null;
  multiplied: boolean;
}

/**
 * The fact after a row has been read into it. Its id, its key, its day, who may see it, how sure it is and when it expires are
 * never written. Its source is that of its value: another value without a source has none.
 * @param base the fact that is there with this key and day; null for a new one.
 */
export function factFrom(
  base: JsonDocument | null,
  values: RowValues,
  mapping: Mapping,
  { id, key, measure }: { id: string; key: string; measure: FactMeasure },
): { fact: JsonDocument; findings: Finding[] } {
  const findings: Finding[] = [];
  const at = (field: FieldName) => mapping.columns.findIndex((column) => column.field === field);
  const stated = statedIn(values, mapping, measure);
  const fact: JsonDocument = base ? structuredClone(base) : emptyFact(id, key, factAsOf(values, mapping));
  if (!stated.ok) {
    const isOfUnit = stated.code.startsWith('unit') && values.texts.unit !== undefined;
    const field = isOfUnit ? 'unit' : 'value';
    return {
      fact,
      findings: [error(at(field), values.texts[field] ?? '', stated.code, stated.params ?? {})],
    };
  }
  const { value, unit, multiplied } = stated.value;
  if (multiplied)
    findings.push(notice(at('value'), values.texts.value ?? '', 'converted', { to: `${value} ${unit}` }));
  const isSame = base === null || (base['value'] === value && base['unit'] === unit);
  const source = sourceOf(values, mapping);
  const before = base?.['source'] ?? null;
  if (source === null && !isSame && before !== null)
    findings.push(
      notice(at('value'), values.texts.value ?? '', 'source-dropped', { source: titleOf(before) }),
    );
  Object.assign(fact, {
    value,
    valueKind: measure.dimension === null ? 'text' : 'number',
    unit,
    source: source ?? (isSame ? before : null),
  });
  if (values.notes.length > 0) fact['note'] = values.notes.join('\n');
  return { fact, findings };
}

const emptyFact = (id: string, key: string, asOf: string | null): JsonDocument => ({
  id,
  key,
  value: '',
  valueKind: 'text',
  unit: null,
  asOf,
  source: null,
  note: null,
  confidence: null,
  visibility: 'public',
  expiresOn: null,
});

/** The value with its unit: from the cell itself, else from the row's own column, else from the whole column. */
function statedIn({ texts }: RowValues, mapping: Mapping, { dimension }: FactMeasure): Read<Stated> {
  const cell = texts.value ?? '';
  if (cell === '') return { ok: false, code: 'value-missing', params: { field: 'value' } };
  if (dimension === null) return { ok: true, value: { value: cell, unit: null, multiplied: false } };
  const [, figure = '', tail = ''] = /^([+-]?[\d.,' \u2019]*\d)\s*(.*)$/.exec(tidy(cell)) ?? [];
  if (figure === '') return { ok: false, code: 'number-unreadable' };
  const ofColumn = mapping.columns.find(({ field }) => field === 'value')?.unit ?? null;
  const written = tail === '' ? (texts.unit ?? ofColumn) : tail;
  if (written === null) return { ok: false, code: 'unit-missing' };
  const named = unitNamed(written);
  if (named === null) return { ok: false, code: 'unit-unknown', params: { unit: written.slice(0, 60) } };
  if (measuredBy(named.unit) !== dimension)
    return { ok: false, code: 'unit-unexpected', params: { unit: named.unit, expected: dimension } };
  const number = readNumber(figure, mapping.options.decimalMark);
  if (!number.ok) return number;
  const value = times(number.value, named.times);
  return { ok: true, value: { value, unit: named.unit, multiplied: named.times > 1n } };
}
