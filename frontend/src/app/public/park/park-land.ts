import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { HttpResourceRef } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { PlotListView } from '../../api/generated/model';
import { landBuildingsResource } from '../../api/generated/land/land.resource';
import { Session } from '../../core/session';
import { formatNumber } from '../../domain/format';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { BuildingsTable } from '../land/buildings-table';
import { FreeLand } from '../land/free-land';
import { LandPlan } from '../land/land-plan';
import { PlotsTable } from '../land/plots-table';

/** The page of a park shows what can be had first; everything stands on the pages of its plots and buildings. */
export const SHOWN_PLOTS = 10;

/** Land and floor space of a park, as far as it has published any. */
@Component({
  selector: 'app-park-land',
  imports: [BuildingsTable, ErrorState, FreeLand, LandPlan, PlotsTable, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-land.html',
  styleUrl: './park-land.css',
})
export class ParkLand {
  private readonly locale = inject(LOCALE_ID);
  protected readonly session = inject(Session);
  /** Slug of the park. */
  readonly park = input.required<string>();

  /** The first of its plots; the page has read them for its head too. */
  readonly plots = input.required<HttpResourceRef<PlotListView | undefined>>();

  private readonly first = computed(() => ({ pageSize: SHOWN_PLOTS }));
  protected readonly buildings = landBuildingsResource(this.park, this.first);
  protected readonly failed = computed(() => Boolean(this.plots().error() ?? this.buildings.error()));
  protected readonly plotsPage = computed(() => `/parks/${this.park()}/plots`);
  protected readonly buildingsPage = computed(() => `/parks/${this.park()}/buildings`);
  protected readonly both = computed(() => {
    const plots = this.plots();
    return plots.hasValue() && this.buildings.hasValue()
      ? { land: plots.value(), halls: this.buildings.value() }
      : null;
  });
  protected readonly nothing = computed(() => {
    const both = this.both();
    return both !== null && both.land.total === 0 && both.halls.total === 0;
  });
  protected readonly shown = SHOWN_PLOTS;

  constructor() {
    // The page is rendered for everybody; who has signed in may read more.
    effect(() => {
      if (this.session.signedIn()) untracked(() => this.reload());
    });
  }

  /** As an address below the language of the page. */
  protected plain(page: string): string {
    return page.slice(1);
  }

  protected count(total: number): string {
    return formatNumber(total, this.locale);
  }

  protected reload(): void {
    this.plots().reload();
    this.buildings.reload();
  }
}
