import { ParkProfilesListParams } from '../../api/generated/model';
import { versionStateView } from '../../domain/content';
import { StatusView } from '../../domain/status-view';

/** Where a park's profile stands: its open version, else what is public or was. */
export const PROFILE_STATES = ['draft', 'in-review', 'scheduled', 'published', 'archived'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

export const profileStateView = (state: ProfileState): StatusView =>
  state === 'scheduled'
    ? versionStateView({ state: 'approved', scheduled: true })
    : versionStateView({ state });

/** The filters of the list as they stand in the address. */
export type ParkFilters = {
  q?: string;
  state?: ProfileState;
  claimed?: 'true' | 'false';
};
export const PARK_FILTERS = ['q', 'state', 'claimed'] as const satisfies readonly (keyof ParkFilters)[];

const PAGE_SIZE = 50;

/** What of the entries is a filter; what the address says wrongly is no filter at all. */
export function parkFilters(entries: Partial<Record<keyof ParkFilters, unknown>>): ParkFilters {
  const q = typeof entries.q === 'string' ? entries.q.trim().slice(0, 200) : '';
  const state = PROFILE_STATES.find((each) => each === entries.state);
  const claimed = (['true', 'false'] as const).find((each) => each === entries.claimed);
  return { ...(q ? { q } : {}), ...(state ? { state } : {}), ...(claimed ? { claimed } : {}) };
}

/** The same as the API asks for it. @param page of the address */
export function parksParams({ claimed, ...filters }: ParkFilters, page?: string): ParkProfilesListParams {
  const number = Math.floor(Number(page));
  return {
    ...filters,
    ...(claimed === undefined ? {} : { claimed: claimed === 'true' }),
    page: number >= 1 && number * PAGE_SIZE <= 10_000 ? number : 1,
    pageSize: PAGE_SIZE,
  };
}
