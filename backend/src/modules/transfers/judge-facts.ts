import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.js';
import { validated } from '../../platform/http/validation.js';
import {
  type ContentDocument,
  ContentKeys,
  ContentTypes,
  type KnownRecord,
  same,
  type StandingRecord,
} from '../content/index.js';
import { FACT_KEYS, factDefinition } from '../facts/index.js';
import { MAX_FACTS } from '../parks/index.js';
import type { ImportRecord, RowRecord } from './import-store.js';
import { type Judgement, seenOf, uuidFrom } from './judgement.js';
import { keyFindings, type KeyRing } from './key-ring.js';
import { factAsOf, factFrom, factKeyOf, type FactMeasure, sameFact } from './model/fact-row.js';
import type { FieldName } from './model/fields.data.js';
import { error, type Finding } from './model/findings.js';
import type { Mapping } from './model/mapping.js';
import { foldTitle } from './model/offering-row.js';
import { measuredBy, unitNamed } from './model/quantities.js';
import { readRow, type RowValues } from './model/row-reading.js';
import type { JsonDocument } from './model/statements.js';

const CATALOGUE = new Set(FACT_KEYS);

interface ReadFact {
  n: number;
  values: RowValues;
  findings: Finding[];
  parkId: string | null;
}

/**
 * Judges rows that state facts. A fact is found by its park, its key and the day it holds as of; it stands in the draft of the
 * park's profile, so that many rows are about one document.
 */
@Injectable()
export class JudgeFacts {
  constructor(
    private readonly keys: ContentKeys,
    private readonly types: ContentTypes,
  ) {}

  /** The parks that rows may name, by slug and by name in any language: the one whose desk imports, or all of them. */
  async parks({ parkId }: ImportRecord): Promise<Pick<KeyRing, 'parks' | 'slugs'>> {
    const all = await this.keys.all('park', null);
    const wanted = parkId === null ? all : all.filter(([, id]) => id === parkId);
    const known = await this.types.parks(wanted.map(([, id]) => id));
    const names = wanted.flatMap(([slug, id]) => [
      [slug, id] as const,
      ...titlesOf(known.get(id)).map((title) => [foldTitle(title), id] as const),
    ]);
    const parks = new Map<string, string | null>();
    for (const [name, id] of names) parks.set(name, (parks.get(name) ?? id) === id ? id : null);
    return { parks, slugs: new Map(wanted.map(([slug, id]) => [id, slug])) };
  }

  async execute(
    record: ImportRecord,
    rows: readonly Pick<RowRecord, 'n' | 'cells'>[],
    ring: KeyRing,
  ): Promise<Judgement[]> {
    const mapping = record.mapping as Mapping;
    const read = rows.map((row): ReadFact => {
      const { values, findings } = readRow('fact', mapping, record.headers, row);
      const named = parkOf(record, values, ring);
      const parkId = typeof named === 'string' ? named : null;
      return { n: row.n, values, findings: parkId ? findings : [...findings, named as Finding], parkId };
    });
    const standing = await this.keys.standing('park', [
      ...new Set(read.flatMap(({ parkId }) => parkId ?? [])),
    ]);
    return read.map((row) => this.judge(record, row, ring, (row.parkId && standing.get(row.parkId)) || null));
  }

  private judge(
    record: ImportRecord,
    { n, values, findings, parkId }: ReadFact,
    ring: KeyRing,
    standing: StandingRecord | null,
  ): Judgement {
    const mapping = record.mapping as Mapping;
    const refused = (more: Finding[], key: string | null = null): Judgement => ({
      ...{ key, standing, seen: null, document: null },
      verdict: 'refused',
      findings: [...findings, ...more],
    });
    const column = columnOf(mapping, 'key');
    const cell = values.code ?? '';
    if (parkId === null || values.code === null) return refused([]);
    const facts = standing === null ? [] : factsIn(standing.document);
    const factKey = factKeyOf(cell, (key) => CATALOGUE.has(key) || facts.some((fact) => fact['key'] === key));
    if (factKey === null) return refused([error(column, cell, 'fact-unknown')]);
    const asOf = factAsOf(values, mapping);
    const found = facts.filter((fact) => sameFact(fact, factKey, asOf));
    const [base = null] = found;
    const slug = record.parkId === null ? ring.slugs.get(parkId) : null;
    const key = [slug, factKey, asOf].filter(Boolean).join(' ');
    const made = factFrom(base, values, mapping, {
      id: uuidFrom(`${record.id} ${n}`),
      key: factKey,
      measure: measureOf(factKey, base),
    });
    const more = [
      ...keyFindings({ n, key, column, cell }, ring, {
        exists: base !== null,
        ambiguous: found.length > 1,
        inReview: false,
        mode: record.mode,
      }),
      ...(standing !== null && (standing.open?.state ?? 'draft') !== 'draft'
        ? [error(column, cell, 'record-in-review')]
        : []),
      ...made.findings,
      ...(base === null ? room(parkId, facts, ring) : []),
    ];
    const isFit = ![...findings, ...more].some(({ severity }) => severity === 'error');
    if (isFit) more.push(...this.shapeFindings(standing, made.fact));
    if (standing === null || more.some(({ severity }) => severity === 'error') || !isFit)
      return refused(more, key);
    return {
      key,
      verdict: base === null ? 'create' : same(made.fact, base) ? 'unchanged' : 'update',
      findings: [...findings, ...more],
      standing,
      seen: base && seenOf(base),
      document: made.fact as ContentDocument,
    };
  }

  /** What a person could not have saved either. */
  private shapeFindings(standing: StandingRecord | null, fact: JsonDocument): Finding[] {
    try {
      validated(this.types.of('park').dto, { ...standing?.document, facts: [fact] }, '');
      return [];
    } catch (failure) {
      if (!(failure instanceof DomainError)) throw failure;
      return failure.errors
        .filter(({ pointer }) => pointer.startsWith('/facts/0/'))
        .map(({ pointer }) =>
          error(null, '', 'document-invalid', { field: pointer.slice('/facts/0'.length) }),
        );
    }
  }
}

export const factsIn = (document: ContentDocument): JsonDocument[] =>
  ((document as JsonDocument)['facts'] ?? []) as JsonDocument[];

const columnOf = ({ columns }: Mapping, field: FieldName): number | null => {
  const at = columns.findIndex((column) => column.field === field);
  return at < 0 ? null : at;
};

const titlesOf = (park: KnownRecord | undefined): string[] => Object.values(park?.title.texts ?? {});

/** The id of the park a row is about, or what is wrong with the one it names. */
function parkOf(
  { parkId, mapping }: ImportRecord,
  { texts }: RowValues,
  { parks }: KeyRing,
): string | Finding {
  const column = columnOf(mapping as Mapping, 'park');
  const cell = texts.park ?? '';
  if (cell === '') return parkId ?? error(column, cell, 'park-missing');
  const named = parks.get(cell) ?? parks.get(foldTitle(cell));
  if (named !== undefined && named !== null) return named;
  if (parkId !== null) return error(column, cell, 'park-other');
  return error(column, cell, named === null ? 'park-ambiguous' : 'park-unknown');
}

/** What the catalogue says; what stands outside of it is measured as it has been. */
function measureOf(key: string, base: JsonDocument | null): FactMeasure {
  if (CATALOGUE.has(key)) return { dimension: factDefinition(key).dimension };
  const unit = base?.['valueKind'] === 'number' && base['unit'] ? unitNamed(String(base['unit'])) : null;
  return { dimension: unit && measuredBy(unit.unit) };
}

/** A profile holds so many facts; rows before this one have taken their places. */
function room(parkId: string, facts: readonly JsonDocument[], { added }: KeyRing): Finding[] {
  const count = (added.get(parkId) ?? 0) + 1;
  added.set(parkId, count);
  return facts.length + count > MAX_FACTS
    ? [error(null, '', 'facts-too-many', { most: String(MAX_FACTS) })]
    : [];
}
