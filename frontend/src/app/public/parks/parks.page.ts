import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ParkCardView } from '../../api/generated/model';
import { parksListResource } from '../../api/generated/parks/parks.resource';
import { regionsListResource } from '../../api/generated/regions/regions.resource';
import { PARK_EXPORT_COLUMNS, labelledColumns } from '../../domain/export-columns';
import { formatNumber } from '../../domain/format';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { EmptyState } from '../../ui/empty-state';
import { ExportForm } from '../../ui/export-form';
import { ForeignNames } from '../../ui/foreign-names';
import { Icon } from '../../ui/icon';
import { Pagination } from '../../ui/pagination';
import { Skeleton } from '../../ui/skeleton';
import { ActiveFilters } from '../catalogue/active-filters';
import { FilterChoices } from '../catalogue/filter-choices';
import { FilterGroup } from '../catalogue/filter-group';
import { Chosen, Typed } from '../catalogue/left-by-reader';
import { ListForm } from '../catalogue/list-form';
import { PageFailure } from '../catalogue/page-failure';
import { PAGE_SIZE, Stated, withoutValue } from '../catalogue/page-query';
import { flattened, regionTree } from '../catalogue/region-tree';
import { cardId } from '../map/card-id';
import { ParkCard } from './park-card';
import { PARK_SORTS, ParkSort, parkAddress, parkQueryOf, toParksParams } from './park-query';
import { ParksMap } from './parks-map';

const SORT_LABELS: Record<ParkSort, string> = {
  name: $localize`:@@parks.sort.name:Name`,
  'newest-facts': $localize`:@@parks.sort.newest-facts:Newest facts first`,
  'largest-area': $localize`:@@parks.sort.largest-area:Largest area first`,
};

/** The parks of the catalogue: searched, narrowed and ordered by the address alone. */
@Component({
  selector: 'app-parks-page',
  imports: [
    ActiveFilters,
    Chosen,
    EmptyState,
    ExportForm,
    ForeignNames,
    FilterChoices,
    FilterGroup,
    Icon,
    ListForm,
    PageFailure,
    Pagination,
    ParkCard,
    ParksMap,
    RouterLink,
    Skeleton,
    Typed,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './parks.page.html',
  styleUrl: './parks.page.css',
})
export class ParksPage {
  private readonly locale = inject(LOCALE_ID);
  // The query of the address; the router writes each key into the input of its name.
  readonly q = input<Stated>();
  readonly segment = input<Stated>();
  readonly region = input<Stated>();
  readonly sort = input<Stated>();
  readonly page = input<Stated>();

  protected readonly query = computed(() =>
    parkQueryOf({
      q: this.q(),
      segment: this.segment(),
      region: this.region(),
      sort: this.sort(),
      page: this.page(),
    }),
  );
  protected readonly pageSize = PAGE_SIZE;
  protected readonly parks = parksListResource(computed(() => toParksParams(this.query())));
  private readonly regions = regionsListResource();

  protected readonly segmentChoices = SEGMENTS.map((value) => ({ value, label: segmentLabel(value) }));
  protected readonly regionChoices = computed(() =>
    flattened(regionTree(this.regions.hasValue() ? this.regions.value().items : [], this.locale)).map(
      ({ slug, name, lang, depth }) => ({ value: slug, label: name, lang, depth }),
    ),
  );
  protected readonly sorts = PARK_SORTS.map((value) => ({ value, label: SORT_LABELS[value] }));

  protected readonly found = computed(() => {
    const total = this.parks.hasValue() ? this.parks.value().total : 0;
    const count = formatNumber(total, this.locale);
    return total === 1
      ? $localize`:@@parks.found.one:1 park or site`
      : $localize`:@@parks.found.many:${count}:count: parks and sites`;
  });
  /** What the map beside the list speaks of: the list as it is shown. */
  protected readonly shown = computed((): readonly ParkCardView[] =>
    this.parks.hasValue() ? this.parks.value().items : [],
  );
  protected readonly langs = computed(() => this.shown().map(({ name }) => name.lang));

  /** Slug of the park whose entry is pointed at or has the focus: its mark on the map stands out. */
  protected readonly pointed = signal<string | null>(null);
  protected readonly cardId = cardId;

  protected readonly exportColumns = labelledColumns(PARK_EXPORT_COLUMNS);
  protected readonly exported = computed(() => parkAddress(this.query()));

  protected readonly filters = computed(() => {
    const { q, segments, regions } = this.query();
    const address = parkAddress(this.query());
    const names = new Map(this.regionChoices().map(({ value, label }) => [value, label]));
    const filter = (key: string, value: string, label: string) => ({
      label,
      without: withoutValue(address, key, value),
    });
    return [
      ...(q === '' ? [] : [filter('q', q, `“${q}”`)]),
      ...segments.map((segment) => filter('segment', segment, segmentLabel(segment))),
      ...regions.map((region) => filter('region', region, names.get(region) ?? region)),
    ];
  });
}
