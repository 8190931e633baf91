import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { offsetOf } from '../../platform/http/pages.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { MeasureCardView, MeasureListView, MeasureQuery } from './dto/measure.views.js';
import type { PolicyCardView } from './dto/policy.views.js';
import type { MeasureDocument } from './model/rules.js';
import { Policies } from './policies.reader.js';
import { policyConditions } from './policies.sql.js';
import { toMeasureCard } from './measure.view.js';

interface MeasureRow {
  document: MeasureDocument;
  policy: string;
}

const FROM = `FROM measures measure JOIN policies policy ON policy.id = measure.policy_id
  WHERE measure.removed_at IS NULL AND`;

/** Reads single benefits across policies, each with how its policy stands on a day. */
@Injectable()
export class Measures {
  constructor(
    private readonly db: Database,
    private readonly policies: Policies,
  ) {}

  /** By the titles of their policies, in the order of the document. @throws DomainError not-found for an unknown park. */
  async list(query: MeasureQuery, locale: Locale): Promise<MeasureListView> {
    const offset = offsetOf(query);
    const park = await this.policies.parkOf(query.park);
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const where = `${FROM} ${policyConditions({ ...query, kind: query.kind ?? ['programme'], park }, next)}`;
    const [counted] = await this.db.prepared<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT 1 ${where} LIMIT 10000) hit`,
      parameters,
    );
    const rows = await this.db.prepared<MeasureRow>(
      `SELECT measure.document, policy.slug AS policy ${where}
        ORDER BY policy.sort_title, policy.id, measure.position LIMIT ${next(query.pageSize)} OFFSET ${next(offset)}`,
      parameters,
    );
    return {
      items: await this.withPolicies(rows, locale, query.asOf),
      total: counted?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** Published measures by slug; a slug that names none is not in the answer. */
  async cardsOf(slugs: readonly string[], locale: Locale): Promise<Map<string, MeasureCardView>> {
    if (slugs.length === 0) return new Map();
    const rows = await this.db.query<MeasureRow>(
      `SELECT measure.document, policy.slug AS policy ${FROM} policy.archived_at IS NULL
          AND measure.slug = ANY($1::text[]) ORDER BY policy.sort_title, policy.id, measure.position`,
      [slugs],
    );
    const cards = await this.withPolicies(rows, locale);
    return new Map(cards.map((card) => [card.slug, card]));
  }

  private async withPolicies(rows: readonly MeasureRow[], locale: Locale, asOf?: string) {
    const slugs = [...new Set(rows.map(({ policy }) => policy))];
    const policies = await this.policies.cardsOf(slugs, locale, asOf);
    return rows.map(({ document, policy }) =>
      toMeasureCard(document, policies.get(policy) as PolicyCardView, locale),
    );
  }
}
