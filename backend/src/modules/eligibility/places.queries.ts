import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { Place } from '../policies/model/judge.js';

/** A park or a region, with what it lies in, nearest first. */
export interface NamedPlace {
  kind: 'park' | 'region';
  slug: string;
  name: LocalizedText;
  country: string;
  /** Its own slug, the regions above it, the country code. */
  path: Place;
}

interface PlaceRow {
  kind: 'park' | 'region';
  slug: string;
  name: LocalizedText;
  country: string;
  regions: string[];
}

/** More parks than any region has, and as many as are measured. */
export const MOST_PLACES = 200;

/** Regions above a place, nearest first: the tree is three deep. */
const ABOVE = (regionId: string) => `coalesce((WITH RECURSIVE up (id, slug, parent_id, step) AS (
    SELECT id, slug, parent_id, 0 FROM regions WHERE id = ${regionId}
    UNION ALL SELECT r.id, r.slug, r.parent_id, up.step + 1 FROM up JOIN regions r ON r.id = up.parent_id
  ) SELECT array_agg(slug ORDER BY step) FROM up), '{}')`;

/** Where a project could stand. */
@Injectable()
export class PlacesQueries {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  /** @throws DomainError not-found `park.not-found` or `region.not-found` for a slug that names none. */
  async named(parks: readonly string[], regions: readonly string[]): Promise<NamedPlace[]> {
    const found = await this.known(parks, regions);
    return [
      ...parks.map((slug) => found.get(`park ${slug}`) ?? refuse(parkNotFound())),
      ...regions.map((slug) => found.get(`region ${slug}`) ?? refuse(regionNotFound())),
    ];
  }

  /** By kind and slug (`park baotou-rehtz`); what is not public any more is not in the answer. */
  async known(parks: readonly string[], regions: readonly string[]): Promise<Map<string, NamedPlace>> {
    const rows = await this.db.query<PlaceRow>(
      `SELECT 'park' AS kind, park.slug, park.name, park.country, ${ABOVE('park.region_id')} AS regions
         FROM parks park WHERE park.slug = ANY($1::text[]) AND ${this.published('park')}
       UNION ALL
       SELECT 'region', region.slug, region.name, region.country, ${ABOVE('region.id')}
         FROM regions region WHERE region.slug = ANY($2::text[])`,
      [parks, regions],
    );
    return new Map(rows.map((row) => [`${row.kind} ${row.slug}`, toPlace(row)]));
  }

  /** Parks that take applications, by name; the sites of one company are context and take none. */
  async open(): Promise<NamedPlace[]> {
    return (await this.openRows(null)).map(toPlace);
  }

  /** As many of them as are answered at once, and how many more there are. */
  async firstOpen(): Promise<{ places: NamedPlace[]; leftOut: number }> {
    const rows = await this.openRows(MOST_PLACES);
    return { places: rows.map(toPlace), leftOut: (rows[0]?.total ?? 0) - rows.length };
  }

  private openRows(most: number | null): Promise<(PlaceRow & { total: number })[]> {
    return this.db.prepared(
      `SELECT 'park' AS kind, park.slug, park.name, park.country, ${ABOVE('park.region_id')} AS regions,
              count(*) OVER ()::int AS total
         FROM parks park WHERE park.takes_enquiries AND ${this.published('park')}
        ORDER BY park.sort_name, park.id LIMIT $1::int`,
      [most],
    );
  }

  private published(park: string): string {
    return `${park}.archived_at IS NULL${this.configuration.demonstration ? '' : ` AND NOT ${park}.demo`}`;
  }
}

function refuse(error: Error): never {
  throw error;
}

const parkNotFound = () => notFound('park.not-found', 'There is no such park.');
const regionNotFound = () => notFound('region.not-found', 'There is no such region.');

const toPlace = ({ kind, slug, name, country, regions }: PlaceRow): NamedPlace => ({
  kind,
  slug,
  name,
  country,
  path: [...new Set([slug, ...regions, country])],
});
