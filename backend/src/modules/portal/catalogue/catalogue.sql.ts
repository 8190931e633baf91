/** Of what is invented, or belongs to something archived, nothing is in a catalogue or a feed. */
const published = (alias: string) => `(NOT ${alias}.demo AND ${alias}.archived_at IS NULL)`;

/** Public facts of a subject, newest first within a key; the newest day of each key is current. */
const factsOf = (type: string, id: string) => `
  (SELECT coalesce(json_agg(json_build_object('key', fact.key, 'valueKind', fact.value_kind, 'value', fact.value,
      'unit', fact.unit, 'asOf', fact.as_of, 'source', fact.source, 'note', fact.note, 'confidence', fact.confidence,
      'conflictGroup', fact.conflict_group, 'expiresOn', to_char(fact.expires_on, 'YYYY-MM-DD'),
      'confirmedBy', fact.verified_as,
      'confirmedOn', CASE WHEN fact.verified_as IS NULL THEN NULL
        ELSE to_char(fact.verified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') END)
      ORDER BY fact.key, fact.as_of_to DESC NULLS LAST, fact.id), '[]')
     FROM facts fact
    WHERE fact.subject_type = '${type}' AND fact.subject_id = ${id} AND fact.visibility = 'public')`;

const position = (alias: string) => `CASE WHEN ${alias}.lat IS NULL OR ${alias}.lon IS NULL THEN NULL
  ELSE json_build_object('lat', ${alias}.lat, 'lon', ${alias}.lon, 'precision', ${alias}.coord_precision,
    'source', ${alias}.coord_source) END`;

/** A table of which the rows after a key are read, some at a time: `$1` is the last key, `$2` how many. */
export interface Batched {
  sql: string;
  /** Before every key. */
  first: string;
}

const NO_SLUG = '';
const NO_ID = '00000000-0000-0000-0000-000000000000';

export const REGIONS: Batched = {
  first: NO_SLUG,
  sql: `
  SELECT region.slug AS id, region.slug, region.kind, region.name, region.country, parent.slug AS parent,
    ${position('region')} AS position, ${factsOf('region', 'region.id')} AS facts
  FROM regions region LEFT JOIN regions parent ON parent.id = region.parent_id
  WHERE region.slug > $1 ORDER BY region.slug LIMIT $2`,
};

/** What a park shows to everybody: of files whoever asks for them decides again when they are fetched. */
const FILES = `
  (SELECT coalesce(json_agg(json_build_object('id', file.id, 'kind', shown.kind, 'name', file.name,
      'title', shown.caption, 'alternative', shown.alt, 'credit', shown.credit, 'mediaType', file.media_type,
      'size', file.size) ORDER BY shown.kind DESC, shown.position, file.id), '[]')
     FROM park_files shown JOIN files file ON file.id = shown.file_id
    WHERE shown.park_id = park.id AND shown.state = 'shown' AND shown.visibility = 'public' AND NOT shown.demo
      AND file.state = 'clean')`;

export const PARKS: Batched = {
  first: NO_SLUG,
  sql: `
  SELECT park.slug AS id, park.slug, park.name, park.country, region.slug AS region, parent.slug AS parent, park.kind,
    park.level, park.status, park.established,
    (SELECT coalesce(json_agg(json_build_object('segment', s.segment, 'word', s.word, 'source', s.source)
        ORDER BY s.segment NULLS LAST, s.word), '[]') FROM park_segments s WHERE s.park_id = park.id) AS segments,
    park.leading_industries AS "leadingIndustries",
    (SELECT coalesce(json_agg(json_build_object('name', t.name, 'activity', t.activity, 'status', t.status,
        'asOf', t.as_of, 'source', t.source, 'confidence', t.confidence)
        ORDER BY t.as_of_to DESC NULLS LAST, t.name), '[]') FROM tenants t WHERE t.park_id = park.id) AS tenants,
    ${position('park')} AS position, park.boundary, park.time_zone AS "timeZone", park.website, park.notes,
    park.claimed_at IS NOT NULL AS claimed, park.takes_enquiries AS "takesEnquiries", ${FILES} AS files,
    ${factsOf('park', 'park.id')} AS facts
  FROM parks park LEFT JOIN regions region ON region.id = park.region_id
  LEFT JOIN parks parent ON parent.id = park.parent_park_id AND ${published('parent')}
  WHERE ${published('park')} AND park.slug > $1 ORDER BY park.slug LIMIT $2`,
};

const isPublicLand = (alias: string) => `${published(alias)} AND ${alias}.visibility = 'public'`;

export const PLOTS: Batched = {
  first: NO_ID,
  sql: `
  SELECT plot.id, park.slug AS park, park.country, plot.code, plot.document, plot.measured_m2::text AS "measuredM2",
    plot.polygon, plot.published_at AS "publishedAt"
  FROM plots plot JOIN parks park ON park.id = plot.park_id
  WHERE ${isPublicLand('plot')} AND ${published('park')} AND plot.id > $1::uuid ORDER BY plot.id LIMIT $2`,
};

export const BUILDINGS: Batched = {
  first: NO_ID,
  sql: `
  SELECT building.id, park.slug AS park, park.country, building.code, building.document, plot.id AS plot,
    building.published_at AS "publishedAt"
  FROM buildings building JOIN parks park ON park.id = building.park_id
  LEFT JOIN plots plot ON plot.id = building.plot_id AND ${isPublicLand('plot')}
  WHERE ${isPublicLand('building')} AND ${published('park')} AND building.id > $1::uuid
  ORDER BY building.id LIMIT $2`,
};

export const POLICIES: Batched = {
  first: NO_SLUG,
  sql: `
  SELECT policy.slug AS id, policy.slug, policy.title, policy.kind, policy.type, policy.country, policy.level,
    policy.issuer, policy.document_no AS "documentNo", policy.effective_from AS "effectiveFrom",
    policy.effective_to AS "effectiveTo", policy.nationwide,
    (SELECT coalesce(json_agg(r.slug ORDER BY r.slug), '[]') FROM policy_regions link
       JOIN regions r ON r.id = link.region_id WHERE link.policy_id = policy.id) AS regions,
    (SELECT coalesce(json_agg(park.slug ORDER BY park.slug), '[]') FROM policy_parks link
       JOIN parks park ON park.id = link.park_id
      WHERE link.policy_id = policy.id AND ${published('park')}) AS parks,
    policy.segments, policy.conditions, policy.benefit, policy.source, policy.source_status AS "sourceStatus",
    policy.source_date AS "sourceDate", to_char(policy.last_checked, 'YYYY-MM-DD') AS "lastChecked",
    policy.confidence, policy.notes
  FROM policies policy WHERE ${published('policy')} AND policy.slug > $1 ORDER BY policy.slug LIMIT $2`,
};

export const MEASURES: Batched = {
  first: NO_SLUG,
  sql: `
  SELECT measure.slug AS id, measure.document, policy.slug AS policy, policy.country,
    policy.effective_from AS "effectiveFrom", policy.effective_to AS "effectiveTo", policy.source,
    policy.source_date AS "sourceDate", to_char(policy.last_checked, 'YYYY-MM-DD') AS "lastChecked"
  FROM measures measure JOIN policies policy ON policy.id = measure.policy_id
  WHERE measure.removed_at IS NULL AND ${published('policy')} AND measure.slug > $1 ORDER BY measure.slug LIMIT $2`,
};

const publicIds = (table: 'plots' | 'buildings', ids: string) => `
  (SELECT coalesce(json_agg(land.id ORDER BY land.sort_code), '[]') FROM ${table} land
    WHERE land.id = ANY(${ids}) AND ${isPublicLand('land')})`;

export const OFFERINGS: Batched = {
  first: NO_ID,
  sql: `
  SELECT offering.id, park.slug AS park, park.country, park.time_zone AS "timeZone", offering.kind, offering.title,
    offering.summary, offering.segments, offering.quantity_value::text AS quantity, offering.left_value::text AS "left",
    offering.quantity_unit AS unit, to_char(offering.opens_on, 'YYYY-MM-DD') AS "opensOn",
    to_char(offering.closes_on, 'YYYY-MM-DD') AS "closesOn", offering.document,
    ${publicIds('plots', 'offering.plot_ids')} AS plots, ${publicIds('buildings', 'offering.building_ids')} AS buildings,
    offering.published_at AS "publishedAt"
  FROM offerings offering JOIN parks park ON park.id = offering.park_id
  WHERE ${published('offering')} AND ${published('park')} AND offering.id > $1::uuid ORDER BY offering.id LIMIT $2`,
};

/** The last day of which anything in the catalogue speaks, up to today ($1): plans for later years do not count. */
export const NEWEST_DAY_SQL = `
  SELECT to_char(max(day), 'YYYY-MM-DD') AS day FROM (
    SELECT max(fact.as_of_from) FROM facts fact WHERE fact.visibility = 'public' AND fact.as_of_from <= $1::date
      AND NOT EXISTS (SELECT 1 FROM parks park WHERE park.id = fact.subject_id AND NOT ${published('park')})
    UNION ALL SELECT max(policy.last_checked) FROM policies policy WHERE ${published('policy')} AND policy.last_checked <= $1::date
    UNION ALL SELECT max(plot.status_as_of) FROM plots plot JOIN parks park ON park.id = plot.park_id
      WHERE ${isPublicLand('plot')} AND ${published('park')} AND plot.status_as_of <= $1::date
    UNION ALL SELECT max((offering.published_at AT TIME ZONE 'UTC')::date) FROM offerings offering
      JOIN parks park ON park.id = offering.park_id WHERE ${published('offering')} AND ${published('park')}
  ) known (day)`;
