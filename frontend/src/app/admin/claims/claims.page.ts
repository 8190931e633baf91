import { HttpClient } from '@angular/common/http';
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
import { ClaimListView, ClaimSummaryView } from '../../api/generated/model';
import { Demo } from '../../core/desk/demo';
import { DeskExport } from '../../core/desk/desk-export';
import { KeyboardShortcuts } from '../../core/desk/keyboard-shortcuts';
import { ReadFailure } from '../../core/desk/read-failure';
import { WalkableList } from '../../core/desk/walkable-list';
import { claimStateView } from '../../domain/claims';
import { formatDistance, formatMoment } from '../../domain/relative-time';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';

/** Claims of parks that wait for a decision, the one that waits longest first; or all of them. */
@Component({
  selector: 'app-claims-page',
  imports: [
    ...[
      Cell,
      DataTable,
      Demo,
      DeskExport,
      EmptyState,
      KeyboardShortcuts,
      PageHeader,
      ReadFailure,
      RouterLink,
      Skeleton,
    ],
    StatusBadge,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './claims.page.html',
  styleUrl: '../../core/desk/inbox.page.css',
})
export class ClaimsPage {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<ClaimSummaryView>>(WalkableList);

  /** Of the address: `all`; anything else means what is still open. */
  readonly state = input<string>();
  protected readonly shown = computed((): 'open' | 'all' => (this.state() === 'all' ? 'all' : 'open'));
  protected readonly filters = [
    { state: 'open', label: $localize`:@@claims.filter.open:Open` },
    { state: 'all', label: $localize`:@@claims.filter.all:All` },
  ];
  protected readonly columns: Column[] = [
    { key: 'claim', label: $localize`:@@claims.column.claim:Claim` },
    { key: 'park', label: $localize`:@@claims.column.park:Park` },
    { key: 'organisation', label: $localize`:@@claims.column.organisation:Organisation` },
    { key: 'state', label: $localize`:@@claims.column.state:State` },
    { key: 'received', label: $localize`:@@claims.column.received:Received` },
  ];
  protected readonly stateView = claimStateView;
  protected readonly row = (value: unknown) => value as ClaimSummaryView;
  protected readonly announced = computed(() => {
    const count = this.list.items().length;
    if (count === 0) return '';
    return this.list.hasMore()
      ? $localize`:@@desk.list.some:${count}:count: shown, there are more`
      : $localize`:@@desk.list.all:${count}:count: shown, these are all`;
  });

  constructor() {
    effect(() => {
      const state = this.shown();
      untracked(() =>
        this.list.open(
          `claims ${state}`,
          (cursor) =>
            this.http.get<ClaimListView>('/api/v1/claims/queue', {
              params: { state, pageSize: 20, ...(cursor === null ? {} : { cursor }) },
            }),
          true,
        ),
      );
    });
  }

  protected moment(instant: string): string {
    return formatMoment(instant, new Date(), this.locale);
  }

  protected ago(instant: string): string {
    return formatDistance(instant, new Date(), this.locale);
  }
}
