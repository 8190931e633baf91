import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { policiesListResource } from '../../api/generated/policies/policies.resource';
import { regionsListResource } from '../../api/generated/regions/regions.resource';
import { POLICY_EXPORT_COLUMNS, labelledColumns } from '../../domain/export-columns';
import { formatDate, formatNumber } from '../../domain/format';
import { POLICY_STATUSES, policyKindLabel, policyStatusView } from '../../domain/policies';
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
import { PolicyRow } from '../catalogue/policy-row';
import { flattened, regionTree } from '../catalogue/region-tree';
import {
  LISTED_KINDS,
  POLICY_SORTS,
  PolicySort,
  policyAddress,
  policyQueryOf,
  toPoliciesParams,
} from './policy-query';

const SORT_LABELS: Record<PolicySort, string> = {
  title: $localize`:@@policies.sort.title:Title`,
  newest: $localize`:@@policies.sort.newest:Newest first`,
  ending: $localize`:@@policies.sort.ending:Ending first`,
};

/** The policies of the catalogue; how each stands is derived for today or for the day the address names. */
@Component({
  selector: 'app-policies-page',
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
    PolicyRow,
    Skeleton,
    Typed,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policies.page.html',
  styleUrl: './policies.page.css',
})
export class PoliciesPage {
  protected readonly locale = inject(LOCALE_ID);
  // The query of the address; the router writes each key into the input of its name.
  readonly q = input<Stated>();
  readonly segment = input<Stated>();
  readonly region = input<Stated>();
  readonly kind = input<Stated>();
  readonly status = input<Stated>();
  readonly park = input<Stated>();
  readonly asOf = input<Stated>();
  readonly sort = input<Stated>();
  readonly page = input<Stated>();

  protected readonly query = computed(() =>
    policyQueryOf({
      q: this.q(),
      segment: this.segment(),
      region: this.region(),
      kind: this.kind(),
      status: this.status(),
      park: this.park(),
      asOf: this.asOf(),
      sort: this.sort(),
      page: this.page(),
    }),
  );
  protected readonly pageSize = PAGE_SIZE;
  protected readonly policies = policiesListResource(computed(() => toPoliciesParams(this.query())));
  protected readonly langs = computed(() =>
    this.policies.hasValue() ? this.policies.value().items.map(({ title }) => title.lang) : [],
  );
  private readonly regions = regionsListResource();

  protected readonly segmentChoices = SEGMENTS.map((value) => ({ value, label: segmentLabel(value) }));
  protected readonly kindChoices = LISTED_KINDS.map((value) => ({ value, label: policyKindLabel(value) }));
  protected readonly statusChoices = POLICY_STATUSES.map((value) => ({
    value,
    label: policyStatusView(value).label,
  }));
  protected readonly regionChoices = computed(() =>
    flattened(regionTree(this.regions.hasValue() ? this.regions.value().items : [], this.locale)).map(
      ({ slug, name, lang, depth }) => ({ value: slug, label: name, lang, depth }),
    ),
  );
  protected readonly sorts = POLICY_SORTS.map((value) => ({ value, label: SORT_LABELS[value] }));

  protected readonly found = computed(() => {
    const total = this.policies.hasValue() ? this.policies.value().total : 0;
    const count = formatNumber(total, this.locale);
    return total === 1
      ? $localize`:@@policies.found.one:1 policy`
      : $localize`:@@policies.found.many:${count}:count: policies`;
  });
  protected readonly chosenDay = computed(() => {
    const { asOf } = this.query();
    return asOf && formatDate(asOf, this.locale);
  });

  protected readonly exportColumns = labelledColumns(POLICY_EXPORT_COLUMNS);
  protected readonly exported = computed(() => policyAddress(this.query()));

  protected readonly filters = computed(() => {
    const query = this.query();
    const address = policyAddress(query);
    const names = new Map(this.regionChoices().map(({ value, label }) => [value, label]));
    const filter = (key: string, value: string, label: string) => ({
      label,
      without: withoutValue(address, key, value),
    });
    const day = this.chosenDay();
    return [
      ...(query.q === '' ? [] : [filter('q', query.q, `“${query.q}”`)]),
      ...(query.park === null
        ? []
        : [filter('park', query.park, $localize`:@@policies.filter.park:For ${query.park}:park:`)]),
      ...query.segments.map((segment) => filter('segment', segment, segmentLabel(segment))),
      ...query.regions.map((region) => filter('region', region, names.get(region) ?? region)),
      ...query.kinds.map((kind) => filter('kind', kind, policyKindLabel(kind))),
      ...query.statuses.map((status) => filter('status', status, policyStatusView(status).label)),
      ...(query.asOf === null || day === null
        ? []
        : [filter('asOf', query.asOf, $localize`:@@policies.filter.as-of:As of ${day}:day:`)]),
    ];
  });
}
