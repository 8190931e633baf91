import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Params, Router, RouterLink } from '@angular/router';
import { ParkProfileView } from '../../api/generated/model';
import { parkProfilesListResource } from '../../api/generated/park-profiles/park-profiles.resource';
import { Demo } from '../../core/desk/demo';
import { DeskExport } from '../../core/desk/desk-export';
import { KeyboardShortcuts } from '../../core/desk/keyboard-shortcuts';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { formatNumber } from '../../domain/format';
import { countryName } from '../../domain/places';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChip } from '../../ui/filter-chip';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import {
  PARK_FILTERS,
  PROFILE_STATES,
  ParkFilters,
  parkFilters,
  parksParams,
  profileStateView,
} from './park-filters';

/** Every park there is, for the administrators: those with a page, those that are drafts, those that were archived. */
@Component({
  selector: 'app-admin-parks-page',
  imports: [
    ...[
      Cell,
      Control,
      DataTable,
      Demo,
      DeskExport,
      EmptyState,
      FilterChip,
      FormField,
      KeyboardShortcuts,
      PageHeader,
    ],
    ...[Pagination, ReadFailure, RouterLink, Skeleton, StatusBadge],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './parks.page.html',
  styleUrl: './parks.page.css',
})
export class ParksPage {
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  readonly q = input<string>();
  readonly state = input<string>();
  readonly claimed = input<string>();
  readonly page = input<string>();

  protected readonly filters = computed((): ParkFilters =>
    parkFilters({ q: this.q(), state: this.state(), claimed: this.claimed() }),
  );
  protected readonly parks = parkProfilesListResource(
    computed(() => parksParams(this.filters(), this.page())),
  );
  protected readonly shown = computed(() => (this.parks.hasValue() ? this.parks.value() : null));
  protected readonly problem = computed(() => {
    const error = this.parks.error();
    return error === undefined ? null : asProblem(error);
  });
  protected readonly found = computed(() => {
    const total = this.shown()?.total ?? 0;
    const count = formatNumber(total, this.locale);
    return total === 1
      ? $localize`:@@admin-parks.found.one:1 park`
      : $localize`:@@admin-parks.found.many:${count}:count: parks`;
  });
  protected readonly rows = computed(() =>
    (this.shown()?.items ?? []).map((park) => ({
      ...park,
      place: countryName(park.country, this.locale),
      stateView: profileStateView(park.state),
      complete: park.completeness === null ? null : this.percent(park.completeness),
      link: ['/desk/parks', park.slug, 'profile'],
    })),
  );
  protected readonly states = PROFILE_STATES.map((state) => ({
    state,
    label: profileStateView(state).label,
  }));
  protected readonly claims = [
    { value: 'true', label: $localize`:@@admin-parks.claimed:Claimed` },
    { value: 'false', label: $localize`:@@admin-parks.unclaimed:Not claimed` },
  ] as const;
  protected readonly chips = computed(() => {
    const filters = this.filters();
    return PARK_FILTERS.flatMap((name) => {
      const without: Params = { ...filters, [name]: null };
      return filters[name] === undefined ? [] : [{ name, label: this.labelOf(name, filters[name]), without }];
    });
  });
  protected readonly columns: readonly Column[] = [
    { key: 'name', label: $localize`:@@admin-parks.column.park:Park` },
    { key: 'state', label: $localize`:@@admin-parks.column.state:Profile` },
    { key: 'claimed', label: $localize`:@@admin-parks.column.claimed:Team` },
    { key: 'complete', label: $localize`:@@admin-parks.column.complete:Complete`, numeric: true },
  ];
  protected readonly row = (value: unknown) =>
    value as ParkProfileView & ReturnType<typeof this.rows>[number];

  /** Filters are set together: one address, one step of the browser's history. */
  protected apply(event: Event): void {
    event.preventDefault();
    const chosen = parkFilters(Object.fromEntries(new FormData(event.target as HTMLFormElement)));
    const all = Object.fromEntries(PARK_FILTERS.map((name) => [name, chosen[name] ?? null]));
    void this.router.navigate([], { queryParams: { ...all, page: null }, queryParamsHandling: 'merge' });
  }

  private labelOf(name: keyof ParkFilters, value: string): string {
    if (name === 'q') return `“${value}”`;
    const choices =
      name === 'claimed' ? this.claims : this.states.map(({ state, label }) => ({ value: state, label }));
    return choices.find((choice) => choice.value === value)?.label ?? value;
  }

  private percent(whole: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent' }).format(whole / 100);
  }
}
