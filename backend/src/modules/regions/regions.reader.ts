import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { PositionView, RegionDetailView, RegionRef, RegionView } from './dto/region.views.js';
import type { CoordPrecision, RegionKind } from './region.entity.js';

interface RegionRow {
  id: string;
  slug: string;
  kind: RegionKind;
  country: string;
  admin_level: string;
  name: LocalizedText;
  parent: string | null;
  lat: number | null;
  lon: number | null;
  coord_precision: CoordPrecision;
  coord_source: string | null;
}

interface RegionDetailRow extends RegionRow {
  resource_types: string[];
  deposits: string[];
  notes: string | null;
  ancestors: { slug: string; name: LocalizedText }[];
}

const COLUMNS = `region.id, region.slug, region.kind, region.country, region.admin_level, region.name,
  parent.slug AS parent, region.lat, region.lon, region.coord_precision, region.coord_source`;

/** Reads regions for the public, and by id for the modules above. */
@Injectable()
export class Regions {
  constructor(private readonly db: Database) {}

  async list(kind: string | undefined, locale: Locale): Promise<RegionView[]> {
    const rows = await this.db.query<RegionRow>(
      `SELECT ${COLUMNS} FROM regions region LEFT JOIN regions parent ON parent.id = region.parent_id
        WHERE $1::text IS NULL OR region.kind = $1 ORDER BY region.country, region.sort_name, region.id`,
      [kind ?? null],
    );
    return rows.map((row) => toView(row, locale));
  }

  /** @throws DomainError not-found */
  async detail(slug: string, locale: Locale): Promise<RegionDetailView> {
    const row = await this.db.one<RegionDetailRow>(
      `SELECT ${COLUMNS}, region.resource_types, region.deposits, region.notes,
         (SELECT coalesce(json_agg(json_build_object('slug', a.slug, 'name', a.name)
                   ORDER BY array_position(ARRAY['country', 'province', 'region'], a.kind), a.slug), '[]')
            FROM region_ancestors link JOIN regions a ON a.id = link.ancestor_id
           WHERE link.region_id = region.id AND a.id <> region.id) AS ancestors
         FROM regions region LEFT JOIN regions parent ON parent.id = region.parent_id WHERE region.slug = $1`,
      [slug],
    );
    if (!row) throw notFound('region.not-found', 'There is no such region.');
    return {
      ...toView(row, locale),
      ancestors: row.ancestors.map((ancestor) => toRegionRef(ancestor, locale)),
      resourceTypes: row.resource_types,
      deposits: row.deposits,
      notes: row.notes,
    };
  }

  /** Id of a region by slug, or null. */
  async idOf(slug: string): Promise<string | null> {
    return (await this.db.one<{ id: string }>('SELECT id FROM regions WHERE slug = $1', [slug]))?.id ?? null;
  }
}

const toView = (row: RegionRow, locale: Locale): RegionView => ({
  ...toRegionRef(row, locale),
  kind: row.kind,
  country: row.country,
  adminLevel: row.admin_level,
  parent: row.parent,
  position: toPosition({ ...row, coord_note: null }),
});

export function toRegionRef(row: { slug: string; name: LocalizedText }, locale: Locale): RegionRef {
  return {
    slug: row.slug,
    name: readText(row.name, locale) ?? { text: row.slug, lang: 'und', isOriginal: true },
  };
}

/** Null when nobody stated a position: such a place is listed "without a position". */
export function toPosition(row: {
  lat: number | null;
  lon: number | null;
  coord_precision: CoordPrecision;
  coord_note: string | null;
  coord_source: string | null;
}): PositionView | null {
  if (row.lat === null || row.lon === null) return null;
  return {
    lat: row.lat,
    lon: row.lon,
    precision: row.coord_precision,
    note: row.coord_note,
    source: row.coord_source,
  };
}
