import type { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { MeasureDocument } from './model/rules.js';
import { type MeasureScope, scopeOf } from './model/scope.js';

/** A place that a scope names, as far as it is known. */
export interface ScopePlace {
  kind: 'region' | 'park';
  name: LocalizedText;
}

/** A measure with what its conditions narrow, and the places named there by slug. */
export interface ScopedMeasure {
  measure: MeasureDocument;
  scope: MeasureScope;
  places: ReadonlyMap<string, ScopePlace>;
}

/** Reads the names of every place that the scopes name, in one question. */
export async function withScopes(
  db: Database,
  measures: readonly MeasureDocument[],
): Promise<ScopedMeasure[]> {
  const scoped = measures.map((measure) => ({ measure, scope: scopeOf(measure.conditions) }));
  const slugs = new Set(
    scoped.flatMap(({ scope: { territory } }) =>
      territory ? [...territory.inside, ...territory.outside] : [],
    ),
  );
  const rows =
    slugs.size === 0
      ? []
      : await db.query<ScopePlace & { slug: string }>(
          `SELECT slug, 'region' AS kind, name FROM regions WHERE slug = ANY($1::text[])
           UNION ALL SELECT slug, 'park', name FROM parks WHERE slug = ANY($1::text[]) AND archived_at IS NULL`,
          [[...slugs]],
        );
  const places = new Map(rows.map(({ slug, kind, name }) => [slug, { kind, name }]));
  return scoped.map((each) => ({ ...each, places }));
}
