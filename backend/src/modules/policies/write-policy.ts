import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { SearchIndex } from '../../platform/search-index/search-index.js';
import { foldText } from '../../platform/search-text/index.js';
import { type Json, same } from '../content/index.js';
import type { PolicyDocument } from './dto/policy.document.js';
import { measureSlugTaken, policySlugTaken } from './policies.errors.js';
import type { StatedCondition } from './policy.entity.js';
import { POLICY_EVENTS } from './policy.events.js';

/** A policy as it is written: what is set once, its document, and who stands by it. */
export interface WrittenPolicy {
  slug: string;
  /** Of a record that was begun at the desk; null: the one of this slug, or a new one. */
  id: string | null;
  document: PolicyDocument;
  parkId: string | null;
  demo: boolean;
  /** When people wrote it; null for what was compiled from public sources. */
  editedAt: Date | null;
  /** Conditions and benefit in the words of the source; null: as they are. */
  stated: { conditions: StatedCondition[]; benefit: Record<string, unknown> } | null;
  author: string | null;
  reviewer: string | null;
  /** Why it is recorded anew; null: as it was read or reviewed. */
  reason: string | null;
  at: Date;
}

/** What is stored of an empty field. */
const stated = (day: string | null) => (day === '' ? null : day);
const asJson = (value: object | null) => (value === null ? null : JSON.stringify(value));

/**
 * Writes a policy whole: its row, where it applies, its measures, what it replaces, the record of what is believed of it
 * now, and its words in the index. The desk and the loader of the seed write by it alone, so that both are recorded alike.
 */
@Injectable()
export class WritePolicy {
  constructor(
    private readonly db: Database,
    private readonly index: SearchIndex,
    private readonly events: Events,
  ) {}

  /**
   * Joins the ambient transaction.
   * @returns the id of the policy.
   * @throws DomainError conflict `policy.slug-taken`, `measure.slug-taken` when another record has the address.
   */
  async execute(policy: WrittenPolicy): Promise<string> {
    const id = await this.upsert(policy);
    // Asked of what was written, not before: of two that get the address at once the later one finds it here.
    if (policy.id !== null && id !== policy.id) throw policySlugTaken();
    await this.link(id, policy.document);
    await this.writeMeasures(id, policy);
    await this.writeReplacements(id, policy.document);
    await this.record(id, policy);
    await this.findable(id, policy);
    return id;
  }

  /** Takes it away from the public: what was believed of it ends there, and stays readable to a replay. */
  async archive(id: string, at: Date): Promise<void> {
    await this.db.query('UPDATE policies SET archived_at = $2 WHERE id = $1', [id, at]);
    const last = await this.db.one<{ slug: string; n: number }>(
      `SELECT policy.slug, record.n FROM policy_records record JOIN policies policy ON policy.id = record.policy_id
        WHERE policy.id = $1 AND record.recorded_to IS NULL FOR UPDATE OF record`,
      [id],
    );
    await this.closeRecord(id, at);
    // Of what nobody believed nothing is withdrawn.
    if (last)
      await this.events.record({
        name: POLICY_EVENTS.withdrawn,
        subject: { type: 'policy', id },
        payload: { ...last },
      });
    await this.index.remove('policy', id);
  }

  private async upsert(policy: WrittenPolicy): Promise<string> {
    const { document } = policy;
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO policies (id, slug, title, sort_title, kind, type, country, level, issuer, document_no, source_status,
         effective_from, effective_to, source_date, last_checked, nationwide, segments, conditions, benefit, source,
         confidence, notes, edited_at, park_id, legal_basis, issued_on, suspended_from, suspended_to, opens_on, closes_on,
         predecessor_unread, delivery_record, demo)
       VALUES (coalesce($1, uuidv7()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
         coalesce($18, '[]'::jsonb), coalesce($19, '{}'::jsonb), $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,
         $31, $32, $33)
       ON CONFLICT (slug) DO UPDATE SET title = EXCLUDED.title, sort_title = EXCLUDED.sort_title, kind = EXCLUDED.kind,
         type = EXCLUDED.type, country = EXCLUDED.country, level = EXCLUDED.level, issuer = EXCLUDED.issuer,
         document_no = EXCLUDED.document_no, source_status = EXCLUDED.source_status,
         effective_from = EXCLUDED.effective_from, effective_to = EXCLUDED.effective_to,
         source_date = EXCLUDED.source_date, last_checked = EXCLUDED.last_checked, nationwide = EXCLUDED.nationwide,
         segments = EXCLUDED.segments, conditions = coalesce($18, policies.conditions),
         benefit = coalesce($19, policies.benefit), source = EXCLUDED.source, confidence = EXCLUDED.confidence,
         notes = EXCLUDED.notes, edited_at = EXCLUDED.edited_at, legal_basis = EXCLUDED.legal_basis,
         issued_on = EXCLUDED.issued_on, suspended_from = EXCLUDED.suspended_from,
         suspended_to = EXCLUDED.suspended_to, opens_on = EXCLUDED.opens_on, closes_on = EXCLUDED.closes_on,
         predecessor_unread = EXCLUDED.predecessor_unread, delivery_record = EXCLUDED.delivery_record,
         demo = EXCLUDED.demo, archived_at = NULL
       RETURNING id`,
      [policy.id, policy.slug, ...columnsOf(document), ...ownColumnsOf(policy)],
    );
    return (row as { id: string }).id;
  }

  /** Slugs that name nothing have been refused before. */
  private async link(id: string, { territory }: PolicyDocument): Promise<void> {
    await this.db.query('DELETE FROM policy_regions WHERE policy_id = $1', [id]);
    await this.db.query('DELETE FROM policy_parks WHERE policy_id = $1', [id]);
    await this.db.query(
      'INSERT INTO policy_regions (policy_id, region_id) SELECT $1, id FROM regions WHERE slug = ANY($2::text[])',
      [id, territory.regions],
    );
    await this.db.query(
      'INSERT INTO policy_parks (policy_id, park_id) SELECT $1, id FROM parks WHERE slug = ANY($2::text[])',
      [id, territory.parks],
    );
  }

  private async writeMeasures(id: string, { document, at }: WrittenPolicy): Promise<void> {
    const slugs = document.measures.map(({ slug }) => slug);
    await this.db.query(
      'UPDATE measures SET removed_at = $3 WHERE policy_id = $1 AND removed_at IS NULL AND NOT (slug = ANY($2::text[]))',
      [id, slugs, at],
    );
    const written = await this.db.query<{ slug: string }>(
      `INSERT INTO measures (policy_id, slug, position, document)
       SELECT $1, given.document->>'slug', given.position, given.document
         FROM jsonb_to_recordset($2::jsonb) AS given (position int, document jsonb)
       ON CONFLICT (slug) DO UPDATE SET position = EXCLUDED.position, document = EXCLUDED.document, removed_at = NULL
        WHERE measures.policy_id = EXCLUDED.policy_id
       RETURNING slug`,
      [id, JSON.stringify(document.measures.map((measure, position) => ({ position, document: measure })))],
    );
    // Refused before; whoever comes in between is told here.
    const [taken] = slugs.filter((slug) => !written.some((measure) => measure.slug === slug));
    if (taken !== undefined) throw measureSlugTaken(taken);
  }

  private async writeReplacements(id: string, { replaces }: PolicyDocument): Promise<void> {
    await this.db.query('DELETE FROM policy_replacements WHERE policy_id = $1', [id]);
    await this.db.query(
      `INSERT INTO policy_replacements (policy_id, replaced_slug, how, note)
       SELECT $1, given.slug, given.how, given.note
         FROM jsonb_to_recordset($2::jsonb) AS given (slug text, how text, note text) ON CONFLICT DO NOTHING`,
      [id, JSON.stringify(replaces)],
    );
  }

  /** A new record only where something is believed that was not believed before. */
  private async record(id: string, policy: WrittenPolicy): Promise<void> {
    const open = await this.db.one<{ document: Json }>(
      'SELECT document FROM policy_records WHERE policy_id = $1 AND recorded_to IS NULL FOR UPDATE',
      [id],
    );
    if (open && same(open.document, asPlain(policy.document))) return;
    await this.closeRecord(id, policy.at);
    // Never before the end of the last one, whatever a clock that was set back says: no instant has two beliefs.
    const written = await this.db.one<{ n: number }>(
      `INSERT INTO policy_records (policy_id, n, document, recorded_from, author, reviewer, reason)
       SELECT $1, coalesce(max(n), 0) + 1, $2, greatest($3::timestamptz, max(recorded_to)), $4, $5, $6
         FROM policy_records WHERE policy_id = $1 RETURNING n`,
      [id, JSON.stringify(policy.document), policy.at, policy.author, policy.reviewer, policy.reason],
    );
    const { n } = written as { n: number };
    // What was loaded from sources for the first time changes nothing for anybody: nobody could have relied on less.
    if (n === 1 && policy.author === null) return;
    await this.events.record({
      name: POLICY_EVENTS.recorded,
      subject: { type: 'policy', id },
      payload: { slug: policy.slug, n },
    });
  }

  private async closeRecord(id: string, at: Date): Promise<void> {
    await this.db.query(
      `UPDATE policy_records SET recorded_to = greatest($2::timestamptz, recorded_from)
        WHERE policy_id = $1 AND recorded_to IS NULL`,
      [id, at],
    );
  }

  /** By its own words, and by what its measures are called. */
  private async findable(id: string, { slug, document }: WrittenPolicy): Promise<void> {
    const { title, issuer, documentNo, type, measures } = document;
    await this.index.put({
      kind: 'policy',
      id,
      slug,
      names: title.texts,
      words: [
        issuer,
        documentNo ?? '',
        type,
        ...measures.flatMap((measure) => Object.values(measure.title.texts)),
      ],
      sortKey: sortTitleOf(document),
    });
  }
}

const asPlain = (document: PolicyDocument) => JSON.parse(JSON.stringify(document)) as Json;

/** Lists are sorted by the English title where there is one. */
const sortTitleOf = ({ title }: PolicyDocument) =>
  foldText(title.texts['en'] ?? title.texts[title.original] ?? '');

/** `title` to `segments`, in the order of the statement. */
const columnsOf = (document: PolicyDocument): unknown[] => [
  JSON.stringify(document.title),
  sortTitleOf(document),
  document.kind,
  document.type,
  document.country,
  document.level,
  document.issuer,
  stated(document.documentNo),
  document.sourceStatus,
  stated(document.effectiveFrom),
  stated(document.effectiveTo),
  stated(document.sourceDate),
  document.lastChecked,
  document.territory.nationwide,
  document.segments,
];

/** `conditions` to `demo`. What people have written as measures stands in place of the source's words. */
const ownColumnsOf = ({ document, stated: words, editedAt, parkId, demo }: WrittenPolicy): unknown[] => {
  const replaced = editedAt !== null && document.measures.length > 0 ? { conditions: [], benefit: {} } : null;
  const shown = words ?? replaced;
  return [
    shown && JSON.stringify(shown.conditions),
    shown && JSON.stringify(shown.benefit),
    document.source,
    document.confidence,
    document.notes,
    editedAt,
    parkId,
    asJson(document.legalBasis),
    stated(document.issuedOn),
    stated(document.suspendedFrom),
    stated(document.suspendedTo),
    stated(document.opensOn),
    stated(document.closesOn),
    document.predecessorUnread,
    asJson(document.deliveryRecord),
    demo,
  ];
};
