import { matchesWords } from '../../platform/search-index/search-index.js';
import { factJson } from '../facts/index.js';
import type { ParkSort } from './dto/park.views.js';

/** Sort words of the API -> SQL. Nothing a caller writes becomes SQL. */
const ORDER: Record<ParkSort, string> = {
  name: 'park.sort_name, park.id',
  'newest-facts': 'park.facts_as_of DESC NULLS LAST, park.id',
  'largest-area': 'area.canonical_value DESC NULLS LAST, park.sort_name, park.id',
};
const COUNTED = 10_000;

export const CARD_COLUMNS = `park.slug, park.name, park.country, park.kind, park.level, park.status, park.segments,
  park.lat, park.lon, park.coord_precision, park.coord_note, park.coord_source, park.fact_count,
  to_char(park.facts_as_of, 'YYYY-MM-DD') AS facts_as_of, park.claimed_at, park.takes_enquiries,
  region.slug AS region_slug, region.name AS region_name,
  CASE WHEN area.id IS NULL THEN NULL ELSE ${factJson('area')} END AS area`;

const CARD_JOINS = `LEFT JOIN regions region ON region.id = park.region_id
  LEFT JOIN facts area ON area.id = park.area_fact_id`;

export interface ParkFilter {
  q?: string | undefined;
  segment?: string[] | undefined;
  region?: string[] | undefined;
  sort: ParkSort;
  limit: number;
  offset: number;
}

/**
 * One page of parks and the number of matches, in one statement.
 * The answer has at least one row; `slug` is null in it when the page is empty.
 */
export function parkListSql(filter: ParkFilter): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const next = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [
    filter.segment ? `park.segments && ${next(filter.segment)}::text[]` : null,
    filter.region
      ? `park.region_id IN (SELECT link.region_id FROM region_ancestors link JOIN regions a ON a.id = link.ancestor_id
           WHERE a.slug = ANY(${next(filter.region)}::text[]))`
      : null,
    matchesWords('park', 'park.id', filter.q, next),
  ].filter((condition) => condition !== null);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const limit = next(filter.limit);
  const offset = next(filter.offset);
  const sql = `
    SELECT counted.total, page.* FROM
      (SELECT count(*)::int AS total FROM (SELECT 1 FROM parks park ${where} LIMIT ${COUNTED}) hit) counted
      LEFT JOIN (SELECT ${CARD_COLUMNS} FROM parks park ${CARD_JOINS} ${where}
        ORDER BY ${ORDER[filter.sort]} LIMIT ${limit} OFFSET ${offset}) page ON true`;
  return { sql, parameters };
}

/** Everything the park page shows of one park, in one statement. `facts` is the subquery of its public facts. */
export const parkDetailSql = (facts: string) => `
  SELECT park.id, ${CARD_COLUMNS}, park.established, park.established_source, park.leading_industries, park.website,
    park.notes, park.time_zone, parent.slug AS parent_slug, parent.name AS parent_name,
    (SELECT coalesce(json_agg(json_build_object('slug', child.slug, 'name', child.name) ORDER BY child.sort_name), '[]')
       FROM parks child WHERE child.parent_park_id = park.id) AS children,
    (SELECT coalesce(json_agg(json_build_object('segment', s.segment, 'word', s.word, 'source', s.source)
              ORDER BY s.segment NULLS LAST, s.word), '[]') FROM park_segments s WHERE s.park_id = park.id) AS segment_sources,
    (SELECT coalesce(json_agg(json_build_object('name', t.name, 'activity', t.activity, 'status', t.status, 'as_of', t.as_of,
              'source', t.source, 'confidence', t.confidence) ORDER BY t.as_of_to DESC NULLS LAST, t.name), '[]')
       FROM tenants t WHERE t.park_id = park.id) AS tenants,
    (${facts}) AS facts
  FROM parks park ${CARD_JOINS} LEFT JOIN parks parent ON parent.id = park.parent_park_id
  WHERE park.slug = $1`;
