import { httpResource } from '@angular/common/http';
import { Signal, computed } from '@angular/core';
import { ContentRecordView, ParkProfileView } from '../api/generated/model';
import { DraftAddress } from '../core/content/kept-edits';
import { asProblem } from '../core/problem';
import { Crumb } from '../ui/breadcrumb';

/**
 * The profile of the park whose desk this is, as a record with versions: also of a park that is a draft only, or was
 * archived. Call it in an injection context.
 *
 * @param slug of the park, from the address
 */
export function parkRecord(slug: Signal<string>) {
  const park = httpResource<ParkProfileView>(() => `/api/v1/park-profiles/${slug()}`);
  const address = computed((): DraftAddress | null =>
    park.hasValue() ? { type: 'park', id: park.value().id } : null,
  );
  const record = httpResource<ContentRecordView>(() => {
    const own = address();
    return own ? `/api/v1/content/park/${own.id}` : undefined;
  });
  const value = computed(() => (record.hasValue() ? record.value() : null));
  const problem = computed(() => {
    const error = park.error() ?? record.error();
    return error ? asProblem(error) : null;
  });
  const reload = () => {
    if (park.error()) park.reload();
    else record.reload();
  };
  return {
    address,
    record: value,
    problem,
    reload,
    adopt: (next: ContentRecordView) => record.set(next),
  };
}

/** The way to a page of a park's profile. */
export const profileCrumbs = (slug: string, ...own: readonly string[]): Crumb[] => {
  const profile = { label: $localize`:@@park-desk.profile:Profile`, link: `/desk/parks/${slug}/profile` };
  const desks = { label: $localize`:@@desk.crumb:Desks`, link: '/desk' };
  return own.length === 0
    ? [desks, { label: profile.label }]
    : [desks, profile, ...own.map((label) => ({ label }))];
};
