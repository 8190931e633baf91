import { Params } from '@angular/router';
import { LandBuildingsParams, LandPlotsParams } from '../../api/generated/model';
import { BUILDING_STATUSES, BuildingStatus, PLOT_STATUSES, PlotStatus } from '../../domain/land';
import { SEGMENTS, Segment } from '../../domain/segments';
import { PAGE_SIZE, Stated, StatedQuery, compact, pageOf, valuesOf, wordsOf } from '../catalogue/page-query';

/** What a list of land is asked for, as its address says. */
interface LandQuery<Status> {
  statuses: readonly Status[];
  segments: readonly Segment[];
  /** As it was typed: hectares of land, or square metres of floor; empty for any. */
  least: string;
  page: number;
}
export type PlotQuery = LandQuery<PlotStatus>;
export type BuildingQuery = LandQuery<BuildingStatus>;

const queryOf = <Status extends string>(
  stated: StatedQuery,
  statuses: readonly Status[],
): LandQuery<Status> => ({
  statuses: wordsOf(stated['status'], statuses),
  segments: wordsOf(stated['segment'], SEGMENTS),
  least: leastOf(stated['minArea']),
  page: pageOf(stated['page']),
});

/** A decimal of at most six digits before the point; anything else asks for nothing. */
function leastOf(stated: Stated): string {
  const [typed = ''] = valuesOf(stated);
  const plain = typed.normalize('NFKC').trim().replace(',', '.');
  return /^\d{1,6}(?:\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? String(Number(plain)) : '';
}

export const plotQueryOf = (stated: StatedQuery): PlotQuery => queryOf(stated, PLOT_STATUSES);
export const buildingQueryOf = (stated: StatedQuery): BuildingQuery => queryOf(stated, BUILDING_STATUSES);

const SQUARE_METRES_OF_A_HECTARE = 10_000;

export const toPlotsParams = (query: PlotQuery): LandPlotsParams => ({
  ...listParams(query, SQUARE_METRES_OF_A_HECTARE),
  ...(query.statuses.length > 0 ? { status: [...query.statuses] } : {}),
});

export const toBuildingsParams = (query: BuildingQuery): LandBuildingsParams => ({
  ...listParams(query, 1),
  ...(query.statuses.length > 0 ? { status: [...query.statuses] } : {}),
});

const listParams = ({ segments, least, page }: LandQuery<string>, squareMetres: number) => ({
  ...(segments.length > 0 ? { segment: [...segments] } : {}),
  ...(least === '' ? {} : { minArea: Math.round(Number(least) * squareMetres) }),
  page,
  pageSize: PAGE_SIZE,
});

/** The same without its page: a file holds all of them. */
export const exportFilter = ({
  page: _page,
  pageSize: _size,
  ...filter
}: LandPlotsParams | LandBuildingsParams) => filter;

/** The shortest address of the same list; its page is left to the links of the pages. */
export const landAddress = ({ statuses, segments, least }: LandQuery<string>): Params =>
  compact({ status: statuses, segment: segments, minArea: least });
