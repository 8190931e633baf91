import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { indexTerms, queryTerms } from '../search-text/index.js';

export interface Findable {
  kind: string;
  id: string;
  slug: string;
  /** Name per language tag. */
  names: Record<string, string>;
  /** Further words that lead here: industries, tenants, region names. */
  words: readonly string[];
  sortKey: string;
}

/** Keeps the words of public things in the transaction that changes them, and turns a query into SQL. */
@Injectable()
export class SearchIndex {
  constructor(private readonly db: Database) {}

  async put(document: Findable): Promise<void> {
    const terms = indexTerms([...Object.values(document.names), ...document.words].join('\n'));
    await this.db.query(
      `INSERT INTO search_documents (kind, id, slug, names) VALUES ($1, $2, $3, $4)
       ON CONFLICT (kind, id) DO UPDATE SET slug = EXCLUDED.slug, names = EXCLUDED.names`,
      [document.kind, document.id, document.slug, JSON.stringify(document.names)],
    );
    await this.db.query(
      'DELETE FROM search_terms WHERE kind = $1 AND id = $2 AND NOT (term = ANY($3) AND sort_key = $4)',
      [document.kind, document.id, terms, document.sortKey],
    );
    await this.db.query(
      `INSERT INTO search_terms (kind, term, sort_key, id) SELECT $1, term, $2, $3 FROM unnest($4::text[]) AS term
       ON CONFLICT DO NOTHING`,
      [document.kind, document.sortKey, document.id, terms],
    );
  }

  /** What is not public is not found. */
  async remove(kind: string, id: string): Promise<void> {
    await this.db.query('DELETE FROM search_documents WHERE kind = $1 AND id = $2', [kind, id]);
    await this.db.query('DELETE FROM search_terms WHERE kind = $1 AND id = $2', [kind, id]);
  }
}

/**
 * A condition on `column` that holds for documents with every word of the query. A word in letters also finds the
 * words it begins, so that "magnet" finds "magnets". An empty query, or one of signs alone, has no words: the answer
 * is then null and nothing is filtered.
 * @param next adds a parameter and answers its placeholder.
 */
export function matchesWords(
  kind: string,
  column: string,
  query: string | undefined,
  next: (value: unknown) => string,
): string | null {
  const terms = query === undefined ? [] : queryTerms(query);
  if (terms.length === 0) return null;
  return terms
    .map(
      (term) =>
        `${column} IN (SELECT id FROM search_terms WHERE kind = '${kind}' AND ${termCondition(term, next)})`,
    )
    .join(' AND ');
}

/** The one term of a query that is a single word matched as it stands (a pair of characters, say); else null. */
export function exactTerm(query: string | undefined): string | null {
  const [term, ...more] = query === undefined ? [] : queryTerms(query);
  return term !== undefined && more.length === 0 && !BEGINNING.test(term) ? term : null;
}

const BEGINNING = /^[a-z0-9-]{3,}$/;
/** Beyond every text in byte order, which is the order of the column. */
const LAST = '\u{10ffff}';

function termCondition(term: string, next: (value: unknown) => string): string {
  if (!BEGINNING.test(term)) return `term = ${next(term)}`;
  return `term >= ${next(term)} AND term < ${next(term + LAST)}`;
}
