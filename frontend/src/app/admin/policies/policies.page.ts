import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Params, Router, RouterLink } from '@angular/router';
import { ContentListView, ContentSummary, PolicyListView } from '../../api/generated/model';
import { BeginPolicy } from '../../core/authoring/begin-policy';
import { Demo } from '../../core/desk/demo';
import { KeyboardShortcuts } from '../../core/desk/keyboard-shortcuts';
import { ReadFailure } from '../../core/desk/read-failure';
import { WalkableList } from '../../core/desk/walkable-list';
import { asProblem } from '../../core/problem';
import { versionStateView } from '../../domain/content';
import { formatDate } from '../../domain/format';
import { countryName } from '../../domain/places';
import { POLICY_STATUSES, PolicyStatus, policyKindLabel, policyStatusView } from '../../domain/policies';
import { formatMoment } from '../../domain/relative-time';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChip } from '../../ui/filter-chip';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';

const WORK_SIZE = 20;
const KINDS = ['programme', 'award', 'plan', 'bill'] as const;

/** Every policy there is, for the administrators: those being worked on, and those that are published, to be found again. */
@Component({
  selector: 'app-admin-policies-page',
  imports: [
    ...[BeginPolicy, Cell, Control, DataTable, Demo, EmptyState, FilterChip, FormField, KeyboardShortcuts],
    ...[PageHeader, Pagination, ReadFailure, RouterLink, Skeleton, StatusBadge],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policies.page.html',
  styleUrl: './policies.page.css',
})
export class PoliciesPage {
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  /** Of the address. */
  readonly q = input<string>();
  readonly status = input<string>();
  readonly page = input<string>();

  protected readonly filters = computed(() => ({
    q: this.q()?.trim() || undefined,
    status: POLICY_STATUSES.find((each) => each === this.status()),
  }));
  protected readonly published = httpResource<PolicyListView>(() => {
    const { q, status } = this.filters();
    return {
      url: '/api/v1/policies',
      params: {
        kind: [...KINDS],
        pageSize: 20,
        page: Math.max(1, Number(this.page()) || 1),
        ...(q ? { q } : {}),
        ...(status ? { status } : {}),
      },
    };
  });
  protected readonly drafts = new WalkableList<ContentSummary>();
  protected readonly problem = computed(() => {
    const error = this.published.error();
    return error === undefined ? null : asProblem(error);
  });
  protected readonly work = computed(() =>
    this.drafts.known()
      ? this.drafts.items().flatMap((item) =>
          item.open === null
            ? []
            : [
                {
                  id: item.id,
                  title: item.title,
                  park: item.park,
                  link: ['/desk/admin/policies', item.id],
                  state: versionStateView(item.open),
                  comments: item.open.openComments,
                  by: item.open.updatedBy.name,
                  at: formatMoment(item.open.updatedAt, new Date(), this.locale),
                },
              ],
        )
      : null,
  );
  protected readonly list = computed(() => (this.published.hasValue() ? this.published.value() : null));
  protected readonly rows = computed(() =>
    (this.list()?.items ?? []).map((policy) => ({
      ...policy,
      link: ['/desk/admin/policies', policy.id],
      kindText: policyKindLabel(policy.kind as Parameters<typeof policyKindLabel>[0]),
      place: countryName(policy.country, this.locale),
      statusView: policyStatusView(policy.standing.status as PolicyStatus),
      checked: formatDate(policy.lastChecked, this.locale),
    })),
  );
  protected readonly found = computed(() => {
    const total = new Intl.NumberFormat(this.locale).format(this.list()?.total ?? 0);
    return $localize`:@@admin-policies.found:${total}:count: published`;
  });
  protected readonly statuses = POLICY_STATUSES.map((status) => ({
    status,
    label: policyStatusView(status).label,
  }));
  protected readonly chips = computed(() => {
    const { q, status } = this.filters();
    const chip = (name: string, label: string) => ({ name, label, without: { [name]: null } as Params });
    return [
      ...(q ? [chip('q', `“${q}”`)] : []),
      ...(status ? [chip('status', policyStatusView(status).label)] : []),
    ];
  });
  protected readonly workColumns: readonly Column[] = [
    { key: 'title', label: $localize`:@@records.column.title:Name` },
    { key: 'state', label: $localize`:@@records.column.open:In work` },
    { key: 'changed', label: $localize`:@@records.column.changed:Last changed` },
  ];
  protected readonly columns: readonly Column[] = [
    { key: 'title', label: $localize`:@@records.column.title:Name` },
    { key: 'status', label: $localize`:@@admin-policies.status:Status today` },
    { key: 'checked', label: $localize`:@@policy-doc.last-checked:Last looked at on` },
  ];
  protected readonly workRow = (value: unknown) => value as NonNullable<ReturnType<typeof this.work>>[number];
  protected readonly row = (value: unknown) => value as ReturnType<typeof this.rows>[number];

  constructor() {
    const http = inject(HttpClient);
    this.drafts.open(
      'policies in work',
      (cursor) =>
        http.get<ContentListView>('/api/v1/content', {
          params: {
            type: 'policy',
            state: 'in-work',
            pageSize: WORK_SIZE,
            ...(cursor === null ? {} : { cursor }),
          },
        }),
      true,
    );
  }

  /** Filters are set together: one address, one step of the browser's history. */
  protected apply(event: Event): void {
    event.preventDefault();
    const { q, status } = Object.fromEntries(new FormData(event.target as HTMLFormElement));
    void this.router.navigate([], {
      queryParams: { q: q || null, status: status || null, page: null },
      queryParamsHandling: 'merge',
    });
  }
}
