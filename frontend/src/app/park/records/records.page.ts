import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import {
  ContentListView,
  ContentRecordView,
  ContentSummary,
  ParkDetailView,
} from '../../api/generated/model';
import { BeginPolicy } from '../../core/authoring/begin-policy';
import { Demo } from '../../core/desk/demo';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { versionStateView } from '../../domain/content';
import { formatMoment } from '../../domain/relative-time';
import { Breadcrumb } from '../../ui/breadcrumb';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { KIND_WORDS, RecordKind, emptyDocument } from '../../core/records/record-kinds';
import { recordCrumbs, recordsBase } from '../../core/records/record-source';

const STATES = ['draft', 'in-review', 'scheduled', 'published', 'archived'] as const;
type State = (typeof STATES)[number];

/** Everything of one kind that a park publishes or works on, and the way to begin another. */
@Component({
  selector: 'app-records-page',
  imports: [
    ...[
      BeginPolicy,
      Breadcrumb,
      Cell,
      Control,
      DataTable,
      Demo,
      DeskExport,
      EmptyState,
      ErrorSummary,
      FormField,
      PageHeader,
    ],
    ...[ReadFailure, RouterLink, Skeleton, StatusBadge, SubmitButton],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './records.page.html',
  styleUrl: './records.page.css',
})
export class RecordsPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  readonly slug = input.required<string>();
  /** Of the route. */
  readonly kind = input.required<RecordKind>();
  /** Of the address: only those that stand so. */
  readonly state = input<string>();

  private readonly park = httpResource<ParkDetailView>(() => `/api/v1/parks/${this.slug()}`);
  protected readonly chosen = computed(() => STATES.find((state) => state === this.state()) ?? null);
  private readonly query = computed(() => {
    const parkId = this.park.hasValue() ? this.park.value().id : null;
    const state = this.chosen();
    return parkId === null
      ? null
      : { parkId, type: this.kind(), pageSize: 50, ...(state === null ? {} : { state }) };
  });
  protected readonly exported = computed(() => {
    const { parkId, type, state } = { state: null, ...this.query() };
    return { parkId, type, state };
  });
  protected readonly list = httpResource<ContentListView>(() => {
    const params = this.query();
    return params === null ? undefined : { url: '/api/v1/content', params };
  });
  /** What further pages have brought; it goes when the list is asked anew. */
  private readonly more = linkedSignal<
    ContentListView | null,
    { items: ContentSummary[]; next: string | null }
  >({
    source: () => (this.list.hasValue() ? this.list.value() : null),
    computation: (first) => ({ items: [], next: first?.nextCursor ?? null }),
  });
  protected readonly next = computed(() => this.more().next);
  /** Where a policy of this park begins. */
  protected readonly origin = computed(() => {
    if (!this.park.hasValue()) return undefined;
    const { id, slug, country } = this.park.value();
    return { id, slug, country };
  });
  protected readonly words = computed(() => KIND_WORDS[this.kind()]);
  protected readonly base = computed(() => recordsBase(this.slug(), this.kind()));
  protected readonly imports = computed(() => `/desk/parks/${this.slug()}/imports`);
  protected readonly crumbs = computed(() => recordCrumbs(this.slug(), this.kind()));
  protected readonly problem = computed(() => {
    const error = this.park.error() ?? this.list.error();
    return error ? asProblem(error) : null;
  });
  protected readonly states = STATES.map((value) => ({
    value,
    label:
      value === 'scheduled'
        ? versionStateView({ state: 'approved', scheduled: true }).label
        : versionStateView({ state: value }).label,
  }));
  protected readonly columns: readonly Column[] = [
    { key: 'title', label: $localize`:@@records.column.title:Name` },
    { key: 'open', label: $localize`:@@records.column.open:In work` },
    { key: 'published', label: $localize`:@@records.column.published:What the public sees` },
    { key: 'changed', label: $localize`:@@records.column.changed:Last changed` },
  ];
  protected readonly rows = computed(() =>
    [...(this.list.hasValue() ? this.list.value().items : []), ...this.more().items].map((item) => ({
      id: item.id,
      item,
      link: `${this.base()}/${item.id}`,
      open: item.open && versionStateView(item.open),
      comments: item.open?.openComments ?? 0,
      changed: item.open && { by: item.open.updatedBy.name, at: this.moment(item.open.updatedAt) },
      published: item.published?.publishedAt ? this.moment(item.published.publishedAt) : null,
    })),
  );

  protected readonly called = signal('');
  protected readonly submission = new Submission(['document-code'], {
    'document-code': {
      'validation.required': $localize`:@@records.new.missing:Say what it is called; you can change it later.`,
    },
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.park.hasValue() ? this.park.value().name.text : null;
      const heading = this.words().plural;
      title.describe(name ? `${heading}: ${name}` : heading);
    });
  }

  protected filter(event: Event): void {
    const state = (event.target as HTMLSelectElement).value as State | '';
    void this.router.navigate([], { queryParams: { state: state || null }, queryParamsHandling: 'merge' });
  }

  protected write(event: Event): void {
    this.called.set((event.target as HTMLInputElement).value);
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    const parkId = this.park.hasValue() ? this.park.value().id : null;
    const kind = this.kind();
    if (parkId === null || kind === 'policy') return;
    const called = this.called().trim();
    const checks = { 'document-code': called === '' ? 'validation.required' : null };
    const document = emptyDocument(kind, called, this.locale);
    const sent = await this.submission.send(checks, () =>
      this.http.post<ContentRecordView>(`/api/v1/content/${kind}`, { parkId, document }),
    );
    if (sent) await this.router.navigate([this.base(), sent.answer.id, 'edit']);
  }

  protected async showMore(): Promise<void> {
    const [params, cursor] = [this.query(), this.next()];
    if (params === null || cursor === null) return;
    const page = await firstValueFrom(
      this.http.get<ContentListView>('/api/v1/content', { params: { ...params, cursor } }),
    );
    this.more.update(({ items }) => ({ items: [...items, ...page.items], next: page.nextCursor }));
  }

  protected reload(): void {
    if (this.park.error()) this.park.reload();
    else this.list.reload();
  }

  private moment(instant: string): string {
    return formatMoment(instant, new Date(), this.locale);
  }
}
