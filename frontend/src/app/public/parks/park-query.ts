import { Params } from '@angular/router';
import { ParksListParams, ParksListSort } from '../../api/generated/model';
import { SEGMENTS, Segment } from '../../domain/segments';
import {
  PAGE_SIZE,
  StatedQuery,
  compact,
  pageOf,
  searchOf,
  slugsOf,
  wordOf,
  wordsOf,
} from '../catalogue/page-query';

export const PARK_SORTS = [
  'name',
  'newest-facts',
  'largest-area',
] as const satisfies readonly ParksListSort[];
export type ParkSort = (typeof PARK_SORTS)[number];

/** What the list of parks is asked for, as its address says. */
export interface ParkQuery {
  q: string;
  segments: readonly Segment[];
  regions: readonly string[];
  sort: ParkSort;
  page: number;
}

export const parkQueryOf = (stated: StatedQuery): ParkQuery => ({
  q: searchOf(stated['q']),
  segments: wordsOf(stated['segment'], SEGMENTS),
  regions: slugsOf(stated['region']),
  sort: wordOf(stated['sort'], PARK_SORTS, 'name'),
  page: pageOf(stated['page']),
});

export const toParksParams = ({ q, segments, regions, sort, page }: ParkQuery): ParksListParams => ({
  ...(q === '' ? {} : { q }),
  ...(segments.length > 0 ? { segment: [...segments] } : {}),
  ...(regions.length > 0 ? { region: [...regions] } : {}),
  sort,
  page,
  pageSize: PAGE_SIZE,
});

/** The shortest address of the same list; its page is left to the links of the pages. */
export const parkAddress = ({ q, segments, regions, sort }: ParkQuery): Params =>
  compact({ q, segment: segments, region: regions, sort: sort === 'name' ? null : sort });
