// One park as full as a park gets: 150 facts and 200 plots with their shapes, made by SQL in the shapes of the product.
// What a reader's page asks for is read together: the profile, both pages of its plots, and the shapes for the map.

export const FULL_PARK = 'bench-full-park';
const FACTS = 150;
const PLOTS = 200;

const PARK_SQL = `
  INSERT INTO parks (slug, name, sort_name, region_id, country, kind, level, status, segments, lat, lon, coord_precision,
    time_zone, takes_enquiries, fact_count, standing_changes_on)
  SELECT '${FULL_PARK}', '{"original":"en","texts":{"en":"Bench full park"}}', 'bench full park', region.id, region.country,
         'development zone', 'national', 'operating', '{RE4a,RE5}', 40, 110, 'zone', region.time_zone, true, ${FACTS},
         '9999-12-31'
    FROM (SELECT id, country, time_zone FROM regions WHERE kind = 'region' ORDER BY slug LIMIT 1) region
  RETURNING id`;

const FACTS_SQL = `
  INSERT INTO facts (subject_type, subject_id, key, value, value_kind, as_of, as_of_from, as_of_to, source, confidence, visibility)
  SELECT 'park', $1, key, 'As stated by the park, number ' || n, 'text', '2026-0' || (1 + n % 9), make_date(2026, 1 + (n % 9)::int, 1),
         (make_date(2026, 1 + (n % 9)::int, 1) + interval '1 month - 1 day')::date,
         '{"address":"https://example.org/source","title":"example.org","retrievedOn":"2026-11-23","quote":"A sentence that says it."}',
         'high', 'public'
    FROM unnest($2::text[]) WITH ORDINALITY AS given (key, n)`;

const SERVICE = `'{"state":"yes","capacity":{"value":"10","unit":"MW"},"note":null}'::jsonb`;
/** $1: the park, $2: how many. */
const PLOTS_SQL = `
  INSERT INTO plots (id, park_id, code, sort_code, status, status_as_of, area_m2, measured_m2, segments, visibility, polygon,
    west, south, east, north, document, published_at)
  SELECT uuidv7(), $1, 'P-' || n, 'p-' || lpad(n::text, 6, '0'), word, '2026-10-01', n * 1000, n * 1000, '{RE4a}', 'public',
         polygon, 110 + n * 0.001, 40, 110.0008 + n * 0.001, 40.0008,
         jsonb_build_object('code', 'P-' || n, 'name', '{"original":"en","texts":{"en":"Plot beside the road"}}'::jsonb,
           'area', jsonb_build_object('value', (n * 1000)::text, 'unit', 'm2'), 'minimumLot', null, 'polygon', polygon,
           'status', jsonb_build_object('word', word, 'asOf', '2026-10-01', 'source',
             '{"address":null,"title":"Land registry of the park","retrievedOn":null,"quote":null}'::jsonb),
           'readiness', '{"stage":"five-connections","asOf":"2026-09","evidence":"Inspected"}'::jsonb,
           'services', jsonb_build_object('road', ${SERVICE}, 'power', ${SERVICE}, 'water', ${SERVICE}, 'sewage', ${SERVICE},
             'telecom', ${SERVICE}, 'gas', ${SERVICE}, 'steam', ${SERVICE}),
           'allowedSegments', '["RE4a","RE5"]'::jsonb, 'restrictedSegments', '["RE2"]'::jsonb,
           'price', '{"amount":"384","currency":"CNY","asOf":"2026-10"}'::jsonb, 'note', 'Level ground.', 'visibility', 'public'),
         '2026-11-01'
    FROM generate_series(1, $2::int) n
   CROSS JOIN LATERAL (SELECT (ARRAY['available','reserved','sold','planned'])[1 + n % 4] AS word,
          jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
            jsonb_build_array(110 + n * 0.001, 40), jsonb_build_array(110.0008 + n * 0.001, 40),
            jsonb_build_array(110.0008 + n * 0.001, 40.0008), jsonb_build_array(110 + n * 0.001, 40.0008),
            jsonb_build_array(110 + n * 0.001, 40)))) AS polygon) made`;

/** A park that has nothing but plots. */
export async function buildPlots(client, slug, count) {
  const { rows } = await client.query(PARK_SQL.replace(FULL_PARK, slug));
  await client.query(PLOTS_SQL, [rows[0].id, count]);
  await client.query('ANALYZE plots');
}

/** @param {readonly string[]} keys of the catalogue of facts */
export async function buildFullPark(client, keys) {
  const { rows } = await client.query(PARK_SQL);
  await client.query(FACTS_SQL, [rows[0].id, keys.slice(0, FACTS)]);
  await client.query(PLOTS_SQL, [rows[0].id, PLOTS]);
  await client.query('ANALYZE plots, facts');
}

const at = `/api/v1/parks/${FULL_PARK}`;
export const FULL_PARK_READS = [
  at,
  `${at}/plots?page=1&pageSize=100`,
  `${at}/plots?page=2&pageSize=100`,
  `${at}/shapes`,
];
