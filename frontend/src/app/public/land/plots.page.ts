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
import { RouterLink } from '@angular/router';
import { landPlotsResource } from '../../api/generated/land/land.resource';
import { parksDetailResource } from '../../api/generated/parks/parks.resource';
import { PageTitle } from '../../core/page-title';
import { Portal } from '../../core/portal';
import { Session } from '../../core/session';
import { PLOT_EXPORT_COLUMNS, labelledColumns } from '../../domain/export-columns';
import { formatNumber } from '../../domain/format';
import { PLOT_STATUSES, landStatusView } from '../../domain/land';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { ExportForm } from '../../ui/export-form';
import { Pagination } from '../../ui/pagination';
import { Skeleton } from '../../ui/skeleton';
import { ActiveFilters } from '../catalogue/active-filters';
import { FilterChoices } from '../catalogue/filter-choices';
import { FilterGroup } from '../catalogue/filter-group';
import { ListForm } from '../catalogue/list-form';
import { Typed } from '../catalogue/left-by-reader';
import { PageFailure } from '../catalogue/page-failure';
import { PAGE_SIZE, Stated, withoutValue } from '../catalogue/page-query';
import { FreeLand } from './free-land';
import { LandPlan } from './land-plan';
import { exportFilter, landAddress, plotQueryOf, toPlotsParams } from './land-query';
import { PlotCard } from './plot-card';

/** Every plot that a park has published, whole. */
@Component({
  selector: 'app-plots-page',
  imports: [
    ActiveFilters,
    Breadcrumb,
    EmptyState,
    ExportForm,
    FilterChoices,
    FilterGroup,
    FreeLand,
    LandPlan,
    ListForm,
    PageFailure,
    Pagination,
    PlotCard,
    RouterLink,
    Skeleton,
    Typed,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plots.page.html',
  styleUrl: './land.page.css',
})
export class PlotsPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly pageTitle = inject(PageTitle);
  private readonly session = inject(Session);
  readonly slug = input.required<string>();
  readonly status = input<Stated>();
  readonly segment = input<Stated>();
  readonly minArea = input<Stated>();
  readonly page = input<Stated>();

  protected readonly query = computed(() =>
    plotQueryOf({
      status: this.status(),
      segment: this.segment(),
      minArea: this.minArea(),
      page: this.page(),
    }),
  );
  protected readonly pageSize = PAGE_SIZE;
  protected readonly park = parksDetailResource(this.slug);
  protected readonly plots = landPlotsResource(
    this.slug,
    computed(() => toPlotsParams(this.query())),
  );
  protected readonly address = computed(() => ['/parks', this.slug(), 'plots']);

  protected readonly segmentChoices = SEGMENTS.map((value) => ({ value, label: segmentLabel(value) }));
  protected readonly statusChoices = PLOT_STATUSES.map((value) => ({
    value,
    label: landStatusView(value).label,
  }));
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@parks.heading:Parks`, link: '/parks' },
    ...(this.park.hasValue() ? [{ label: this.park.value().name.text, link: `/parks/${this.slug()}` }] : []),
    { label: $localize`:@@land.plots.heading:Plots` },
  ]);
  protected readonly heading = computed(() => {
    if (!this.park.hasValue()) return $localize`:@@land.plots.heading:Plots`;
    return $localize`:@@land.plots.title:Plots of ${this.park.value().name.text}:park:`;
  });
  protected readonly demonstration = inject(Portal).demonstration;
  protected readonly exportColumns = labelledColumns(PLOT_EXPORT_COLUMNS);
  /** What is filtered, in the words of the API; a file holds all pages. */
  protected readonly exported = computed(() => exportFilter(toPlotsParams(this.query())));
  protected readonly found = computed(() => {
    const total = this.plots.hasValue() ? this.plots.value().total : 0;
    const count = formatNumber(total, this.locale);
    return total === 1
      ? $localize`:@@land.plots.found.one:1 plot`
      : $localize`:@@land.plots.found.many:${count}:count: plots`;
  });
  protected readonly filters = computed(() => {
    const { statuses, segments, least } = this.query();
    const address = landAddress(this.query());
    const filter = (key: string, value: string, label: string) => ({
      label,
      without: withoutValue(address, key, value),
    });
    return [
      ...statuses.map((status) => filter('status', status, landStatusView(status).label)),
      ...segments.map((segment) => filter('segment', segment, segmentLabel(segment))),
      ...(least === ''
        ? []
        : [filter('minArea', least, $localize`:@@land.filter.least-hectares:At least ${least}:area: ha`)]),
    ];
  });

  constructor() {
    effect(() => {
      if (!this.park.hasValue()) return;
      const { name } = this.park.value();
      this.pageTitle.describe(
        this.heading(),
        $localize`:@@land.plots.description:Land of ${name.text}:park:: what is free, how far it is prepared, what stands at the boundary and what it costs, each with its date.`,
      );
    });
    // The page is rendered for everybody; who has signed in may read more.
    effect(() => {
      if (this.session.signedIn()) untracked(() => this.plots.reload());
    });
  }
}
