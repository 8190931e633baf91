import { HttpClient } from '@angular/common/http';
import { Params } from '@angular/router';
import { LeadItemView, LeadListView } from '../../api/generated/model';
import { PageReader } from '../../core/desk/walkable-list';
import { LEAD_DUE_FILTERS, LEAD_STAGES } from '../../domain/leads';

/** The filters of the list of leads as they stand in its address. */
export const LEAD_FILTERS = ['q', 'stage', 'due', 'park', 'assignee'] as const;
export type LeadFilterName = (typeof LEAD_FILTERS)[number];
export type LeadFilters = Partial<Record<LeadFilterName, string>>;

const ALLOWED: Record<LeadFilterName, (value: string) => boolean> = {
  q: (value) => value.length <= 100,
  stage: (value) => (LEAD_STAGES as readonly string[]).includes(value),
  due: (value) => (LEAD_DUE_FILTERS as readonly string[]).includes(value),
  park: (value) => /^[a-z0-9-]{3,60}$/.test(value),
  assignee: (value) => /^(?:me|none|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(value),
};

/** The filters an address means: unknown keys and values nobody offers are ignored, as pages do. */
export function leadFilters(query: Params): LeadFilters {
  return Object.fromEntries(
    LEAD_FILTERS.flatMap((name) => {
      const value: unknown = query[name];
      const text = typeof value === 'string' ? value.trim() : '';
      return text !== '' && ALLOWED[name](text) ? [[name, text]] : [];
    }),
  );
}

/** The list an entry was opened from. */
export const leadsKey = (filters: LeadFilters) =>
  `leads:${LEAD_FILTERS.map((name) => filters[name] ?? '').join('|')}`;

export function leadsReader(http: HttpClient, filters: LeadFilters): PageReader<LeadItemView> {
  return (cursor) =>
    http.get<LeadListView>('/api/v1/leads', {
      params: { ...filters, pageSize: 50, ...(cursor === null ? {} : { cursor }) },
    });
}
