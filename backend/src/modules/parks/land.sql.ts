import type { CivilDate } from '../../platform/clock/civil-date.js';
import type { Actor } from '../../platform/context/actor.js';
import { landVisibleTo } from './land.access.js';
import { BUILDING_STATUSES, PLOT_STATUSES } from './plot.terms.js';

/** A plot said to be free longer ago than this is not summed any more: the interval of availability. */
export const FREE_LAND_DAYS = 180;

interface LandFilter {
  status?: string[] | undefined;
  segment?: string[] | undefined;
  minArea?: number | undefined;
  limit: number;
  offset: number;
}

interface Statement {
  sql: string;
  parameters: unknown[];
}

const asSqlList = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;
/** What can be had first stands first; within a status by code, B-2 before B-10. */
const orderOf = (alias: string, words: readonly string[]) =>
  `array_position(${asSqlList(words)}, ${alias}.status), ${alias}.sort_code, ${alias}.id`;

/** One page of plots and the number of matches. The answer has at least one row; `id` is null in it when the page is empty. */
export function plotListSql(parkId: string, actor: Actor, filter: LandFilter): Statement {
  return landListSql(parkId, actor, filter, {
    table: 'plots',
    alias: 'plot',
    area: 'plot.area_m2',
    columns: 'plot.id, plot.document, plot.measured_m2::text, plot.demo, plot.published_at',
    joins: () => '',
    order: orderOf('plot', PLOT_STATUSES),
  });
}

/** The same for buildings; `minArea` is asked of their floor. */
export function buildingListSql(parkId: string, actor: Actor, filter: LandFilter): Statement {
  return landListSql(parkId, actor, filter, {
    table: 'buildings',
    alias: 'building',
    area: 'building.floor_m2',
    columns: `building.id, building.document, building.demo, building.published_at, plot.id AS plot_id,
      plot.code AS plot_code`,
    joins: (next) =>
      `LEFT JOIN plots plot ON plot.id = building.plot_id AND ${landVisibleTo(actor, 'plot', next)}`,
    order: orderOf('building', BUILDING_STATUSES),
  });
}

interface Kind {
  table: 'plots' | 'buildings';
  alias: string;
  area: string;
  columns: string;
  joins: (next: (value: unknown) => string) => string;
  order: string;
}

function landListSql(
  parkId: string,
  actor: Actor,
  { status, segment, minArea, limit, offset }: LandFilter,
  { table, alias, area, columns, joins, order }: Kind,
): Statement {
  const parameters: unknown[] = [];
  const next = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [
    `${alias}.park_id = ${next(parkId)}`,
    landVisibleTo(actor, alias, next),
    status ? `${alias}.status = ANY(${next(status)}::text[])` : null,
    segment ? `${alias}.segments && ${next(segment)}::text[]` : null,
    minArea === undefined ? null : `${area} >= ${next(minArea)}::numeric`,
  ].filter((condition) => condition !== null);
  const where = conditions.join(' AND ');
  const sql = `
    WITH counted AS (SELECT count(*)::int AS total FROM ${table} ${alias} WHERE ${where})
    SELECT counted.total, page.* FROM counted LEFT JOIN (
      SELECT ${columns} FROM ${table} ${alias} ${joins(next)} WHERE ${where}
       ORDER BY ${order} LIMIT ${next(limit)} OFFSET ${next(offset)}) page ON true`;
  return { sql, parameters };
}

/** @param since the earliest day a statement may be of and still be summed. */
export function freeLandSql(parkId: string, actor: Actor, since: CivilDate): Statement {
  const parameters: unknown[] = [parkId, since];
  const scope = landVisibleTo(actor, 'plot', (value) => `$${parameters.push(value)}`);
  const usable = 'plot.area_m2 IS NOT NULL AND plot.status_as_of IS NOT NULL';
  const summed = `${usable} AND plot.status_as_of >= $2::date`;
  const sql = `
    SELECT (trim_scale(sum(plot.area_m2) FILTER (WHERE ${summed})))::text AS m2,
      (count(*) FILTER (WHERE ${summed}))::int AS plots,
      to_char(min(plot.status_as_of) FILTER (WHERE ${summed}), 'YYYY-MM-DD') AS oldest,
      to_char(max(plot.status_as_of) FILTER (WHERE ${summed}), 'YYYY-MM-DD') AS newest,
      (count(*) FILTER (WHERE NOT (${usable})))::int AS undated,
      (count(*) FILTER (WHERE ${usable} AND plot.status_as_of < $2::date))::int AS outdated
      FROM plots plot WHERE plot.park_id = $1 AND plot.status = 'available' AND ${scope}`;
  return { sql, parameters };
}
