import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.js';
import { validated } from '../../platform/http/validation.js';
import {
  type ContentDocument,
  ContentKeys,
  ContentTypes,
  same,
  type StandingRecord,
} from '../content/index.js';
import type { ImportRecord, RowRecord } from './import-store.js';
import { error, type Finding } from './model/findings.js';
import type { Mapping } from './model/mapping.js';
import { parkFrom, slugOf } from './model/park-row.js';
import { type JsonDocument, plotFrom } from './model/plot-row.js';
import { readRow, type RowValues } from './model/row-reading.js';

/** What a row would do. */
export interface Judgement {
  key: string | null;
  verdict: 'create' | 'update' | 'unchanged' | 'refused';
  findings: Finding[];
  standing: StandingRecord | null;
  /** Null when the row is refused. */
  document: ContentDocument | null;
}

/** The keys in use, and those earlier rows of the file have. */
export interface KeyRing {
  ids: ReadonlyMap<string, string>;
  /** Key -> number of the first row that has it. */
  rows: Map<string, number>;
}

/** Reads rows of a file against what stands: the same for the dry run, for a corrected cell and for the real thing. */
@Injectable()
export class JudgeRows {
  constructor(
    private readonly keys: ContentKeys,
    private readonly types: ContentTypes,
  ) {}

  async keyRing({ type, parkId }: ImportRecord): Promise<KeyRing> {
    return { ids: await this.keys.all(type, parkId), rows: new Map() };
  }

  async execute(
    record: ImportRecord,
    rows: readonly Pick<RowRecord, 'n' | 'cells'>[],
    ring: KeyRing,
  ): Promise<Judgement[]> {
    const mapping = record.mapping as Mapping;
    const read = rows.map((row) => {
      const { values, findings } = readRow(mapping, record.headers, row);
      return { n: row.n, values, findings, key: this.keyOf(record, values) };
    });
    const ids = read.flatMap(({ key }) => (key === null ? [] : (ring.ids.get(key) ?? [])));
    const standing = await this.keys.standing(record.type, ids);
    return read.map((row) => {
      const id = row.key === null ? undefined : ring.ids.get(row.key);
      return this.judge(record, row, ring, (id && standing.get(id)) || null);
    });
  }

  private keyOf({ type }: ImportRecord, { code }: RowValues): string | null {
    return type === 'park' && code !== null ? slugOf(code, 'cn') : code;
  }

  private judge(
    record: ImportRecord,
    { n, values, findings, key }: { n: number; values: RowValues; findings: Finding[]; key: string | null },
    ring: KeyRing,
    standing: StandingRecord | null,
  ): Judgement {
    const found = [...findings, ...keyFindings(record, { n, key, values }, ring, standing)];
    const mapping = record.mapping as Mapping;
    const made =
      record.type === 'park'
        ? parkFrom(values, mapping, uuidFrom(`${key} approved_area`))
        : plotFrom((standing?.document as JsonDocument | undefined) ?? null, values, mapping);
    found.push(...made.findings, ...this.shapeFindings(record, made.document));
    const judged = { key, findings: found, standing };
    if (found.some(({ severity }) => severity === 'error'))
      return { ...judged, verdict: 'refused', document: null };
    const document = made.document as ContentDocument;
    if (standing === null) return { ...judged, verdict: 'create', document };
    return { ...judged, verdict: same(document, standing.document) ? 'unchanged' : 'update', document };
  }

  /** What a person could not have saved either. */
  private shapeFindings({ type }: ImportRecord, document: object): Finding[] {
    try {
      validated(this.types.of(type).dto, document, '');
      return [];
    } catch (failure) {
      if (!(failure instanceof DomainError)) throw failure;
      return (failure.errors ?? []).map(({ pointer }) =>
        error(null, '', 'document-invalid', { field: pointer }),
      );
    }
  }
}

function keyFindings(
  { mode, mapping, type }: ImportRecord,
  { n, key, values }: { n: number; key: string | null; values: RowValues },
  { rows }: KeyRing,
  standing: StandingRecord | null,
): Finding[] {
  const column = mapping?.columns.findIndex(({ field }) => field === 'code') ?? -1;
  const fail = (code: Parameters<typeof error>[2], params: Record<string, string> = {}) => [
    error(column < 0 ? null : column, values.code ?? '', code, params),
  ];
  if (key === null) return values.code === null ? [] : fail('slug-unusable');
  const first = rows.get(key) ?? n;
  rows.set(key, first);
  if (first !== n) return fail('key-twice', { row: String(first) });
  if (standing === null) return mode === 'update' ? fail('key-unknown') : [];
  if (mode === 'create') return fail('key-exists', type === 'park' ? { slug: key } : {});
  return standing.open !== null && standing.open.state !== 'draft' ? fail('record-in-review') : [];
}

/** It follows from the code, so that the check and the application speak of the same fact. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
