import { exactTerm, matchesWords } from '../../platform/search-index/search-index.js';
import { factJson } from '../facts/index.js';
import type { ParkSort } from './dto/park.views.js';

/** Sort words of the API -> SQL. Nothing a caller writes becomes SQL. Facts past their time earn no place: by name then. */
const ORDER: Record<ParkSort, string> = {
  name: 'park.sort_name, park.id',
  'newest-facts': 'park.ranked_as_of DESC NULLS LAST, park.sort_name, park.id',
  'largest-area': 'park.ranked_area_m2 DESC NULLS LAST, park.sort_name, park.id',
};
/** What lists, counts and maps show: neither what was archived nor what is invented. */
const LISTED = 'NOT park.demo AND park.archived_at IS NULL';
/** Counting stops here; finding does not. */
const COUNTED = 10_000;

export const CARD_COLUMNS = `park.slug, park.name, park.country, park.kind, park.level, park.status, park.segments,
  park.lat, park.lon, park.coord_precision, park.coord_note, park.coord_source, park.fact_count,
  to_char(park.facts_as_of, 'YYYY-MM-DD') AS facts_as_of, park.claimed_at, park.takes_enquiries,
  park.freshness, park.completeness,
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
 * One page of parks and the number of matches, in one statement: first the ids of the page, then what their cards show.
 * The answer has at least one row; `slug` is null in it when the page is empty.
 */
export function parkListSql(filter: ParkFilter): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const next = (value: unknown) => `$${parameters.push(value)}`;
  const { matches, page } = onlyWord(filter) ? byOneWord(filter, next) : byConditions(filter, next);
  const sql = `
    ${matches}
    SELECT counted.total, card.* FROM counted LEFT JOIN (
      SELECT ${CARD_COLUMNS} FROM (${page}) hit JOIN parks park ON park.id = hit.id ${CARD_JOINS}
       ORDER BY ${ORDER[filter.sort]}) card ON true`;
  return { sql, parameters };
}

type Next = (value: unknown) => string;

/** A single word that is looked up as it stands, in the order of the index: nothing has to be sorted. */
const onlyWord = ({ q, segment, region, sort }: ParkFilter) =>
  !segment && !region && sort === 'name' && exactTerm(q) !== null;

function byOneWord({ q, limit, offset }: ParkFilter, next: Next) {
  const found = `FROM search_terms WHERE kind = 'park' AND term = ${next(exactTerm(q))}`;
  return {
    matches: `WITH counted AS (SELECT count(*)::int AS total FROM (SELECT 1 ${found} LIMIT ${COUNTED}) match)`,
    page: `SELECT id ${found} ORDER BY sort_key, id LIMIT ${next(limit)} OFFSET ${next(offset)}`,
  };
}

/** The matches are found once, for counting and for the page. */
function byConditions({ q, segment, region, sort, limit, offset }: ParkFilter, next: Next) {
  const conditions = [
    segment ? `park.segments && ${next(segment)}::text[]` : null,
    region
      ? `park.region_id = ANY (ARRAY(SELECT link.region_id FROM region_ancestors link JOIN regions a ON a.id = link.ancestor_id
           WHERE a.slug = ANY(${next(region)}::text[])))`
      : null,
    matchesWords('park', 'park.id', q, next),
  ].filter((condition) => condition !== null);
  if (conditions.length === 0) {
    return {
      matches: `WITH counted AS (SELECT count(*)::int AS total FROM (SELECT 1 FROM parks park WHERE ${LISTED} LIMIT ${COUNTED}) match)`,
      page: `SELECT park.id FROM parks park WHERE ${LISTED} ORDER BY ${ORDER[sort]} LIMIT ${next(limit)} OFFSET ${next(offset)}`,
    };
  }
  return {
    matches: `WITH match AS MATERIALIZED (
        SELECT park.id, park.sort_name, park.ranked_as_of, park.ranked_area_m2 FROM parks park WHERE ${[LISTED, ...conditions].join(' AND ')}),
      counted AS (SELECT least(count(*), ${COUNTED})::int AS total FROM match)`,
    page: `SELECT park.id FROM match park ORDER BY ${ORDER[sort]} LIMIT ${next(limit)} OFFSET ${next(offset)}`,
  };
}

/** Everything the park page shows of one park, in one statement. `facts` is the subquery of its public facts. */
export const parkDetailSql = (facts: string) => `
  SELECT park.id, ${CARD_COLUMNS}, park.demo, park.established, park.established_source, park.leading_industries, park.website,
    park.notes, park.time_zone, parent.slug AS parent_slug, parent.name AS parent_name,
    (SELECT coalesce(json_agg(json_build_object('slug', child.slug, 'name', child.name) ORDER BY child.sort_name), '[]')
       FROM parks child WHERE child.parent_park_id = park.id AND NOT child.demo AND child.archived_at IS NULL) AS children,
    (SELECT coalesce(json_agg(json_build_object('segment', s.segment, 'word', s.word, 'source', s.source)
              ORDER BY s.segment NULLS LAST, s.word), '[]') FROM park_segments s WHERE s.park_id = park.id) AS segment_sources,
    (SELECT coalesce(json_agg(json_build_object('name', t.name, 'activity', t.activity, 'status', t.status, 'as_of', t.as_of,
              'source', t.source, 'confidence', t.confidence) ORDER BY t.as_of_to DESC NULLS LAST, t.name), '[]')
       FROM tenants t WHERE t.park_id = park.id) AS tenants,
    (${facts}) AS facts,
    EXISTS (SELECT 1 FROM plots p WHERE p.park_id = park.id AND p.visibility = 'public' AND p.archived_at IS NULL)
      OR EXISTS (SELECT 1 FROM buildings b WHERE b.park_id = park.id AND b.visibility = 'public'
        AND b.archived_at IS NULL) AS states_land
  FROM parks park ${CARD_JOINS} LEFT JOIN parks parent ON parent.id = park.parent_park_id AND parent.archived_at IS NULL
  WHERE park.slug = $1 AND park.archived_at IS NULL`;
