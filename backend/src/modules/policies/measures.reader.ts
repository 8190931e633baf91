import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { offsetOf } from '../../platform/http/pages.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { MeasureCardView, MeasureListView, MeasureQuery } from './dto/measure.views.js';
import type { PolicyCardView } from './dto/policy.views.js';
import type { Condition, MeasureDocument } from './model/rules.js';
import { isWithin, scopeOf } from './model/scope.js';
import { POLICY_KINDS } from './policy.entity.js';
import { Policies } from './policies.reader.js';
import { policyConditions } from './policies.sql.js';
import { toMeasureCard } from './measure.view.js';
import { withScopes } from './scope-places.js';

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
    const named = query.slug !== undefined;
    const kind = query.kind ?? (named ? POLICY_KINDS : ['programme']);
    const conditions = [
      ...(named ? [`measure.slug = ANY(${next(query.slug)}::text[])`] : []),
      policyConditions({ ...query, kind, named, park }, next),
    ];
    const where = `${FROM} ${conditions.join(' AND ')}`;
    const ids = await this.idsWithin(where, parameters, query);
    const rows = await this.db.query<MeasureRow>(
      `SELECT measure.document, policy.slug AS policy FROM unnest($1::uuid[]) WITH ORDINALITY asked (id, place)
         JOIN measures measure ON measure.id = asked.id JOIN policies policy ON policy.id = measure.policy_id
        ORDER BY asked.place`,
      [ids.slice(offset, offset + query.pageSize)],
    );
    return {
      items: await this.withPolicies(rows, locale, query.asOf),
      total: ids.length,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /**
   * Which measures match, in order. What their conditions leave out is read from the conditions, never stored: they are
   * looked through here, as far as anybody asks about a project.
   */
  private async idsWithin(where: string, parameters: unknown[], query: MeasureQuery): Promise<string[]> {
    const asked = {
      segments: query.segment,
      ownership: query.ownership,
      firmSizes: query.firmSize,
      firmStages: query.firmStage,
      hsCodes: query.hs,
    };
    const isAsked = Object.values(asked).some((choices) => choices !== undefined && choices.length > 0);
    const rows = await this.db.prepared<{ id: string; conditions?: Condition[] }>(
      `SELECT measure.id${isAsked ? `, measure.document->'conditions' AS conditions` : ''} ${where}
        ORDER BY policy.sort_title, policy.id, measure.position LIMIT 10000`,
      parameters,
    );
    return rows
      .filter(({ conditions }) => conditions === undefined || isWithin(scopeOf(conditions), asked))
      .map(({ id }) => id);
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
    const measures = await withScopes(
      this.db,
      rows.map(({ document }) => document),
    );
    return measures.map((measure, index) =>
      toMeasureCard(measure, policies.get(rows[index]!.policy) as PolicyCardView, locale),
    );
  }
}
