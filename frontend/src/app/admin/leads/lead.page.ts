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
import { RouterLink } from '@angular/router';
import { LeadDetailView, LeadItemView, LeadTimelineItemView } from '../../api/generated/model';
import { Demo } from '../../core/desk/demo';
import { Due } from '../../core/desk/due';
import { projectDefinitions } from '../../core/desk/project-definitions';
import { ReadFailure } from '../../core/desk/read-failure';
import { Step, Walk } from '../../core/desk/walk';
import { CursorPage, WalkableList } from '../../core/desk/walkable-list';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { ProjectChanges } from '../../core/verification/project-changes';
import { enquiryStateView } from '../../domain/enquiries';
import { formatInstant } from '../../domain/format';
import { LEAD_LOSS_REASONS, leadLossReasonLabel, leadStageView } from '../../domain/leads';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { DefinitionList } from '../../ui/definition-list';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { Timeline } from '../../ui/timeline';
import { leadFilters, leadsKey, leadsReader } from './lead-filters';
import { LeadForm } from './lead-form';
import { leadHistory } from './lead-history';
import { LeadMoves } from './lead-moves';
import { LeadNotes } from './lead-notes';
import { StageProgress } from './stage-progress';

/** One case: where it stands, who looks after it, what its enquiries await, and everything that happened. */
@Component({
  selector: 'app-lead-page',
  imports: [
    ...[Breadcrumb, DefinitionList, Demo, Due, LeadForm, LeadMoves, LeadNotes, PageHeader, ReadFailure],
    ...[ProjectChanges, RouterLink, Skeleton, StageProgress, StatusBadge, Timeline, Walk],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead.page.html',
  styleUrl: './lead.page.css',
})
export class LeadPage {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  private readonly list = inject<WalkableList<LeadItemView>>(WalkableList);
  readonly id = input.required<string>();
  readonly q = input<string>();
  readonly stage = input<string>();
  readonly due = input<string>();
  readonly park = input<string>();
  readonly assignee = input<string>();

  private readonly detail = httpResource<LeadDetailView>(() => `/api/v1/leads/${this.id()}`);
  protected readonly lead = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  protected readonly problem = computed(() => {
    const error = this.detail.error();
    return error ? asProblem(error) : null;
  });
  protected readonly past = new WalkableList<LeadTimelineItemView>();
  protected readonly history = computed(() => leadHistory(this.past.items()));

  /** The filters of the list this was opened from, which its neighbours keep. */
  protected readonly filters = computed(() =>
    leadFilters({
      q: this.q(),
      stage: this.stage(),
      due: this.due(),
      park: this.park(),
      assignee: this.assignee(),
    }),
  );
  protected readonly place = computed(() => this.list.neighboursOf(this.id()));
  protected readonly project = computed(() => {
    const project = this.lead()?.project;
    return project ? projectDefinitions(project, this.locale) : [];
  });
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: $localize`:@@leads.heading:Leads`, link: '/desk/admin/leads' },
    { label: this.lead()?.company.name ?? '…' },
  ]);
  protected readonly lost = computed(() => {
    const lead = this.lead();
    const reason = LEAD_LOSS_REASONS.find((each) => each === lead?.lostReason);
    return reason ? { reason: leadLossReasonLabel(reason), to: lead?.lostTo ?? '' } : null;
  });
  protected readonly stageView = leadStageView;
  protected readonly enquiryView = enquiryStateView;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const filters = this.filters();
      // As it stands: what was opened from a list goes on in its order.
      untracked(() => this.list.open(leadsKey(filters), leadsReader(this.http, filters), false));
    });
    effect(() => {
      const id = this.id();
      untracked(() => this.past.open(id, (cursor) => this.readPast(id, cursor), true));
    });
    effect(() => title.describe(this.lead()?.company.name ?? null));
  }

  protected moment(instant: string): string {
    return formatInstant(instant, this.locale);
  }

  protected age(days: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
      days,
    );
  }

  protected step(lead: LeadItemView | null): Step | null {
    return lead && { link: ['/desk/admin/leads', lead.id], label: lead.project.title };
  }

  protected adopt(lead: LeadDetailView): void {
    this.detail.set(lead);
    this.past.restart();
  }

  protected reload(): void {
    this.detail.reload();
  }

  private readPast(id: string, cursor: string | null) {
    return this.http.get<CursorPage<LeadTimelineItemView>>(`/api/v1/leads/${id}/timeline`, {
      params: { pageSize: 30, ...(cursor === null ? {} : { cursor }) },
    });
  }
}
