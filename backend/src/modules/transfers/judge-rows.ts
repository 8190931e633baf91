import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.js';
import {
  checkedDocument,
  type ContentDocument,
  ContentKeys,
  ContentTypes,
  same,
  type StandingRecord,
} from '../content/index.js';
import type { ImportRecord, RowRecord } from './import-store.js';
import { JudgeFacts } from './judge-facts.js';
import { type Judgement, seenOf, uuidFrom } from './judgement.js';
import { keyFindings, type KeyRing, ringOf } from './key-ring.js';
import { buildingFrom } from './model/building-row.js';
import { KEY_FIELD } from './model/fields.data.js';
import { error, type Finding } from './model/findings.js';
import type { Mapping } from './model/mapping.js';
import { foldTitle, offeringFrom } from './model/offering-row.js';
import { parkFrom, slugOf } from './model/park-row.js';
import { plotFrom } from './model/plot-row.js';
import { readRow, type RowValues } from './model/row-reading.js';
import type { JsonDocument } from './model/statements.js';

interface ReadRecord {
  n: number;
  values: RowValues;
  findings: Finding[];
  key: string | null;
}

const hasError = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === 'error');

/** Reads rows of a file against what stands: the same for the dry run, for a corrected cell and for the real thing. */
@Injectable()
export class JudgeRows {
  constructor(
    private readonly keys: ContentKeys,
    private readonly types: ContentTypes,
    private readonly facts: JudgeFacts,
  ) {}

  async keyRing(record: ImportRecord): Promise<KeyRing> {
    if (record.type === 'fact') return ringOf([], await this.facts.parks(record));
    const pairs = await this.keys.all(record.type, record.parkId);
    return ringOf(
      record.type === 'offering' ? pairs.map(([title, id]) => [foldTitle(title), id] as const) : pairs,
    );
  }

  /** @param ring remembers the keys of these rows for those that come after them. */
  async execute(
    record: ImportRecord,
    rows: readonly Pick<RowRecord, 'n' | 'cells'>[],
    ring: KeyRing,
  ): Promise<Judgement[]> {
    if (record.type === 'fact') return this.facts.execute(record, rows, ring);
    const mapping = record.mapping as Mapping;
    const read = rows.map((row): ReadRecord => {
      const { values, findings } = readRow(record.type, mapping, record.headers, row);
      return { n: row.n, values, findings, key: keyOf(record, values) };
    });
    const ids = read.flatMap(({ key }) => (key === null ? [] : (ring.ids.get(key) ?? [])));
    const standing = await this.keys.standing(record.type, ids);
    return read.map((row) => {
      const id = row.key === null ? undefined : ring.ids.get(row.key);
      return this.judge(record, row, ring, (id && standing.get(id)) || null);
    });
  }

  private judge(
    record: ImportRecord,
    row: ReadRecord,
    ring: KeyRing,
    standing: StandingRecord | null,
  ): Judgement {
    const made = documentOf(record, row, standing);
    const findings = [...row.findings, ...recordFindings(record, row, ring, standing), ...made.findings];
    // What could not be read is told; that its field is empty now follows from it.
    if (!hasError(findings)) findings.push(...this.shapeFindings(record, made.document));
    const seen = standing && seenOf([standing.open?.version ?? null, standing.document]);
    const judged = { key: row.key, findings, standing, seen };
    if (hasError(findings)) return { ...judged, verdict: 'refused', document: null };
    const document = made.document as ContentDocument;
    if (standing === null) return { ...judged, verdict: 'create', document };
    return { ...judged, verdict: same(document, standing.document) ? 'unchanged' : 'update', document };
  }

  /** What a person could not have saved either. */
  private shapeFindings({ type }: ImportRecord, document: object): Finding[] {
    try {
      checkedDocument(this.types.of(type), document);
      return [];
    } catch (failure) {
      if (!(failure instanceof DomainError)) throw failure;
      if (failure.errors.length === 0) return [error(null, '', 'document-too-large')];
      return failure.errors.map(({ pointer }) =>
        error(null, '', 'document-invalid', { field: pointer.replace(/^\/document/, '') }),
      );
    }
  }
}

function keyOf({ type }: ImportRecord, { code }: RowValues): string | null {
  if (code === null) return null;
  if (type === 'park') return slugOf(code, 'cn');
  return type === 'offering' ? foldTitle(code) : code;
}

function documentOf(
  { type, mapping }: ImportRecord,
  { values, key, findings }: ReadRecord,
  standing: StandingRecord | null,
): { document: JsonDocument; findings: Finding[] } {
  const base = (standing?.document as JsonDocument | undefined) ?? null;
  const how = mapping as Mapping;
  if (type === 'park') return parkFrom(values, how, uuidFrom(`${key} approved_area`));
  if (type === 'building') return buildingFrom(base, values, how);
  return type === 'offering' ? offeringFrom(base, values, how, findings) : plotFrom(base, values, how);
}

function recordFindings(
  { mode, mapping, type }: ImportRecord,
  { n, key, values }: ReadRecord,
  ring: KeyRing,
  standing: StandingRecord | null,
): Finding[] {
  const at = mapping?.columns.findIndex(({ field }) => field === KEY_FIELD[type]) ?? -1;
  const [column, cell] = [at < 0 ? null : at, values.code ?? ''];
  if (key === null) return values.code === null ? [] : [error(column, cell, 'slug-unusable')];
  return keyFindings(
    { n, key, column, cell },
    ring,
    {
      exists: standing !== null,
      ambiguous: ring.ambiguous.has(key),
      inReview: (standing?.open?.state ?? 'draft') !== 'draft',
      mode,
    },
    type === 'park' ? { slug: key } : {},
  );
}
