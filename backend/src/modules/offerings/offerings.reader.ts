import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { offsetOf } from '../../platform/http/pages.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { matchesWords } from '../../platform/search-index/search-index.js';
import { toRef } from '../parks/index.js';
import type { OfferingListView, OfferingQuery, OfferingSort, OfferingView } from './dto/offering.views.js';
import { offeringStatus } from './offering-status.rules.js';

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
  opens_on: string | null;
  closes_on: string | null;
  published_at: Date;
}

const ORDER: Record<OfferingSort, string> = {
  newest: 'offering.published_at DESC, offering.id',
  closing: 'offering.closes_on NULLS LAST, offering.id',
  title: 'offering.sort_title, offering.id',
};

const COLUMNS = `offering.id, offering.kind, offering.title, offering.summary, park.slug AS park_slug, park.name AS park_name,
  park.time_zone, offering.segments, offering.quantity_value::text, offering.quantity_unit,
  to_char(offering.opens_on, 'YYYY-MM-DD') AS opens_on, to_char(offering.closes_on, 'YYYY-MM-DD') AS closes_on,
  offering.published_at`;
const FROM =
  'FROM offerings offering JOIN parks park ON park.id = offering.park_id AND park.archived_at IS NULL';

/** Reads what parks offer. */
@Injectable()
export class Offerings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list(query: OfferingQuery, locale: Locale): Promise<OfferingListView> {
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [
      // What is invented shows on the page of its own park alone.
      query.park ? null : 'NOT park.demo',
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

  /** @throws DomainError not-found */
  async detail(id: string, locale: Locale): Promise<OfferingView> {
    const [row] = await this.db.prepared<OfferingRow>(`SELECT ${COLUMNS} ${FROM} WHERE offering.id = $1`, [
      id,
    ]);
    if (!row) throw notFound('offering.not-found', 'There is no such offering.');
    return this.toView(row, locale);
  }

  private toView(row: OfferingRow, locale: Locale): OfferingView {
    const today = civilDateAt(this.clock.now(), row.time_zone);
    return {
      id: row.id,
      kind: row.kind,
      title: readText(row.title, locale) ?? { text: row.id, lang: 'und', isOriginal: true },
      summary: readText(row.summary, locale),
      park: toRef({ slug: row.park_slug, name: row.park_name }, locale),
      segments: row.segments,
      quantity:
        row.quantity_value === null || row.quantity_unit === null
          ? null
          : { value: row.quantity_value, unit: row.quantity_unit },
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      status: offeringStatus(row.opens_on, row.closes_on, today),
      publishedAt: row.published_at.toISOString(),
    };
  }
}
