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
import { landBuildingsResource } from '../../api/generated/land/land.resource';
import { parksDetailResource } from '../../api/generated/parks/parks.resource';
import { PageTitle } from '../../core/page-title';
import { Portal } from '../../core/portal';
import { Session } from '../../core/session';
import { BUILDING_EXPORT_COLUMNS, labelledColumns } from '../../domain/export-columns';
import { formatNumber } from '../../domain/format';
import { BUILDING_STATUSES, landStatusView } from '../../domain/land';
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
import { exportFilter, landAddress, buildingQueryOf, toBuildingsParams } from './land-query';
import { BuildingCard } from './building-card';

/** Every building that a park has published, whole. */
@Component({
  selector: 'app-buildings-page',
  imports: [
    ActiveFilters,
    Breadcrumb,
    EmptyState,
    ExportForm,
    FilterChoices,
    FilterGroup,
    ListForm,
    PageFailure,
    Pagination,
    BuildingCard,
    RouterLink,
    Skeleton,
    Typed,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './buildings.page.html',
  styleUrl: './land.page.css',
})
export class BuildingsPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly pageTitle = inject(PageTitle);
  private readonly session = inject(Session);
  readonly slug = input.required<string>();
  readonly status = input<Stated>();
  readonly segment = input<Stated>();
  readonly minArea = input<Stated>();
  readonly page = input<Stated>();

  protected readonly query = computed(() =>
    buildingQueryOf({
      status: this.status(),
      segment: this.segment(),
      minArea: this.minArea(),
      page: this.page(),
    }),
  );
  protected readonly pageSize = PAGE_SIZE;
  protected readonly park = parksDetailResource(this.slug);
  protected readonly buildings = landBuildingsResource(
    this.slug,
    computed(() => toBuildingsParams(this.query())),
  );
  protected readonly address = computed(() => ['/parks', this.slug(), 'buildings']);

  protected readonly plotsPage = computed(() => `/parks/${this.slug()}/plots`);

  protected readonly segmentChoices = SEGMENTS.map((value) => ({ value, label: segmentLabel(value) }));
  protected readonly statusChoices = BUILDING_STATUSES.map((value) => ({
    value,
    label: landStatusView(value).label,
  }));
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@parks.heading:Parks`, link: '/parks' },
    ...(this.park.hasValue() ? [{ label: this.park.value().name.text, link: `/parks/${this.slug()}` }] : []),
    { label: $localize`:@@land.buildings.heading:Buildings` },
  ]);
  protected readonly heading = computed(() => {
    if (!this.park.hasValue()) return $localize`:@@land.buildings.heading:Buildings`;
    return $localize`:@@land.buildings.title:Buildings of ${this.park.value().name.text}:park:`;
  });
  protected readonly demonstration = inject(Portal).demonstration;
  protected readonly exportColumns = labelledColumns(BUILDING_EXPORT_COLUMNS);
  /** What is filtered, in the words of the API; a file holds all pages. */
  protected readonly exported = computed(() => exportFilter(toBuildingsParams(this.query())));
  protected readonly found = computed(() => {
    const total = this.buildings.hasValue() ? this.buildings.value().total : 0;
    const count = formatNumber(total, this.locale);
    return total === 1
      ? $localize`:@@land.buildings.found.one:1 building`
      : $localize`:@@land.buildings.found.many:${count}:count: buildings`;
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
        : [filter('minArea', least, $localize`:@@land.filter.least-floor:At least ${least}:area: m²`)]),
    ];
  });

  constructor() {
    effect(() => {
      if (!this.park.hasValue()) return;
      const { name } = this.park.value();
      this.pageTitle.describe(
        this.heading(),
        $localize`:@@land.buildings.description:Floor space of ${name.text}:park:: what is free, how high and how strong it is, rent or sale, each with its date.`,
      );
    });
    // The page is rendered for everybody; who has signed in may read more.
    effect(() => {
      if (this.session.signedIn()) untracked(() => this.buildings.reload());
    });
  }
}
