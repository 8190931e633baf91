import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { offsetOf } from '../../platform/http/pages.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Parks } from '../parks/index.js';
import type { PolicyCardView, PolicyListView, PolicyQuery, PolicySort } from './dto/policy.views.js';
import { policyListSql, POLICY_COLUMNS } from './policies.sql.js';
import { dayOfAuthority, type PolicyRow, toPolicyCard } from './policy-card.js';

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
    const park = await this.parkOf(query.park);
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

  /** Policies by slug with how each stands on a day; a slug that names none is not in the answer. */
  async cardsOf(
    slugs: readonly string[],
    locale: Locale,
    asOf?: CivilDate,
  ): Promise<Map<string, PolicyCardView>> {
    if (slugs.length === 0) return new Map();
    const rows = await this.db.query<PolicyRow>(
      `SELECT ${POLICY_COLUMNS} FROM policies policy
        WHERE policy.slug = ANY($1::text[]) AND policy.archived_at IS NULL ORDER BY policy.sort_title`,
      [slugs],
    );
    return new Map(rows.map((row) => [row.slug, this.toCard(row, locale, asOf)]));
  }

  /** How many programmes are in force today, each by the day of its own authority. */
  async programmesInForce(): Promise<number> {
    const { sql, parameters } = policyListSql({ kind: ['programme'] });
    const rows = await this.db.prepared<PolicyRow>(sql, parameters);
    return rows.filter((row) => this.toCard(row, 'en').standing.offer).length;
  }

  /** @throws DomainError not-found `park.not-found` for a slug that names none. */
  async parkOf(slug: string | undefined) {
    if (slug === undefined) return undefined;
    const park = (await this.parks.summariesBySlug([slug])).get(slug);
    if (!park) throw notFound('park.not-found', 'There is no such park.');
    return park;
  }

  private toCard(row: PolicyRow, locale: Locale, asOf?: CivilDate): PolicyCardView {
    return toPolicyCard(row, locale, asOf ?? dayOfAuthority(row, this.clock.now()));
  }
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows arrive by title; the other orders keep that one among equals. */
const ORDER: Record<PolicySort, (a: PolicyCardView, b: PolicyCardView) => number> = {
  title: () => 0,
  newest: (a, b) => text(b.effectiveFrom?.from ?? '', a.effectiveFrom?.from ?? ''),
  ending: (a, b) => text(a.effectiveTo?.to ?? '9999', b.effectiveTo?.to ?? '9999'),
};
