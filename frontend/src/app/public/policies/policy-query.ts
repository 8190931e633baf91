import { Params } from '@angular/router';
import { PoliciesListKindItem, PoliciesListParams, PoliciesListSort } from '../../api/generated/model';
import { POLICY_STATUSES, PolicyStatus } from '../../domain/policies';
import { SEGMENTS, Segment } from '../../domain/segments';
import {
  PAGE_SIZE,
  StatedQuery,
  compact,
  dayOf,
  pageOf,
  searchOf,
  slugOf,
  slugsOf,
  wordOf,
  wordsOf,
} from '../catalogue/page-query';

export const POLICY_SORTS = ['title', 'newest', 'ending'] as const satisfies readonly PoliciesListSort[];
export type PolicySort = (typeof POLICY_SORTS)[number];

/** The kinds that are listed; without a choice only programmes, the one kind that is ever an offer. */
export const LISTED_KINDS = [
  'programme',
  'award',
  'plan',
  'bill',
] as const satisfies readonly PoliciesListKindItem[];

/** What the list of policies is asked for, as its address says. */
export interface PolicyQuery {
  q: string;
  segments: readonly Segment[];
  regions: readonly string[];
  kinds: readonly PoliciesListKindItem[];
  statuses: readonly PolicyStatus[];
  /** Slug of a park: what is published for it, its region or its country. */
  park: string | null;
  /** The day for which the standing is derived; null is today. */
  asOf: string | null;
  sort: PolicySort;
  page: number;
}

export const policyQueryOf = (stated: StatedQuery): PolicyQuery => ({
  q: searchOf(stated['q']),
  segments: wordsOf(stated['segment'], SEGMENTS),
  regions: slugsOf(stated['region']),
  kinds: wordsOf(stated['kind'], LISTED_KINDS),
  statuses: wordsOf(stated['status'], POLICY_STATUSES),
  park: slugOf(stated['park']),
  asOf: dayOf(stated['asOf']),
  sort: wordOf(stated['sort'], POLICY_SORTS, 'title'),
  page: pageOf(stated['page']),
});

export const toPoliciesParams = (query: PolicyQuery): PoliciesListParams => ({
  ...compact({
    q: query.q,
    segment: query.segments,
    region: query.regions,
    kind: query.kinds,
    status: query.statuses,
    park: query.park,
    asOf: query.asOf,
  }),
  sort: query.sort,
  page: query.page,
  pageSize: PAGE_SIZE,
});

/** The shortest address of the same list; its page is left to the links of the pages. */
export const policyAddress = (query: PolicyQuery): Params =>
  compact({
    q: query.q,
    segment: query.segments,
    region: query.regions,
    kind: query.kinds,
    status: query.statuses,
    park: query.park,
    asOf: query.asOf,
    sort: query.sort === 'title' ? null : query.sort,
  });
