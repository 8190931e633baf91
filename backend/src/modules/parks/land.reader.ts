import { Injectable } from '@nestjs/common';
import { addDays, civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { offsetOf } from '../../platform/http/pages.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type {
  BuildingDetailView,
  BuildingListView,
  BuildingQuery,
  FreeLandView,
  LandShapesView,
  PlotDetailView,
  PlotListView,
  PlotQuery,
  PlotRef,
} from './dto/land.views.js';
import { PlotEvidence } from './files/plot-evidence.queries.js';
import { landVisibleTo } from './land.access.js';
import { type BuildingRow, type PlotRow, toBuildingView, toPlotView } from './land.view.js';
import { buildingListSql, FREE_LAND_DAYS, freeLandSql, plotListSql } from './land.sql.js';
import { toRef } from './parks.reader.js';

/** Who reads, and in which language. */
export interface Reader {
  actor: Actor;
  locale: Locale;
}

interface OfParkRow {
  park_slug: string;
  park_name: LocalizedText;
  time_zone: string;
}

/** More shapes than a map of one park can tell apart. */
const MOST_SHAPES = 500;

/** Reads the plots and buildings that parks have published, as far as the reader may see them. */
@Injectable()
export class Land {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly evidence: PlotEvidence,
  ) {}

  /** @throws DomainError not-found `park.not-found` */
  async plots(slug: string, query: PlotQuery, reader: Reader): Promise<PlotListView> {
    const park = await this.park(slug);
    const { sql, parameters } = plotListSql(park.id, reader.actor, {
      ...query,
      limit: query.pageSize,
      offset: offsetOf(query),
    });
    const [rows, freeLand] = await Promise.all([
      this.db.prepared<PlotRow & { total: number }>(sql, parameters),
      this.freeLand(park, reader.actor),
    ]);
    const today = this.today(park.time_zone);
    const plots = rows.filter(({ id }) => id !== null);
    const shown = await this.evidence.shownOf(
      plots.map(({ id }) => id),
      reader,
    );
    return {
      items: plots.map((row) => toPlotView(row, shown.get(row.id) ?? [], reader.locale, today)),
      total: rows[0]?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
      freeLand,
    };
  }

  /** @throws DomainError not-found `plot.not-found` */
  async plot(id: string, { actor, locale }: Reader): Promise<PlotDetailView> {
    const parameters: unknown[] = [id];
    const scope = landVisibleTo(actor, 'plot', (value) => `$${parameters.push(value)}`);
    const row = await this.db.one<PlotRow & OfParkRow & { polygon: PlotDetailView['polygon'] }>(
      `SELECT plot.id, plot.document, plot.measured_m2::text, plot.demo, plot.published_at, plot.polygon,
              park.slug AS park_slug, park.name AS park_name, park.time_zone
         FROM plots plot JOIN parks park ON park.id = plot.park_id AND park.archived_at IS NULL
        WHERE plot.id = $1 AND ${scope}`,
      parameters,
    );
    if (!row) throw notFound('plot.not-found', 'There is no such plot.');
    const shown = await this.evidence.shownOf([id], { actor, locale });
    return {
      ...toPlotView(row, shown.get(id) ?? [], locale, this.today(row.time_zone)),
      park: toRef({ slug: row.park_slug, name: row.park_name }, locale),
      polygon: row.polygon,
    };
  }

  /** @throws DomainError not-found `park.not-found` */
  async buildings(slug: string, query: BuildingQuery, reader: Reader): Promise<BuildingListView> {
    const park = await this.park(slug);
    const { sql, parameters } = buildingListSql(park.id, reader.actor, {
      ...query,
      limit: query.pageSize,
      offset: offsetOf(query),
    });
    const rows = await this.db.prepared<BuildingRow & { total: number }>(sql, parameters);
    const today = this.today(park.time_zone);
    return {
      items: rows.filter(({ id }) => id !== null).map((row) => toBuildingView(row, reader.locale, today)),
      total: rows[0]?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** @throws DomainError not-found `building.not-found` */
  async building(id: string, { actor, locale }: Reader): Promise<BuildingDetailView> {
    const parameters: unknown[] = [id];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const row = await this.db.one<BuildingRow & OfParkRow>(
      `SELECT building.id, building.document, building.demo, building.published_at, plot.id AS plot_id,
              plot.code AS plot_code, park.slug AS park_slug, park.name AS park_name, park.time_zone
         FROM buildings building JOIN parks park ON park.id = building.park_id AND park.archived_at IS NULL
         LEFT JOIN plots plot ON plot.id = building.plot_id AND ${landVisibleTo(actor, 'plot', next)}
        WHERE building.id = $1 AND ${landVisibleTo(actor, 'building', next)}`,
      parameters,
    );
    if (!row) throw notFound('building.not-found', 'There is no such building.');
    return {
      ...toBuildingView(row, locale, this.today(row.time_zone)),
      park: toRef({ slug: row.park_slug, name: row.park_name }, locale),
    };
  }

  /** @throws DomainError not-found `park.not-found` */
  async shapes(slug: string, actor: Actor): Promise<LandShapesView> {
    const park = await this.park(slug);
    const parameters: unknown[] = [park.id];
    const scope = landVisibleTo(actor, 'plot', (value) => `$${parameters.push(value)}`);
    const plots = await this.db.prepared<LandShapesView['plots'][number]>(
      `SELECT plot.id, plot.code, plot.status, plot.polygon FROM plots plot
        WHERE plot.park_id = $1 AND plot.polygon IS NOT NULL AND ${scope}
        ORDER BY plot.sort_code, plot.id LIMIT ${MOST_SHAPES}`,
      parameters,
    );
    return { boundary: park.boundary, plots };
  }

  /** Of these plots or buildings those that everybody may read, by code. */
  async publicRefs(table: 'plots' | 'buildings', ids: readonly string[]): Promise<PlotRef[]> {
    if (ids.length === 0) return [];
    return this.db.query<PlotRef>(
      `SELECT id, code FROM ${table} WHERE id = ANY($1::uuid[]) AND archived_at IS NULL AND visibility = 'public'
        ORDER BY sort_code`,
      [ids],
    );
  }

  private async freeLand(park: ParkRow, actor: Actor): Promise<FreeLandView> {
    const since = addDays(this.today(park.time_zone), -FREE_LAND_DAYS);
    const { sql, parameters } = freeLandSql(park.id, actor, since);
    const [row] = await this.db.prepared<FreeLandView>(sql, parameters);
    return row as FreeLandView;
  }

  private async park(slug: string): Promise<ParkRow> {
    const [park] = await this.db.prepared<ParkRow>(
      'SELECT id, time_zone, boundary FROM parks WHERE slug = $1 AND archived_at IS NULL',
      [slug],
    );
    if (!park) throw notFound('park.not-found', 'There is no such park.');
    return park;
  }

  private today(zone: string) {
    return civilDateAt(this.clock.now(), zone);
  }
}

interface ParkRow {
  id: string;
  time_zone: string;
  boundary: LandShapesView['boundary'];
}
