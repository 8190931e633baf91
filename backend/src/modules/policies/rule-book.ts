import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { PolicyDocument, PolicyTerritory } from './dto/policy.document.js';
import type { MeasureDocument } from './model/rules.js';

/** What the engine has to know of a policy to judge its measures on a day. */
export interface RuleBookPolicy {
  slug: string;
  title: LocalizedText;
  kind: string;
  type: string;
  country: string;
  level: string;
  issuer: string;
  documentNo: string | null;
  sourceStatus: string;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  suspendedFrom: string | null;
  suspendedTo: string | null;
  sourceDate: string | null;
  lastChecked: string | null;
  opensOn: string | null;
  closesOn: string | null;
  predecessorUnread: boolean;
  segments: string[];
  territory: PolicyTerritory;
  /** Whether a park's team keeps it: it holds there alone. */
  keptByPark: boolean;
  source: string;
  confidence: string;
  demo: boolean;
}

/** One measure as it was believed, and the record that says so. */
export interface RuleBookEntry {
  measureId: string;
  slug: string;
  position: number;
  document: MeasureDocument;
  record: { n: number; recordedFrom: Date };
  policy: RuleBookPolicy;
}

/** By what a record of a policy is named in an answer that is kept. */
export interface RecordName {
  /** Slug. */
  policy: string;
  n: number;
}

interface EntryRow {
  measureId: string;
  position: number;
  measure: MeasureDocument;
  n: number;
  recordedFrom: Date;
  slug: string;
  demo: boolean;
  keptByPark: boolean;
  policy: Omit<PolicyDocument, 'measures'>;
}

/** All measures as rules, for the engine: what is believed now, or what was believed at an instant. */
@Injectable()
export class RuleBook {
  constructor(private readonly db: Database) {}

  /**
   * Another text whenever `entries(recordedAt)` may answer differently: records are only ever added and closed, so that
   * counting both tells every change.
   * @param recordedAt absent: of what is believed now.
   */
  async version(recordedAt?: Date): Promise<string> {
    const row = recordedAt
      ? await this.db.one<{ version: string }>(
          `SELECT count(*) || '.' || count(*) FILTER (WHERE recorded_to <= $1) AS version
             FROM policy_records WHERE recorded_from <= $1`,
          [recordedAt],
        )
      : await this.db.one<{ version: string }>(
          `SELECT count(*) || '.' || count(recorded_to) AS version FROM policy_records`,
        );
    return row?.version ?? '0.0';
  }

  /**
   * By slugs of policies, in the order of their documents. Of what was archived there is nothing, but in answers for a
   * time when it was believed.
   * @param recordedAt null or absent: what is believed now.
   */
  async entries(recordedAt?: Date | null): Promise<RuleBookEntry[]> {
    const believed = recordedAt
      ? 'record.recorded_from <= $1 AND (record.recorded_to IS NULL OR record.recorded_to > $1)'
      : 'record.recorded_to IS NULL';
    return this.read(believed, recordedAt ? [recordedAt] : []);
  }

  /** The measures of one record of a policy, whether it still is what is believed or not. */
  entriesOfRecord(policyId: string, n: number): Promise<RuleBookEntry[]> {
    return this.read('record.policy_id = $1 AND record.n = $2', [policyId, n]);
  }

  /** The measures of the record that ended as this one began; none where nothing was believed in between. */
  entriesBeforeRecord(policyId: string, n: number): Promise<RuleBookEntry[]> {
    return this.read(
      `record.policy_id = $1 AND record.n = $2 - 1 AND record.recorded_to = (
         SELECT next.recorded_from FROM policy_records next WHERE next.policy_id = $1 AND next.n = $2)`,
      [policyId, n],
    );
  }

  /** The measures of these records, whatever was published or archived since. */
  entriesOfRecords(records: readonly RecordName[]): Promise<RuleBookEntry[]> {
    return this.read(
      `(policy.slug, record.n) IN (SELECT named.policy, named.n
          FROM jsonb_to_recordset($1::jsonb) AS named (policy text, n int))`,
      [JSON.stringify(records)],
    );
  }

  private async read(condition: string, parameters: readonly unknown[]): Promise<RuleBookEntry[]> {
    const rows = await this.db.query<EntryRow>(
      `SELECT measure.id AS "measureId", given.place::int - 1 AS position, given.document AS measure, record.n,
              record.recorded_from AS "recordedFrom", policy.slug, policy.demo,
              policy.park_id IS NOT NULL AS "keptByPark", record.document - 'measures' AS policy
         FROM policy_records record JOIN policies policy ON policy.id = record.policy_id
        CROSS JOIN LATERAL jsonb_array_elements(record.document->'measures') WITH ORDINALITY AS given (document, place)
         JOIN measures measure ON measure.slug = given.document->>'slug'
        WHERE ${condition} ORDER BY policy.slug, given.place`,
      [...parameters],
    );
    return rows.map(toEntry);
  }
}

const toEntry = ({ measure, policy, ...row }: EntryRow): RuleBookEntry => ({
  measureId: row.measureId,
  slug: measure.slug,
  position: row.position,
  document: measure,
  record: { n: row.n, recordedFrom: row.recordedFrom },
  policy: {
    slug: row.slug,
    demo: row.demo,
    keptByPark: row.keptByPark,
    title: policy.title,
    kind: policy.kind,
    type: policy.type,
    country: policy.country,
    level: policy.level,
    issuer: policy.issuer,
    documentNo: policy.documentNo,
    sourceStatus: policy.sourceStatus,
    effectiveFrom: policy.effectiveFrom,
    effectiveTo: policy.effectiveTo,
    suspendedFrom: policy.suspendedFrom,
    suspendedTo: policy.suspendedTo,
    sourceDate: policy.sourceDate,
    lastChecked: policy.lastChecked,
    opensOn: policy.opensOn,
    closesOn: policy.closesOn,
    predecessorUnread: policy.predecessorUnread,
    segments: policy.segments,
    territory: policy.territory,
    source: policy.source,
    confidence: policy.confidence,
  },
});
