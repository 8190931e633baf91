import { Injectable } from '@nestjs/common';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { offsetOf } from '../../platform/http/pages.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import {
  asPartialDate,
  type FactRow,
  Facts,
  type FactView,
  publicFactsSql,
  toFactView,
  toFactViews,
  type Visibility,
} from '../facts/index.js';
import { type CoordPrecision, toPosition, toRegionRef } from '../regions/index.js';
import type { ParkCardView, ParkDetailView, ParkListView, ParkQuery, ParkRef } from './dto/park.views.js';
import { parkNotFound } from './parks.errors.js';
import { parkDetailSql, parkListSql } from './parks.sql.js';
import { standingOf } from './park-standing.rules.js';
import { unknownBlocks } from './profile-blocks.rules.js';

interface CardRow {
  total: number;
  slug: string | null;
  name: LocalizedText;
  country: string;
  kind: string;
  level: string | null;
  status: string;
  segments: string[];
  lat: number | null;
  lon: number | null;
  coord_precision: CoordPrecision;
  coord_note: string | null;
  coord_source: string | null;
  fact_count: number;
  facts_as_of: string | null;
  claimed_at: Date | null;
  takes_enquiries: boolean;
  demo: boolean;
  freshness: number | null;
  completeness: number;
  region_slug: string | null;
  region_name: LocalizedText | null;
  area: FactRow | null;
}

interface NamedRow {
  slug: string;
  name: LocalizedText;
}

interface DetailRow extends CardRow {
  id: string;
  established: string | null;
  established_source: string | null;
  leading_industries: string[];
  website: string | null;
  notes: string | null;
  time_zone: string;
  parent_slug: string | null;
  parent_name: LocalizedText | null;
  children: NamedRow[];
  segment_sources: { segment: string | null; word: string; source: string }[];
  tenants: {
    name: string;
    activity: string | null;
    status: string | null;
    as_of: string | null;
    source: string | null;
    confidence: string | null;
  }[];
  facts: FactRow[] | null;
  /** It has published a plot or a building. */
  states_land: boolean;
}

/** What other modules may know of a park. */
export interface ParkSummary {
  id: string;
  slug: string;
  name: LocalizedText;
  timeZone: string;
  takesEnquiries: boolean;
  claimed: boolean;
  /** Invented, for the demonstration. */
  demo: boolean;
  country: string;
  regionId: string | null;
}

const DETAIL_SQL = parkDetailSql(publicFactsSql(`'park'`, 'park.id'));

/** Reads parks for the public, and by id for the modules above. */
@Injectable()
export class Parks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly configuration: Configuration,
  ) {}

  async list(query: ParkQuery, locale: Locale): Promise<ParkListView> {
    const { sql, parameters } = parkListSql({ ...query, limit: query.pageSize, offset: offsetOf(query) });
    const rows = await this.db.prepared<CardRow>(sql, parameters);
    const today = this.today();
    return {
      items: rows.filter((row) => row.slug !== null).map((row) => toCard(row, locale, today)),
      total: rows[0]?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** @throws DomainError not-found */
  async detail(slug: string, locale: Locale): Promise<Omit<ParkDetailView, 'demoTeam'>> {
    const [row] = await this.db.prepared<DetailRow>(DETAIL_SQL, [slug]);
    // What is invented exists in a demonstration only, like its people.
    if (!row || (row.demo && !this.configuration.demonstration)) throw parkNotFound();
    const today = this.today();
    const facts = toFactViews(row.facts ?? [], today);
    const standing = standingOf(facts.filter(({ current }) => current));
    return {
      ...toCard(row, locale, today),
      // Counted on the day of reading; the columns of the card are as of the last change.
      freshness: standing.freshness,
      completeness: standing.completeness,
      standing,
      id: row.id,
      established: asPartialDate(row.established),
      establishedSource: row.established_source,
      parent:
        row.parent_slug === null
          ? null
          : toRef({ slug: row.parent_slug, name: row.parent_name as LocalizedText }, locale),
      children: row.children.map((child) => toRef(child, locale)),
      leadingIndustries: row.leading_industries,
      segmentSources: row.segment_sources,
      tenants: row.tenants.map(({ as_of, ...tenant }) => ({ ...tenant, asOf: asPartialDate(as_of) })),
      facts,
      unknownBlocks: unknownBlocks([
        ...facts.map((fact) => fact.block),
        ...(row.states_land ? ['land'] : []),
      ]),
      website: row.website,
      notes: row.notes,
      demo: row.demo,
      timeZone: row.time_zone,
      enquiriesGoTo: row.takes_enquiries ? null : row.region_slug,
    };
  }

  /** @throws DomainError not-found `park.not-found`. */
  async factsFor(actor: Actor, slug: string): Promise<FactView[]> {
    const park = (await this.summariesBySlug([slug])).get(slug);
    if (!park) throw parkNotFound();
    return this.facts.factsOf('park', park.id, visibleTo(actor, park.id));
  }

  /** Summaries by slug; a slug that names no park, or one that is not public, is simply not in the answer. */
  async summariesBySlug(slugs: readonly string[]): Promise<Map<string, ParkSummary>> {
    const published = this.configuration.demonstration
      ? 'archived_at IS NULL'
      : 'archived_at IS NULL AND NOT demo';
    const rows = await this.summaries(`slug = ANY($1::text[]) AND ${published}`, slugs);
    return new Map(rows.map((row) => [row.slug, row]));
  }

  async summariesOf(ids: readonly string[]): Promise<Map<string, ParkSummary>> {
    const rows = ids.length === 0 ? [] : await this.summaries('id = ANY($1::uuid[])', ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private summaries(condition: string, values: readonly string[]): Promise<ParkSummary[]> {
    return this.db.query<ParkSummary>(
      `SELECT id, slug, name, time_zone AS "timeZone", takes_enquiries AS "takesEnquiries",
              claimed_at IS NOT NULL AS claimed, demo, country, region_id AS "regionId" FROM parks WHERE ${condition}`,
      [values],
    );
  }

  private today(): CivilDate {
    return civilDateAt(this.clock.now(), 'UTC');
  }
}

/** Facts on request are for the park's own team and the administrators. */
function visibleTo(actor: Actor, parkId: string): Visibility[] {
  if (actor.kind !== 'user') return ['public'];
  const own = isAdministrator(actor) || organisationsOf(actor, 'park').includes(parkId);
  return own ? ['public', 'signed-in', 'on-request'] : ['public', 'signed-in'];
}

export const toRef = (row: NamedRow, locale: Locale): ParkRef => ({
  slug: row.slug,
  name: readText(row.name, locale) ?? { text: row.slug, lang: 'und', isOriginal: true },
});

function toCard(row: CardRow, locale: Locale, today: CivilDate): ParkCardView {
  const ref = toRef({ slug: row.slug as string, name: row.name }, locale);
  const original = {
    text: row.name.texts[row.name.original] ?? ref.name.text,
    lang: row.name.original,
    isOriginal: true,
  };
  return {
    ...ref,
    localName: original.text === ref.name.text ? null : original,
    country: row.country,
    region:
      row.region_slug === null
        ? null
        : toRegionRef({ slug: row.region_slug, name: row.region_name as LocalizedText }, locale),
    kind: row.kind,
    level: row.level,
    status: row.status,
    segments: row.segments,
    position: toPosition(row),
    area: row.area ? toFactView(row.area, true, today) : null,
    factCount: row.fact_count,
    factsAsOf: row.facts_as_of,
    claimed: row.claimed_at !== null,
    takesEnquiries: row.takes_enquiries,
    freshness: row.freshness,
    completeness: row.completeness,
  };
}
