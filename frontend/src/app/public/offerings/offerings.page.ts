import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { offeringsListResource } from '../../api/generated/offerings/offerings.resource';
import { regionsListResource } from '../../api/generated/regions/regions.resource';
import { OFFERING_EXPORT_COLUMNS, labelledColumns } from '../../domain/export-columns';
import { formatNumber } from '../../domain/format';
import {
  OFFERING_KINDS,
  OFFERING_STATUSES,
  offeringKindLabel,
  offeringStatusView,
} from '../../domain/offerings';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { EmptyState } from '../../ui/empty-state';
import { ExportForm } from '../../ui/export-form';
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
import {
  OFFERING_SORTS,
  OfferingSort,
  offeringAddress,
  offeringQueryOf,
  toOfferingsParams,
} from './offering-query';
import { OfferingRow } from './offering-row';

const SORT_LABELS: Record<OfferingSort, string> = {
  newest: $localize`:@@policies.sort.newest:Newest first`,
  closing: $localize`:@@offerings.sort.closing:Closing first`,
  title: $localize`:@@policies.sort.title:Title`,
};

/** What parks offer; how each stands is derived for today in its own park. */
@Component({
  selector: 'app-offerings-page',
  imports: [
    ...[
      ActiveFilters,
      Chosen,
      EmptyState,
      ExportForm,
      FilterChoices,
      FilterGroup,
      Icon,
      ListForm,
      OfferingRow,
      Typed,
    ],
    ...[PageFailure, Pagination, Skeleton],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './offerings.page.html',
  styleUrl: '../policies/policies.page.css',
  styles: `
    .feed {
      margin-top: var(--space-4);
    }
  `,
})
export class OfferingsPage {
  protected readonly locale = inject(LOCALE_ID);
  // The query of the address; the router writes each key into the input of its name.
  readonly q = input<Stated>();
  readonly segment = input<Stated>();
  readonly region = input<Stated>();
  readonly kind = input<Stated>();
  readonly status = input<Stated>();
  readonly park = input<Stated>();
  readonly sort = input<Stated>();
  readonly page = input<Stated>();

  protected readonly query = computed(() =>
    offeringQueryOf({
      q: this.q(),
      segment: this.segment(),
      region: this.region(),
      kind: this.kind(),
      status: this.status(),
      park: this.park(),
      sort: this.sort(),
      page: this.page(),
    }),
  );
  protected readonly pageSize = PAGE_SIZE;
  protected readonly offerings = offeringsListResource(computed(() => toOfferingsParams(this.query())));
  private readonly regions = regionsListResource();

  protected readonly segmentChoices = SEGMENTS.map((value) => ({ value, label: segmentLabel(value) }));
  protected readonly kinds = OFFERING_KINDS.map((value) => ({ value, label: offeringKindLabel(value) }));
  protected readonly statusChoices = OFFERING_STATUSES.map((value) => ({
    value,
    label: offeringStatusView(value).label,
  }));
  protected readonly regionChoices = computed(() =>
    flattened(regionTree(this.regions.hasValue() ? this.regions.value().items : [], this.locale)).map(
      ({ slug, name, lang, depth }) => ({ value: slug, label: name, lang, depth }),
    ),
  );
  protected readonly sorts = OFFERING_SORTS.map((value) => ({ value, label: SORT_LABELS[value] }));
  protected readonly exportColumns = labelledColumns(OFFERING_EXPORT_COLUMNS);
  protected readonly exported = computed(() => offeringAddress(this.query()));
  protected readonly found = computed(() => {
    const total = this.offerings.hasValue() ? this.offerings.value().total : 0;
    const count = formatNumber(total, this.locale);
    return total === 1
      ? $localize`:@@offerings.found.one:1 offering`
      : $localize`:@@offerings.found.many:${count}:count: offerings`;
  });
  protected readonly filters = computed(() => {
    const { q, segments, regions, kind, statuses, park } = this.query();
    const address = offeringAddress(this.query());
    const names = new Map(this.regionChoices().map(({ value, label }) => [value, label]));
    const filter = (key: string, value: string, label: string) => ({
      label,
      without: withoutValue(address, key, value),
    });
    return [
      ...(q === '' ? [] : [filter('q', q, `“${q}”`)]),
      ...(park === null ? [] : [filter('park', park, $localize`:@@offerings.filter.park:Of ${park}:park:`)]),
      ...segments.map((segment) => filter('segment', segment, segmentLabel(segment))),
      ...regions.map((region) => filter('region', region, names.get(region) ?? region)),
      ...(kind === null ? [] : [filter('kind', kind, offeringKindLabel(kind))]),
      ...statuses.map((status) => filter('status', status, offeringStatusView(status).label)),
    ];
  });
}
