import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { offsetOf } from '../../platform/http/pages.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { matchesWords } from '../../platform/search-index/search-index.js';
import { Land, toRef } from '../parks/index.js';
import { Measures, Policies } from '../policies/index.js';
import type { OfferingDocument } from './dto/offering.document.js';
import type {
  OfferingDetailView,
  OfferingListView,
  OfferingQuery,
  OfferingRef,
  OfferingSort,
  OfferingView,
} from './dto/offering.views.js';
import { measuresOf } from './offering.rules.js';
import { offeringStatus, type OfferingStatus, statusSql, takesQuestions } from './offering-status.rules.js';

interface OfferingRow {
  id: string;
  kind: string;
  title: LocalizedText;
  summary: LocalizedText | null;
  park_slug: string;
  park_name: LocalizedText;
  time_zone: string;
  segments: string[];
  quantity_value: string | null;
  quantity_unit: string | null;
  left_value: string | null;
  opens_on: string | null;
  closes_on: string | null;
  decision_days: number | null;
  demo: boolean;
  published_at: Date;
}

interface OfferingDetailRow extends OfferingRow {
  plot_ids: string[];
  building_ids: string[];
  document: OfferingDocument;
}

const ORDER: Record<OfferingSort, string> = {
  newest: 'offering.published_at DESC, offering.id',
  closing: 'offering.closes_on NULLS LAST, offering.id',
  title: 'offering.sort_title, offering.id',
};

const COLUMNS = `offering.id, offering.kind, offering.title, offering.summary, park.slug AS park_slug, park.name AS park_name,
  park.time_zone, offering.segments, offering.quantity_value::text, offering.quantity_unit,
  offering.left_value::text, (offering.document->>'decisionDays')::int AS decision_days, offering.demo,
  to_char(offering.opens_on, 'YYYY-MM-DD') AS opens_on, to_char(offering.closes_on, 'YYYY-MM-DD') AS closes_on,
  offering.published_at`;
const FROM = 'FROM offerings offering JOIN parks park ON park.id = offering.park_id';
/** What is archived, or belongs to a park that is, is not public any more. */
const PUBLIC = 'offering.archived_at IS NULL AND park.archived_at IS NULL';

/** Reads what parks offer. */
@Injectable()
export class Offerings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly land: Land,
    private readonly policies: Policies,
    private readonly measures: Measures,
  ) {}

  async list(query: OfferingQuery, locale: Locale): Promise<OfferingListView> {
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const now = query.status ? next(this.clock.now()) : '';
    const conditions = [
      PUBLIC,
      // What is invented shows on the page of its own park alone.
      query.park ? null : 'NOT offering.demo AND NOT park.demo',
      query.status ? anyStatus(query.status, now) : null,
      query.kind ? `offering.kind = ${next(query.kind)}` : null,
      query.park ? `park.slug = ${next(query.park)}` : null,
      query.segment ? `offering.segments && ${next(query.segment)}::text[]` : null,
      query.region
        ? `park.region_id IN (SELECT link.region_id FROM region_ancestors link JOIN regions a ON a.id = link.ancestor_id
             WHERE a.slug = ANY(${next(query.region)}::text[]))`
        : null,
      matchesWords('offering', 'offering.id', query.q, next),
    ].filter((condition) => condition !== null);
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    const [counted] = await this.db.prepared<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT 1 ${FROM} ${where} LIMIT 10000) hit`,
      parameters,
    );
    const page = `ORDER BY ${ORDER[query.sort]} LIMIT ${next(query.pageSize)} OFFSET ${next(offsetOf(query))}`;
    const rows = await this.db.prepared<OfferingRow>(
      `SELECT ${COLUMNS} ${FROM} ${where} ${page}`,
      parameters,
    );
    return {
      items: rows.map((row) => this.toView(row, locale)),
      total: counted?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** @throws DomainError not-found `offering.not-found` */
  async detail(id: string, locale: Locale): Promise<OfferingDetailView> {
    const [row] = await this.db.prepared<OfferingDetailRow>(
      `SELECT ${COLUMNS}, offering.plot_ids, offering.building_ids, offering.document ${FROM}
        WHERE offering.id = $1 AND ${PUBLIC}`,
      [id],
    );
    if (!row) throw notFound('offering.not-found', 'There is no such offering.');
    const { requirements, documents, policies } = row.document;
    const [plots, buildings, cards, measures] = await Promise.all([
      this.land.publicRefs('plots', row.plot_ids),
      this.land.publicRefs('buildings', row.building_ids),
      this.policies.cardsOf(policies, locale),
      this.measures.cardsOf(measuresOf(row.document), locale),
    ]);
    return {
      ...this.toView(row, locale),
      plots,
      buildings,
      requirements,
      documents,
      policies: [...cards.values()].map(({ slug, title, standing }) => ({ slug, title, standing })),
      measures: [...measures.values()].map(({ slug, title, policy }) => ({
        slug,
        title,
        policy: policy.slug,
        standing: policy.standing,
      })),
      timeZone: row.time_zone,
    };
  }

  /** What offerings are called, also those that are no longer published: enquiries go on naming them. */
  async refsOf(ids: readonly string[], locale: Locale): Promise<Map<string, OfferingRef>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; title: LocalizedText; published: boolean }>(
      'SELECT id, title, archived_at IS NULL AS published FROM offerings WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { ...row, title: titleOf(row, locale) }]));
  }

  private toView(row: OfferingRow, locale: Locale): OfferingView {
    const today = civilDateAt(this.clock.now(), row.time_zone);
    const { quantity_unit: unit } = row;
    const amount = (value: string | null) => (value === null || unit === null ? null : { value, unit });
    const soldOut = row.left_value !== null && Number(row.left_value) === 0;
    const status = offeringStatus({ opensOn: row.opens_on, closesOn: row.closes_on, soldOut }, today);
    return {
      id: row.id,
      kind: row.kind,
      title: titleOf(row, locale),
      summary: readText(row.summary, locale),
      park: toRef({ slug: row.park_slug, name: row.park_name }, locale),
      segments: row.segments,
      quantity: amount(row.quantity_value),
      left: amount(row.left_value),
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      status,
      takesQuestions: takesQuestions(status),
      decisionDays: row.decision_days,
      demo: row.demo,
      publishedAt: row.published_at.toISOString(),
    };
  }
}

const titleOf = ({ id, title }: { id: string; title: LocalizedText }, locale: Locale) =>
  readText(title, locale) ?? { text: id, lang: 'und', isOriginal: true };

/** Each offering by the day it is in its own park. @param now placeholder of the instant */
const anyStatus = (statuses: readonly OfferingStatus[], now: string): string =>
  `(${statuses.map((status) => statusSql(status, `(${now}::timestamptz AT TIME ZONE park.time_zone)::date`)).join(' OR ')})`;
