import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { offsetOf } from '../../platform/http/pages.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { asPartialDate, sourceOf } from '../facts/index.js';
import { Parks, toRef } from '../parks/index.js';
import { toRegionRef } from '../regions/index.js';
import type {
  PolicyCardView,
  PolicyDetailView,
  PolicyListView,
  PolicyQuery,
  PolicySort,
} from './dto/policy.views.js';
import { policyListSql, POLICY_COLUMNS } from './policies.sql.js';
import type { StatedCondition } from './policy.entity.js';
import { policyStatus } from './policy-status.rules.js';
import { statedTerms, statedValue } from './stated-value.js';

interface PolicyRow {
  slug: string;
  title: LocalizedText;
  kind: string;
  type: string;
  country: string;
  level: string;
  issuer: string;
  document_no: string | null;
  source_status: string;
  effective_from: string | null;
  effective_to: string | null;
  source_date: string | null;
  last_checked: string;
  nationwide: boolean;
  segments: string[];
  regions: { slug: string; name: LocalizedText }[];
}

interface PolicyDetailRow extends PolicyRow {
  conditions: StatedCondition[];
  benefit: Record<string, unknown>;
  source: string;
  confidence: string;
  notes: string | null;
  park_ids: string[];
}

const DETAIL_SQL = `SELECT ${POLICY_COLUMNS}, policy.conditions, policy.benefit, policy.source, policy.confidence, policy.notes,
  (SELECT coalesce(json_agg(link.park_id), '[]') FROM policy_parks link WHERE link.policy_id = policy.id) AS park_ids
  FROM policies policy WHERE policy.slug = $1`;

/** Reads policies; each answer carries the status derived for a day. */
@Injectable()
export class Policies {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly parks: Parks,
  ) {}

  async list(query: PolicyQuery, locale: Locale): Promise<PolicyListView> {
    const offset = offsetOf(query);
    const park = query.park === undefined ? undefined : await this.parkOf(query.park);
    const { sql, parameters } = policyListSql({ ...query, kind: query.kind ?? ['programme'], park });
    const rows = await this.db.prepared<PolicyRow>(sql, parameters);
    const cards = rows
      .map((row) => this.toCard(row, locale, query.asOf))
      .filter((card) => !query.status || query.status.includes(card.standing.status))
      .sort(ORDER[query.sort]);
    return {
      items: cards.slice(offset, offset + query.pageSize),
      total: cards.length,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** @throws DomainError not-found */
  async detail(slug: string, locale: Locale, asOf?: CivilDate): Promise<PolicyDetailView> {
    const [row] = await this.db.prepared<PolicyDetailRow>(DETAIL_SQL, [slug]);
    if (!row) throw notFound('policy.not-found', 'There is no such policy.');
    const parks = await this.parks.summariesOf(row.park_ids);
    return {
      ...this.toCard(row, locale, asOf),
      conditions: row.conditions.map((condition) => ({ ...condition, value: statedValue(condition.value) })),
      benefit: statedTerms(row.benefit),
      parks: [...parks.values()].map((park) => toRef(park, locale)),
      source: sourceOf(row.source, row.last_checked),
      sourceDate: asPartialDate(row.source_date),
      sourceStatus: row.source_status,
      confidence: row.confidence,
      notes: row.notes,
    };
  }

  /** Policies by slug with how each stands today; a slug that names none is not in the answer. */
  async cardsOf(slugs: readonly string[], locale: Locale): Promise<Map<string, PolicyCardView>> {
    if (slugs.length === 0) return new Map();
    const rows = await this.db.query<PolicyRow>(
      `SELECT ${POLICY_COLUMNS} FROM policies policy WHERE policy.slug = ANY($1::text[]) ORDER BY policy.sort_title`,
      [slugs],
    );
    return new Map(rows.map((row) => [row.slug, this.toCard(row, locale)]));
  }

  /** How many programmes are in force today, each by the day of its own authority. */
  async programmesInForce(): Promise<number> {
    const { sql, parameters } = policyListSql({ kind: ['programme'] });
    const rows = await this.db.prepared<PolicyRow>(sql, parameters);
    return rows.filter((row) => this.toCard(row, 'en').standing.offer).length;
  }

  private async parkOf(slug: string) {
    const park = (await this.parks.summariesBySlug([slug])).get(slug);
    if (!park) throw notFound('park.not-found', 'There is no such park.');
    return park;
  }

  private toCard(row: PolicyRow, locale: Locale, asOf?: CivilDate): PolicyCardView {
    const day = asOf ?? civilDateAt(this.clock.now(), authorityZone(row.country));
    const effectiveFrom = asPartialDate(row.effective_from);
    const effectiveTo = asPartialDate(row.effective_to);
    const standing = policyStatus(
      {
        kind: row.kind,
        sourceStatus: row.source_status,
        effectiveFrom,
        effectiveTo,
        sourceDate: asPartialDate(row.source_date),
        lastChecked: row.last_checked,
      },
      day,
    );
    const title = readText(row.title, locale) ?? { text: row.slug, lang: 'und', isOriginal: true };
    const original = row.title.texts[row.title.original];
    return {
      slug: row.slug,
      title,
      originalTitle:
        original && original !== title.text
          ? { text: original, lang: row.title.original, isOriginal: true }
          : null,
      kind: row.kind,
      type: row.type,
      country: row.country,
      level: row.level,
      issuer: row.issuer,
      documentNo: row.document_no,
      effectiveFrom,
      effectiveTo,
      lastChecked: row.last_checked,
      standing: { ...standing, asOf: day },
      segments: row.segments,
      nationwide: row.nationwide,
      regions: row.regions.map((region) => toRegionRef(region, locale)),
    };
  }
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** Rows arrive by title; the other orders keep that one among equals. */
const ORDER: Record<PolicySort, (a: PolicyCardView, b: PolicyCardView) => number> = {
  title: () => 0,
  newest: (a, b) => text(b.effectiveFrom?.from ?? '', a.effectiveFrom?.from ?? ''),
  ending: (a, b) => text(a.effectiveTo?.to ?? '9999', b.effectiveTo?.to ?? '9999'),
};
