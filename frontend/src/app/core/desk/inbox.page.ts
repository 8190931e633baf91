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
import { ParkDetailView } from '../../api/generated/model';
import { formatMoment } from '../../domain/relative-time';
import { segmentLabel } from '../../domain/segments';
import { enquiryStateView } from '../../domain/enquiries';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { NotStated } from '../../ui/not-stated';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { Portal } from '../portal';
import { Demo } from './demo';
import { DeskExport } from './desk-export';
import { Due } from './due';
import { INBOX_STATES, InboxRow, InboxState, inboxKey, inboxReader } from './inbox-list';
import { KeyboardShortcuts } from './keyboard-shortcuts';
import { ownerName } from './owner-name';
import { ReadFailure } from './read-failure';
import { WalkableList } from './walkable-list';

/**
 * The enquiries of one park, or of the administrators' triage, what is overdue or due soonest first. `slug` is the
 * park's; without it this is the triage.
 */
@Component({
  selector: 'app-inbox-page',
  imports: [
    ...[
      Breadcrumb,
      Cell,
      DataTable,
      Demo,
      DeskExport,
      Due,
      EmptyState,
      KeyboardShortcuts,
      NotStated,
      Notice,
      PageHeader,
    ],
    ...[ReadFailure, RouterLink, Skeleton, StatusBadge],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inbox.page.html',
  styleUrl: './inbox.page.css',
})
export class InboxPage {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<InboxRow>>(WalkableList);
  private readonly portal = inject(Portal);

  readonly slug = input<string>();
  /** Of the address: `all`; anything else means what is still open. */
  readonly state = input<string>();

  protected readonly shown = computed((): InboxState => (this.state() === 'all' ? 'all' : 'open'));
  private readonly park = httpResource<ParkDetailView>(() => {
    const slug = this.slug();
    return slug === undefined ? undefined : `/api/v1/parks/${slug}`;
  });
  protected readonly parkName = computed(() => (this.park.hasValue() ? this.park.value().name.text : null));
  protected readonly unclaimed = computed(() => this.park.hasValue() && !this.park.value().claimed);
  protected readonly demonstration = this.portal.demonstration;
  protected readonly filters = INBOX_STATES;
  protected readonly exported = computed(() => {
    const slug = this.slug();
    return { ...(slug === undefined ? { desk: 'triage' } : { park: slug }), state: this.shown() };
  });

  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: this.slug() ? (this.parkName() ?? '…') : $localize`:@@desk.triage.heading:Triage` },
  ]);
  protected readonly columns = computed((): Column[] => [
    { key: 'due', label: $localize`:@@desk.inbox.column.due:Due` },
    { key: 'enquiry', label: $localize`:@@desk.inbox.column.enquiry:Enquiry` },
    { key: 'company', label: $localize`:@@desk.inbox.column.company:Company` },
    { key: 'project', label: $localize`:@@desk.inbox.column.project:Project` },
    ...(this.slug() ? [] : [{ key: 'park', label: $localize`:@@desk.inbox.column.park:Park` }]),
    { key: 'owner', label: $localize`:@@desk.inbox.column.owner:Owner` },
    { key: 'received', label: $localize`:@@desk.inbox.column.received:Received` },
  ]);

  /** The inbox of others: nothing of this page is for its reader. */
  protected readonly hidden = computed(() =>
    this.list.problem()?.status === 404 ? this.list.problem() : null,
  );
  protected readonly ownerName = ownerName;
  protected readonly segmentLabel = segmentLabel;
  protected readonly stateView = enquiryStateView;

  constructor() {
    effect(() => {
      const [slug, state] = [this.slug(), this.shown()];
      untracked(() => this.list.open(inboxKey(slug, state), inboxReader(this.http, slug, state), true));
    });
  }

  protected moment(instant: string, zone: string): string {
    return formatMoment(instant, new Date(), this.locale, zone);
  }

  /** Rows come from the list as it is typed; the table hands them back untyped. */
  protected row(value: unknown): InboxRow {
    return value as InboxRow;
  }

  protected enquiryLink(row: InboxRow): string[] {
    const slug = this.slug();
    return slug
      ? ['/desk/parks', slug, 'enquiries', row.enquiryId]
      : ['/desk/admin/enquiries', row.enquiryId];
  }

  protected readonly announced = computed(() => {
    const count = this.list.items().length;
    if (count === 0) return '';
    return this.list.hasMore()
      ? $localize`:@@desk.list.some:${count}:count: shown, there are more`
      : $localize`:@@desk.list.all:${count}:count: shown, these are all`;
  });
}
