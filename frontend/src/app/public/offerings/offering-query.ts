import { Params } from '@angular/router';
import { OfferingsListParams, OfferingsListSort } from '../../api/generated/model';
import { OFFERING_KINDS, OFFERING_STATUSES, OfferingKind, OfferingStatus } from '../../domain/offerings';
import { SEGMENTS, Segment } from '../../domain/segments';
import {
  PAGE_SIZE,
  StatedQuery,
  compact,
  pageOf,
  searchOf,
  slugOf,
  slugsOf,
  wordOf,
  wordsOf,
} from '../catalogue/page-query';

export const OFFERING_SORTS = ['newest', 'closing', 'title'] as const satisfies readonly OfferingsListSort[];
export type OfferingSort = (typeof OFFERING_SORTS)[number];

/** What the list of offerings is asked for, as its address says. */
export interface OfferingQuery {
  q: string;
  segments: readonly Segment[];
  regions: readonly string[];
  kind: OfferingKind | null;
  statuses: readonly OfferingStatus[];
  park: string | null;
  sort: OfferingSort;
  page: number;
}

export const offeringQueryOf = (stated: StatedQuery): OfferingQuery => ({
  q: searchOf(stated['q']),
  segments: wordsOf(stated['segment'], SEGMENTS),
  regions: slugsOf(stated['region']),
  kind: wordsOf(stated['kind'], OFFERING_KINDS)[0] ?? null,
  statuses: wordsOf(stated['status'], OFFERING_STATUSES),
  park: slugOf(stated['park']),
  sort: wordOf(stated['sort'], OFFERING_SORTS, 'newest'),
  page: pageOf(stated['page']),
});

export const toOfferingsParams = (query: OfferingQuery): OfferingsListParams => ({
  ...(query.q === '' ? {} : { q: query.q }),
  ...(query.segments.length > 0 ? { segment: [...query.segments] } : {}),
  ...(query.regions.length > 0 ? { region: [...query.regions] } : {}),
  ...(query.kind === null ? {} : { kind: query.kind }),
  ...(query.statuses.length > 0 ? { status: [...query.statuses] } : {}),
  ...(query.park === null ? {} : { park: query.park }),
  sort: query.sort,
  page: query.page,
  pageSize: PAGE_SIZE,
});

/** The shortest address of the same list; its page is left to the links of the pages. */
export const offeringAddress = (query: OfferingQuery): Params =>
  compact({
    q: query.q,
    segment: query.segments,
    region: query.regions,
    kind: query.kind,
    status: query.statuses,
    park: query.park,
    sort: query.sort === 'newest' ? null : query.sort,
  });
