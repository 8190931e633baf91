import { matchesWords } from '../../platform/search-index/search-index.js';

export interface PolicyFilter {
  q?: string | undefined;
  /** Slugs. */
  policy?: string[] | undefined;
  country?: string | undefined;
  segment?: string[] | undefined;
  region?: string[] | undefined;
  kind: readonly string[];
  /** Whoever asks names what they look for: what is invented is found as well. */
  named?: boolean;
  /** A park with its region and country: a policy applies that names the park, a region above it, or the country alone. */
  park?: { id: string; regionId: string | null; country: string } | undefined;
}

export const POLICY_COLUMNS = `policy.id, policy.slug, policy.title, policy.kind, policy.type, policy.country, policy.level,
  policy.issuer, policy.document_no, policy.source_status, policy.effective_from, policy.effective_to,
  policy.suspended_from, policy.suspended_to, policy.opens_on, policy.closes_on, policy.source_date,
  to_char(policy.last_checked, 'YYYY-MM-DD') AS last_checked, policy.nationwide, policy.segments, policy.demo,
  (SELECT coalesce(json_agg(json_build_object('slug', r.slug, 'name', r.name) ORDER BY r.sort_name), '[]')
     FROM policy_regions link JOIN regions r ON r.id = link.region_id WHERE link.policy_id = policy.id) AS regions`;

/**
 * Policies that match, by title. The status is derived from dates after reading, so filtering by it, and paging,
 * happen on the answer; a catalogue of policies is small, and the limit says how small.
 */
export function policyListSql(filter: PolicyFilter): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const next = (value: unknown) => `$${parameters.push(value)}`;
  const sql = `SELECT ${POLICY_COLUMNS} FROM policies policy WHERE ${policyConditions(filter, next)}
    ORDER BY policy.sort_title, policy.id LIMIT 2000`;
  return { sql, parameters };
}

/** What is public of the policies asked for, as conditions on `policy`. @param next adds a parameter. */
export function policyConditions(filter: PolicyFilter, next: (value: unknown) => string): string {
  const conditions = [
    'policy.archived_at IS NULL',
    // What is invented is found through its own park, or by its name.
    filter.park || filter.named ? null : 'NOT policy.demo',
    `policy.kind = ANY(${next(filter.kind)}::text[])`,
    // A policy that names no segment is not limited to any.
    filter.segment ? `(policy.segments && ${next(filter.segment)}::text[] OR policy.segments = '{}')` : null,
    filter.policy ? `policy.slug = ANY(${next(filter.policy)}::text[])` : null,
    filter.country ? `policy.country = ${next(filter.country)}` : null,
    filter.region ? regionCondition(next(filter.region)) : null,
    filter.park ? parkCondition(filter.park, next) : null,
    matchesWords('policy', 'policy.id', filter.q, next),
  ];
  return conditions.filter((condition) => condition !== null).join(' AND ');
}

/** Policies of the regions named, of those inside them and of those around them, and those of their whole country. */
const regionCondition = (slugs: string) => `(
  EXISTS (SELECT 1 FROM policy_regions link
           JOIN region_ancestors up ON up.region_id = link.region_id OR up.ancestor_id = link.region_id
           JOIN regions asked ON asked.slug = ANY(${slugs}::text[])
          WHERE link.policy_id = policy.id
            AND ((up.region_id = link.region_id AND up.ancestor_id = asked.id)
              OR (up.ancestor_id = link.region_id AND up.region_id = asked.id)))
  OR (policy.nationwide AND policy.country IN (SELECT country FROM regions WHERE slug = ANY(${slugs}::text[]))))`;

/** What is invented holds in the parks that it names, whatever it says of their regions or country. */
function parkCondition(park: NonNullable<PolicyFilter['park']>, next: (value: unknown) => string): string {
  return `(EXISTS (SELECT 1 FROM policy_parks link WHERE link.policy_id = policy.id AND link.park_id = ${next(park.id)})
    OR (NOT policy.demo AND (
      EXISTS (SELECT 1 FROM policy_regions link JOIN region_ancestors up ON up.ancestor_id = link.region_id
               WHERE link.policy_id = policy.id AND up.region_id = ${next(park.regionId)})
      OR (policy.nationwide AND policy.country = ${next(park.country)}))))`;
}
