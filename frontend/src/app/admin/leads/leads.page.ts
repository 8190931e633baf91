import { HttpClient, httpResource } from '@angular/common/http';
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
import { Params, Router, RouterLink } from '@angular/router';
import { LeadAssigneeListView, LeadItemView, ParkListView } from '../../api/generated/model';
import { Demo } from '../../core/desk/demo';
import { DeskExport } from '../../core/desk/desk-export';
import { Due } from '../../core/desk/due';
import { KeyboardShortcuts } from '../../core/desk/keyboard-shortcuts';
import { ReadFailure } from '../../core/desk/read-failure';
import { WalkableList } from '../../core/desk/walkable-list';
import {
  LEAD_DUE_FILTERS,
  LEAD_STAGES,
  LeadDueFilter,
  LeadStage,
  leadDueLabel,
  leadStageView,
} from '../../domain/leads';
import { formatMoment } from '../../domain/relative-time';
import { segmentLabel } from '../../domain/segments';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChip } from '../../ui/filter-chip';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import {
  LEAD_FILTERS,
  LeadFilterName,
  LeadFilters,
  leadFilters,
  leadsKey,
  leadsReader,
} from './lead-filters';

/** The administrators' cases, the last one something happened to first; filters stand in the address. */
@Component({
  selector: 'app-leads-page',
  imports: [
    ...[
      Cell,
      Control,
      DataTable,
      Demo,
      DeskExport,
      Due,
      EmptyState,
      FilterChip,
      FormField,
      KeyboardShortcuts,
      PageHeader,
    ],
    ...[ReadFailure, RouterLink, Skeleton, StatusBadge],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leads.page.html',
  styleUrl: './leads.page.css',
})
export class LeadsPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<LeadItemView>>(WalkableList);

  readonly q = input<string>();
  readonly stage = input<string>();
  readonly due = input<string>();
  readonly park = input<string>();
  readonly assignee = input<string>();

  protected readonly filters = computed((): LeadFilters =>
    leadFilters({
      q: this.q(),
      stage: this.stage(),
      due: this.due(),
      park: this.park(),
      assignee: this.assignee(),
    }),
  );
  private readonly parkList = httpResource<ParkListView>(() => ({
    url: '/api/v1/parks',
    params: { pageSize: 100, sort: 'name' },
  }));
  private readonly assigneeList = httpResource<LeadAssigneeListView>(() => '/api/v1/leads/assignees');
  protected readonly parks = computed(() => (this.parkList.hasValue() ? this.parkList.value().items : []));
  protected readonly assignees = computed(() =>
    this.assigneeList.hasValue() ? this.assigneeList.value().items : [],
  );

  protected readonly chips = computed(() => {
    const filters = this.filters();
    return LEAD_FILTERS.flatMap((name) => {
      const value = filters[name];
      const without: Params = { ...filters, [name]: null };
      return value === undefined ? [] : [{ name, label: this.filterLabel(name, value), without }];
    });
  });
  protected readonly announced = computed(() => {
    const count = this.list.items().length;
    if (count === 0) return '';
    return this.list.hasMore()
      ? $localize`:@@desk.list.some:${count}:count: shown, there are more`
      : $localize`:@@desk.list.all:${count}:count: shown, these are all`;
  });
  protected readonly columns: readonly Column[] = [
    { key: 'company', label: $localize`:@@leads.column.lead:Company and project` },
    { key: 'stage', label: $localize`:@@leads.column.stage:Stage` },
    { key: 'due', label: $localize`:@@leads.column.due:Answer owed` },
    { key: 'segment', label: $localize`:@@leads.column.segment:Segment` },
    { key: 'park', label: $localize`:@@leads.column.park:Park` },
    { key: 'assignee', label: $localize`:@@leads.column.assignee:In charge` },
    { key: 'age', label: $localize`:@@leads.column.age:Age` },
    { key: 'activity', label: $localize`:@@leads.column.activity:Last activity` },
  ];
  protected readonly stages = LEAD_STAGES.map((stage) => ({ stage, label: leadStageView(stage).label }));
  protected readonly dues = LEAD_DUE_FILTERS.map((due) => ({ due, label: leadDueLabel(due) }));
  protected readonly stageView = leadStageView;
  protected readonly segmentLabel = segmentLabel;

  constructor() {
    effect(() => {
      const filters = this.filters();
      untracked(() => this.list.open(leadsKey(filters), leadsReader(this.http, filters), true));
    });
  }

  protected lead(value: unknown): LeadItemView {
    return value as LeadItemView;
  }

  protected moment(instant: string): string {
    return formatMoment(instant, new Date(), this.locale);
  }

  protected age(days: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
      days,
    );
  }

  /** Filters are set together: one address, one step of the browser's history. */
  protected apply(event: Event): void {
    event.preventDefault();
    const entries = new FormData(event.target as HTMLFormElement);
    const chosen = leadFilters(Object.fromEntries(entries));
    const all = Object.fromEntries(LEAD_FILTERS.map((name) => [name, chosen[name] ?? null]));
    void this.router.navigate([], { queryParams: all, queryParamsHandling: 'merge' });
  }

  private filterLabel(name: LeadFilterName, value: string): string {
    switch (name) {
      case 'q':
        return `“${value}”`;
      case 'stage':
        return leadStageView(value as LeadStage).label;
      case 'due':
        return leadDueLabel(value as LeadDueFilter);
      case 'park':
        return this.parks().find(({ slug }) => slug === value)?.name.text ?? value;
      case 'assignee':
        return this.assigneeName(value);
    }
  }

  private assigneeName(value: string): string {
    if (value === 'me') return $localize`:@@leads.assignee.me:Mine`;
    if (value === 'none') return $localize`:@@leads.assignee.none:Nobody in charge`;
    return this.assignees().find(({ id }) => id === value)?.name ?? '…';
  }
}
