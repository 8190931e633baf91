import { asPartialDate } from '../modules/facts/index.js';
import { CAPABILITIES, segmentOfWord } from '../modules/regions/index.js';
import type { Database } from '../platform/database/database.js';
import type { SearchIndex } from '../platform/search-index/search-index.js';
import { foldText } from '../platform/search-text/index.js';
import type { RegionTree, SeedPark, SeedRegion } from './seed-files.js';
import { localized, precisionOf } from './seed-words.js';

export interface ParkSeeding {
  db: Database;
  index: SearchIndex;
  tree: RegionTree;
  regions: SeedRegion[];
  regionIds: Map<string, string>;
  /** Slugs of parks whose profile a person has published: nothing of it is loaded over. */
  edited: ReadonlySet<string>;
}

/** One company's project site is context: its enquiries go to the region. */
const CONTEXT_KIND = 'project site';

/** Loads parks, what they are made of, and their words. @returns slug -> id */
export async function seedParks(seeding: ParkSeeding, parks: SeedPark[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const park of parks) ids.set(park.id, await upsertPark(seeding, park));
  for (const park of parks) {
    const id = ids.get(park.id) as string;
    const parent = seeding.tree.parks[park.id]?.parent;
    if (parent)
      await seeding.db.query('UPDATE parks SET parent_park_id = $2 WHERE id = $1', [
        id,
        ids.get(parent) ?? null,
      ]);
    if (seeding.edited.has(park.id)) continue;
    await seedSegments(seeding.db, id, park);
    await seedTenants(seeding.db, id, park);
    await indexPark(seeding, id, park);
  }
  return ids;
}

async function upsertPark({ db, tree, regions, regionIds }: ParkSeeding, park: SeedPark): Promise<string> {
  const place = tree.regions.find((region) => region.slug === park.region_id);
  const country =
    tree.parks[park.id]?.country ?? regions.find((region) => region.id === park.region_id)?.country;
  const timeZone = tree.parks[park.id]?.timeZone ?? place?.timeZone;
  if (!country || !timeZone) throw new Error(`region-tree.json does not say where ${park.id} is`);
  const words = park.value_chain_segments.map(({ segment }) => segment);
  const established = asPartialDate(park.established?.value ?? null);
  await db.query(
    `INSERT INTO parks (slug, name, sort_name, region_id, country, kind, level, status, established, established_from,
       established_to, established_source, segments, capabilities, leading_industries, lat, lon, coord_precision, coord_note,
       coord_source, time_zone, takes_enquiries, website, notes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
     ON CONFLICT (slug) DO UPDATE SET name = EXCLUDED.name, sort_name = EXCLUDED.sort_name, region_id = EXCLUDED.region_id,
       country = EXCLUDED.country, kind = EXCLUDED.kind, level = EXCLUDED.level, status = EXCLUDED.status,
       established = EXCLUDED.established, established_from = EXCLUDED.established_from,
       established_to = EXCLUDED.established_to, established_source = EXCLUDED.established_source,
       segments = EXCLUDED.segments, capabilities = EXCLUDED.capabilities, leading_industries = EXCLUDED.leading_industries,
       lat = EXCLUDED.lat, lon = EXCLUDED.lon, coord_precision = EXCLUDED.coord_precision, coord_note = EXCLUDED.coord_note,
       coord_source = EXCLUDED.coord_source, time_zone = EXCLUDED.time_zone, takes_enquiries = EXCLUDED.takes_enquiries,
       website = EXCLUDED.website, notes = EXCLUDED.notes
     WHERE parks.edited_at IS NULL`,
    [
      park.id,
      JSON.stringify(localized(park.name_en, park.name_local, country)),
      foldText(park.name_en),
      park.region_id === null ? null : (regionIds.get(park.region_id) ?? null),
      country,
      park.kind,
      park.level,
      park.status,
      park.established?.value ?? null,
      established?.from ?? null,
      established?.to ?? null,
      park.established?.source_url ?? null,
      [...new Set(words.map(segmentOfWord).filter((segment) => segment !== null))],
      words.filter((word) => CAPABILITIES.includes(word)),
      park.leading_industries,
      park.lat,
      park.lon,
      precisionOf(park.coord_precision),
      park.coord_precision,
      park.coord_source,
      timeZone,
      park.kind !== CONTEXT_KIND,
      park.website,
      park.notes,
    ],
  );
  const row = await db.one<{ id: string }>('SELECT id FROM parks WHERE slug = $1', [park.id]);
  return (row as { id: string }).id;
}

async function seedSegments(db: Database, parkId: string, park: SeedPark): Promise<void> {
  await db.query('DELETE FROM park_segments WHERE park_id = $1', [parkId]);
  for (const { segment: word, source_url } of park.value_chain_segments) {
    await db.query(
      'INSERT INTO park_segments (park_id, word, segment, source) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [parkId, word, segmentOfWord(word), source_url],
    );
  }
}

async function seedTenants(db: Database, parkId: string, park: SeedPark): Promise<void> {
  for (const tenant of park.tenants) {
    const asOf = asPartialDate(tenant.as_of);
    await db.query(
      `INSERT INTO tenants (park_id, name, activity, status, as_of, as_of_from, as_of_to, source, confidence)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (park_id, name) DO UPDATE SET activity = EXCLUDED.activity, status = EXCLUDED.status,
         as_of = EXCLUDED.as_of, as_of_from = EXCLUDED.as_of_from, as_of_to = EXCLUDED.as_of_to,
         source = EXCLUDED.source, confidence = EXCLUDED.confidence`,
      [
        parkId,
        tenant.name,
        tenant.activity,
        tenant.status,
        tenant.as_of,
        asOf?.from ?? null,
        asOf?.to ?? null,
        tenant.source_url,
        tenant.confidence,
      ],
    );
  }
}

async function indexPark({ index, regions }: ParkSeeding, id: string, park: SeedPark): Promise<void> {
  const region = regions.find((candidate) => candidate.id === park.region_id);
  const name = localized(park.name_en, park.name_local, region?.country ?? '');
  await index.put({
    kind: 'park',
    id,
    slug: park.id,
    names: name.texts,
    words: [
      ...park.leading_industries,
      ...park.tenants.map((tenant) => tenant.name),
      ...(region ? [region.name_en, region.name_local] : []),
      ...park.value_chain_segments.map(({ segment }) => segment.replaceAll('_', ' ')),
    ],
    sortKey: foldText(park.name_en),
  });
}
