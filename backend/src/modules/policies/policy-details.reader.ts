import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { addDays, civilDateAt, firstInstantOf, isCivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { changesBetween, type Json } from '../content/index.js';
import { sourceOf } from '../facts/index.js';
import { Parks, toRef } from '../parks/index.js';
import type { PolicyDocument } from './dto/policy.document.js';
import type {
  PolicyDetailQuery,
  PolicyDetailView,
  PolicyHistoryView,
  PolicyReplacementView,
} from './dto/policy-detail.views.js';
import { toMeasureView } from './measure.view.js';
import { policyNotFound, policyNotRecorded, recordedAhead } from './policies.errors.js';
import { dayOfAuthority, partialDate, type PolicyRow, titleIn, toPolicyCard } from './policy-card.js';
import type { StatedCondition } from './policy.entity.js';
import { withScopes } from './scope-places.js';
import { statedTerms, statedValue } from './stated-value.js';

interface StandingRow {
  id: string;
  slug: string;
  country: string;
  demo: boolean;
  conditions: StatedCondition[];
  benefit: Record<string, unknown>;
}

interface RecordRow {
  n: number;
  document: PolicyDocument;
  recordedFrom: Date;
  recordedTo: Date | null;
  author: string | null;
  reason: string | null;
}

const RECORD_COLUMNS =
  'n, document, recorded_from AS "recordedFrom", recorded_to AS "recordedTo", author, reason';
/** Nobody leafs through more, and each is compared with the one before it. */
const MOST_RECORDS = 100;

/** Reads one policy whole, from the record of what is or was believed of it. */
@Injectable()
export class PolicyDetails {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly parks: Parks,
  ) {}

  /**
   * @throws DomainError not-found `policy.not-found`, `policy.not-recorded` for a time before its first record; refused
   * `policy.recorded-ahead` for a time to come.
   */
  async detail(slug: string, locale: Locale, query: PolicyDetailQuery = {}): Promise<PolicyDetailView> {
    const standing = await this.find(slug);
    const record = await this.recordAt(standing, query.recordedAt);
    const { document } = record;
    const row = await this.rowOf(standing, document);
    const day = query.asOf ?? dayOfAuthority(row, this.clock.now());
    // The words of the source stand beside what is believed now alone.
    const isOpen = record.recordedTo === null;
    const parks = await this.parks.summariesBySlug(document.territory.parks);
    const measures = await withScopes(this.db, document.measures);
    return {
      ...toPolicyCard(row, locale, day),
      conditions: (isOpen ? standing.conditions : []).map((condition) => ({
        ...condition,
        value: statedValue(condition.value),
      })),
      benefit: isOpen ? statedTerms(standing.benefit) : [],
      parks: [...parks.values()].map((park) => toRef(park, locale)),
      source: sourceOf(document.source, row.last_checked),
      sourceDate: partialDate(document.sourceDate),
      sourceStatus: document.sourceStatus,
      confidence: document.confidence,
      notes: document.notes,
      legalBasis: readText(document.legalBasis, locale),
      issuedOn: partialDate(document.issuedOn),
      suspendedFrom: partialDate(document.suspendedFrom),
      suspendedTo: partialDate(document.suspendedTo),
      opensOn: partialDate(document.opensOn),
      closesOn: partialDate(document.closesOn),
      predecessorUnread: document.predecessorUnread,
      deliveryRecord: readText(document.deliveryRecord, locale),
      measures: measures.map((measure) => toMeasureView(measure, locale)),
      replaces: await this.replaced(document, locale),
      replacedBy: await this.replacing(slug, locale),
      record: refOf(record),
    };
  }

  /** What was believed when, the newest first, each with what changed. @throws DomainError not-found */
  async history(slug: string): Promise<PolicyHistoryView> {
    const { id } = await this.find(slug);
    const rows = await this.db.query<RecordRow>(
      `SELECT ${RECORD_COLUMNS} FROM policy_records WHERE policy_id = $1 ORDER BY n DESC LIMIT ${MOST_RECORDS + 1}`,
      [id],
    );
    return {
      items: rows.slice(0, MOST_RECORDS).map((record, place) => {
        const before = rows[place + 1];
        return {
          ...refOf(record),
          fromSources: record.author === null,
          reason: record.reason,
          changes: before ? changesBetween(asJson(before.document), asJson(record.document)) : [],
        };
      }),
    };
  }

  private async find(slug: string): Promise<StandingRow> {
    const [row] = await this.db.prepared<StandingRow>(
      'SELECT id, slug, country, demo, conditions, benefit FROM policies WHERE slug = $1 AND archived_at IS NULL',
      [slug],
    );
    if (!row) throw policyNotFound();
    return row;
  }

  private async recordAt({ id, country }: StandingRow, asked: string | undefined): Promise<RecordRow> {
    const at = asked === undefined ? null : this.instantOf(asked, authorityZone(country));
    const record = await this.db.one<RecordRow>(
      `SELECT ${RECORD_COLUMNS} FROM policy_records WHERE policy_id = $1
          AND CASE WHEN $2::timestamptz IS NULL THEN recorded_to IS NULL
                   ELSE recorded_from <= $2 AND (recorded_to IS NULL OR recorded_to > $2) END`,
      [id, at],
    );
    if (!record) throw policyNotRecorded();
    return record;
  }

  /** A day stands for its last instant; of today that is now. */
  private instantOf(asked: string, zone: string): Date {
    const now = this.clock.now();
    if (!isCivilDate(asked)) {
      const instant = new Date(asked);
      if (instant > now) throw recordedAhead();
      return instant;
    }
    if (asked > civilDateAt(now, zone)) throw recordedAhead();
    const end = new Date(firstInstantOf(addDays(asked, 1), zone).getTime() - 1);
    return end > now ? now : end;
  }

  private async rowOf({ id, slug, demo }: StandingRow, document: PolicyDocument): Promise<PolicyRow> {
    const regions = await this.db.query<{ slug: string; name: LocalizedText }>(
      'SELECT slug, name FROM regions WHERE slug = ANY($1::text[]) ORDER BY sort_name',
      [document.territory.regions],
    );
    return {
      id,
      slug,
      demo,
      regions,
      title: document.title,
      kind: document.kind,
      type: document.type,
      country: document.country,
      level: document.level,
      issuer: document.issuer,
      document_no: document.documentNo,
      source_status: document.sourceStatus,
      effective_from: document.effectiveFrom,
      effective_to: document.effectiveTo,
      suspended_from: document.suspendedFrom,
      suspended_to: document.suspendedTo,
      opens_on: document.opensOn,
      closes_on: document.closesOn,
      source_date: document.sourceDate,
      last_checked: document.lastChecked ?? '',
      nationwide: document.territory.nationwide,
      segments: document.segments,
    };
  }

  private async replaced({ replaces }: PolicyDocument, locale: Locale): Promise<PolicyReplacementView[]> {
    const rows = await this.db.query<{ slug: string; title: LocalizedText }>(
      'SELECT slug, title FROM policies WHERE slug = ANY($1::text[]) AND archived_at IS NULL',
      [replaces.map(({ slug }) => slug)],
    );
    const titles = new Map(rows.map(({ slug, title }) => [slug, titleIn(title, slug, locale)]));
    return replaces.map(({ slug, how, note }) => ({ slug, how, note, title: titles.get(slug) ?? null }));
  }

  private async replacing(slug: string, locale: Locale): Promise<PolicyReplacementView[]> {
    const rows = await this.db.query<{
      slug: string;
      title: LocalizedText;
      how: string;
      note: string | null;
    }>(
      `SELECT policy.slug, policy.title, link.how, link.note
         FROM policy_replacements link JOIN policies policy ON policy.id = link.policy_id
        WHERE link.replaced_slug = $1 AND policy.archived_at IS NULL AND NOT policy.demo ORDER BY policy.sort_title`,
      [slug],
    );
    return rows.map((row) => ({ ...row, title: titleIn(row.title, row.slug, locale) }));
  }
}

const refOf = ({ n, recordedFrom, recordedTo }: RecordRow) => ({
  n,
  recordedFrom: recordedFrom.toISOString(),
  recordedTo: recordedTo?.toISOString() ?? null,
});

// What comes out of a jsonb column is plain JSON.
const asJson = (document: PolicyDocument) => document as unknown as Json;
