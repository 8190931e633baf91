import type { Database } from '../platform/database/database.js';
import { LOCALES } from '../platform/i18n/locales.js';
import type { LocalizedText } from '../platform/i18n/localized-text.js';
import { foldText } from '../platform/search-text/index.js';
import type { RegionTree, SeedRegion } from './seed-files.js';
import { localized, precisionOf } from './seed-words.js';

interface RegionNode {
  slug: string;
  kind: 'country' | 'province' | 'region';
  parent: string | null;
  country: string;
  adminLevel: string;
  name: LocalizedText;
  timeZone: string;
  region: SeedRegion | null;
}

/** Loads the tree, parents first, and the table of what lies in what. @returns slug -> id */
export async function seedRegions(
  db: Database,
  regions: SeedRegion[],
  tree: RegionTree,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const node of nodesOf(regions, tree)) {
    const parentId = node.parent === null ? null : (ids.get(node.parent) ?? null);
    ids.set(node.slug, await upsert(db, node, parentId));
  }
  await db.query('DELETE FROM region_ancestors');
  await db.query(
    `INSERT INTO region_ancestors (region_id, ancestor_id)
     WITH RECURSIVE up (region_id, ancestor_id) AS (
       SELECT id, id FROM regions
       UNION SELECT up.region_id, r.parent_id FROM up JOIN regions r ON r.id = up.ancestor_id WHERE r.parent_id IS NOT NULL
     ) SELECT region_id, ancestor_id FROM up`,
  );
  return ids;
}

function nodesOf(regions: SeedRegion[], tree: RegionTree): RegionNode[] {
  const placed = new Map(tree.regions.map((place) => [place.slug, place]));
  const countries = tree.countries.map<RegionNode>(({ code, timeZone }) => ({
    slug: `country-${code.toLowerCase()}`,
    kind: 'country',
    parent: null,
    country: code,
    adminLevel: 'country',
    name: countryName(code),
    timeZone,
    region: null,
  }));
  const provinces = tree.provinces.map<RegionNode>((province) => ({
    slug: province.slug,
    kind: 'province',
    parent: `country-${province.country.toLowerCase()}`,
    country: province.country,
    adminLevel: 'province',
    name: { original: province.original, texts: province.name },
    timeZone: province.timeZone,
    region: null,
  }));
  const leaves = regions.map<RegionNode>((region) => {
    const place = placed.get(region.id);
    if (!place) throw new Error(`region-tree.json does not place ${region.id}`);
    const name = localized(region.name_en, region.name_local, region.country);
    return {
      slug: region.id,
      kind: 'region',
      parent: place.parent,
      country: region.country,
      adminLevel: region.admin_level,
      name,
      timeZone: place.timeZone,
      region,
    };
  });
  // A region can lie in another one (Longnan in Ganzhou): those whose parent is not yet there come last.
  const first = leaves.filter((leaf) => !placed.has(leaf.parent ?? ''));
  return [...countries, ...provinces, ...first, ...leaves.filter((leaf) => placed.has(leaf.parent ?? ''))];
}

/** Names of countries come from CLDR, in the portal's languages. */
function countryName(code: string): LocalizedText {
  const texts = Object.fromEntries(
    LOCALES.map((locale) => [locale, new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code]),
  );
  return { original: 'en', texts };
}

async function upsert(db: Database, node: RegionNode, parentId: string | null): Promise<string> {
  const { region } = node;
  await db.query(
    `INSERT INTO regions (slug, kind, parent_id, country, admin_level, name, sort_name, time_zone, lat, lon,
       coord_precision, coord_source, resource_types, deposits, notes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT (slug) DO UPDATE SET kind = EXCLUDED.kind, parent_id = EXCLUDED.parent_id, country = EXCLUDED.country,
       admin_level = EXCLUDED.admin_level, name = EXCLUDED.name, sort_name = EXCLUDED.sort_name,
       time_zone = EXCLUDED.time_zone, lat = EXCLUDED.lat, lon = EXCLUDED.lon, coord_precision = EXCLUDED.coord_precision,
       coord_source = EXCLUDED.coord_source, resource_types = EXCLUDED.resource_types, deposits = EXCLUDED.deposits,
       notes = EXCLUDED.notes
     WHERE regions.edited_at IS NULL`,
    [
      node.slug,
      node.kind,
      parentId,
      node.country,
      node.adminLevel,
      JSON.stringify(node.name),
      foldText(node.name.texts['en'] ?? node.slug),
      node.timeZone,
      region?.lat ?? null,
      region?.lon ?? null,
      precisionOf(region?.coord_precision ?? null),
      region?.coord_source ?? null,
      region?.resource_types ?? [],
      region?.deposits ?? [],
      region?.notes ?? null,
    ],
  );
  const row = await db.one<{ id: string }>('SELECT id FROM regions WHERE slug = $1', [node.slug]);
  return (row as { id: string }).id;
}
