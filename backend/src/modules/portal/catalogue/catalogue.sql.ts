/**
 * What is invented or has been archived is in no catalogue and no feed. Not every table can hold such rows; asking the
 * row by name holds for those that do and those that will.
 */
export const published = (alias: string) =>
  `(NOT coalesce((to_jsonb(${alias}) ->> 'demo')::boolean, false) AND to_jsonb(${alias}) ->> 'archived_at' IS NULL)`;

/** Public facts of a subject, newest first within a key; the newest day of each key is current. */
const factsOf = (type: string, id: string) => `
  (SELECT coalesce(json_agg(json_build_object('key', fact.key, 'valueKind', fact.value_kind, 'value', fact.value,
      'unit', fact.unit, 'asOf', fact.as_of, 'source', fact.source, 'note', fact.note, 'confidence', fact.confidence,
      'conflictGroup', fact.conflict_group, 'expiresOn', to_char(fact.expires_on, 'YYYY-MM-DD'))
      ORDER BY fact.key, fact.as_of_to DESC NULLS LAST, fact.id), '[]')
     FROM facts fact
    WHERE fact.subject_type = '${type}' AND fact.subject_id = ${id} AND fact.visibility = 'public')`;

const position = (alias: string) => `CASE WHEN ${alias}.lat IS NULL OR ${alias}.lon IS NULL THEN NULL
  ELSE json_build_object('lat', ${alias}.lat, 'lon', ${alias}.lon, 'precision', ${alias}.coord_precision,
    'source', ${alias}.coord_source) END`;

export const REGIONS_SQL = `
  SELECT region.slug, region.kind, region.name, region.country, parent.slug AS parent,
    ${position('region')} AS position, ${factsOf('region', 'region.id')} AS facts
  FROM regions region LEFT JOIN regions parent ON parent.id = region.parent_id ORDER BY region.slug`;

export const PARKS_SQL = `
  SELECT park.slug, park.name, park.country, region.slug AS region, parent.slug AS parent, park.kind, park.level,
    park.status, park.established,
    (SELECT coalesce(json_agg(json_build_object('segment', s.segment, 'word', s.word, 'source', s.source)
        ORDER BY s.segment NULLS LAST, s.word), '[]') FROM park_segments s WHERE s.park_id = park.id) AS segments,
    park.leading_industries AS "leadingIndustries",
    (SELECT coalesce(json_agg(json_build_object('name', t.name, 'activity', t.activity, 'status', t.status,
        'asOf', t.as_of, 'source', t.source, 'confidence', t.confidence)
        ORDER BY t.as_of_to DESC NULLS LAST, t.name), '[]') FROM tenants t WHERE t.park_id = park.id) AS tenants,
    ${position('park')} AS position, park.time_zone AS "timeZone", park.website, park.notes,
    park.claimed_at IS NOT NULL AS claimed, park.takes_enquiries AS "takesEnquiries",
    ${factsOf('park', 'park.id')} AS facts
  FROM parks park LEFT JOIN regions region ON region.id = park.region_id
  LEFT JOIN parks parent ON parent.id = park.parent_park_id AND ${published('parent')}
  WHERE ${published('park')} ORDER BY park.slug`;

export const POLICIES_SQL = `
  SELECT policy.slug, policy.title, policy.kind, policy.type, policy.country, policy.level, policy.issuer,
    policy.document_no AS "documentNo", policy.effective_from AS "effectiveFrom", policy.effective_to AS "effectiveTo",
    policy.nationwide,
    (SELECT coalesce(json_agg(r.slug ORDER BY r.slug), '[]') FROM policy_regions link
       JOIN regions r ON r.id = link.region_id WHERE link.policy_id = policy.id) AS regions,
    (SELECT coalesce(json_agg(park.slug ORDER BY park.slug), '[]') FROM policy_parks link
       JOIN parks park ON park.id = link.park_id
      WHERE link.policy_id = policy.id AND ${published('park')}) AS parks,
    policy.segments, policy.conditions, policy.benefit, policy.source, policy.source_status AS "sourceStatus",
    policy.source_date AS "sourceDate", to_char(policy.last_checked, 'YYYY-MM-DD') AS "lastChecked",
    policy.confidence, policy.notes
  FROM policies policy WHERE ${published('policy')} ORDER BY policy.slug`;

export const OFFERINGS_SQL = `
  SELECT offering.id, park.slug AS park, offering.kind, offering.title, offering.summary, offering.segments,
    CASE WHEN offering.quantity_value IS NULL OR offering.quantity_unit IS NULL THEN NULL
      ELSE json_build_object('value', offering.quantity_value::text, 'unit', offering.quantity_unit) END AS quantity,
    to_char(offering.opens_on, 'YYYY-MM-DD') AS "opensOn", to_char(offering.closes_on, 'YYYY-MM-DD') AS "closesOn",
    offering.published_at AS "publishedAt"
  FROM offerings offering JOIN parks park ON park.id = offering.park_id
  WHERE ${published('offering')} AND ${published('park')} ORDER BY offering.id`;
