// The measured database: 5,000 parks with 20 facts each and 100,000 enquiries, made by SQL in the shapes of the product.
// Names are invented and say so; regions and policies are those of the real catalogue.

export const PARKS = 5_000;
export const FACTS_PER_PARK = 20;

const SEGMENTS = `ARRAY['RE1','RE2','RE3','RE4a','RE4b','RE4c','RE4d','RE4e','RE4f','RE5','RE6']`;

const PARKS_SQL = `
  INSERT INTO parks (slug, name, sort_name, region_id, country, kind, level, status, segments, lat, lon, coord_precision,
    time_zone, takes_enquiries)
  SELECT 'bench-park-' || n,
         jsonb_build_object('original', 'zh-CN', 'texts', jsonb_build_object('en', 'Bench Park ' || n,
           'zh-CN', (ARRAY['稀土','磁材','电机','抛光','储氢'])[1 + n % 5] || '测试园区' || n)),
         'bench park ' || lpad(n::text, 5, '0'), region.id, region.country, 'development zone', 'national', 'operating',
         ARRAY[(${SEGMENTS})[1 + n % 11], (${SEGMENTS})[1 + (n * 7) % 11]], 30 + n % 20, 100 + n % 20, 'zone', region.time_zone, true
    FROM generate_series(1, ${PARKS}) n
    JOIN LATERAL (SELECT id, country, time_zone FROM regions WHERE kind = 'region' ORDER BY slug OFFSET n % 33 LIMIT 1) region ON true`;

const FACTS_SQL = `
  INSERT INTO facts (subject_type, subject_id, key, value, value_kind, unit, canonical_value, canonical_unit, as_of, as_of_from,
    as_of_to, source, confidence, visibility)
  SELECT 'park', park.id, CASE WHEN k = 1 THEN 'approved_area' ELSE 'bench_fact_' || k END, (100 + k)::text, 'number', 'ha',
         (100 + k) * 10000, 'm2', '2025-0' || (1 + k % 9), make_date(2025, 1 + k % 9, 1),
         (make_date(2025, 1 + k % 9, 1) + interval '1 month - 1 day')::date,
         '{"address":"https://example.org/source","title":"example.org","retrievedOn":"2026-11-23","quote":null}', 'high', 'public'
    FROM parks park CROSS JOIN generate_series(1, ${FACTS_PER_PARK}) k WHERE park.slug LIKE 'bench-park-%'`;

/** Fills an empty, migrated and seeded database. `index` writes the words of the parks through the product's own folding. */
export async function buildCatalogue(client, indexTerms) {
  await client.query(PARKS_SQL);
  await client.query(FACTS_SQL);
  const { rows } = await client.query(
    `SELECT id, slug, name, sort_name FROM parks WHERE slug LIKE 'bench-park-%'`,
  );
  const terms = { term: [], key: [], id: [] };
  for (const row of rows) {
    for (const term of indexTerms(Object.values(row.name.texts).join('\n'))) {
      terms.term.push(term);
      terms.key.push(row.sort_name);
      terms.id.push(row.id);
    }
  }
  await client.query(
    `INSERT INTO search_terms (kind, term, sort_key, id)
     SELECT 'park', * FROM unnest($1::text[], $2::text[], $3::uuid[]) ON CONFLICT DO NOTHING`,
    [terms.term, terms.key, terms.id],
  );
  await client.query(
    `UPDATE parks SET fact_count = ${FACTS_PER_PARK}, facts_as_of = '2025-09-30', area_m2 = 1010000,
       ranked_as_of = '2025-09-30', ranked_area_m2 = 1010000, freshness = 100, standing_changes_on = '9999-12-31',
       area_fact_id = (SELECT id FROM facts f WHERE f.subject_type = 'park' AND f.subject_id = parks.id AND f.key = 'approved_area' LIMIT 1)
     WHERE slug LIKE 'bench-park-%'`,
  );
  await client.query('VACUUM ANALYZE');
}
