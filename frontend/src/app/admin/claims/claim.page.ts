import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import { ClaimListView, ClaimSummaryView, ClaimView } from '../../api/generated/model';
import { ClaimFacts } from '../../core/claims/claim-facts';
import { ClaimMove } from '../../core/claims/claim-move';
import { Demo } from '../../core/desk/demo';
import { ReadFailure } from '../../core/desk/read-failure';
import { Step, Walk } from '../../core/desk/walk';
import { WalkableList } from '../../core/desk/walkable-list';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { claimStateView } from '../../domain/claims';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';

/** One claim, for who decides: what is said, what speaks for it, who else claims the park. */
@Component({
  selector: 'app-claim-page',
  imports: [
    ...[Breadcrumb, ClaimFacts, ClaimMove, Demo, Notice, PageHeader, ReadFailure, RouterLink, Skeleton],
    ...[StatusBadge, Walk],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './claim.page.html',
  styles: `
    app-notice p:last-child {
      margin-bottom: 0;
    }
  `,
})
export class ClaimPage {
  private readonly http = inject(HttpClient);
  private readonly titles = inject(PageTitle);
  private readonly list = inject<WalkableList<ClaimSummaryView>>(WalkableList);

  readonly id = input.required<string>();
  /** Of the list this page was opened from. */
  readonly state = input<string>();

  protected readonly claim = httpResource<ClaimView>(() => `/api/v1/claims/${this.id()}`);
  protected readonly view = computed(() => (this.claim.hasValue() ? this.claim.value() : null));
  protected readonly problem = computed(() => {
    const error = this.claim.error();
    return error ? asProblem(error) : null;
  });
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@claims.heading:Claims`, link: '/desk/admin/claims' },
    { label: this.view()?.reference ?? '…' },
  ]);
  protected readonly stateView = claimStateView;
  protected readonly open = computed(() =>
    ['submitted', 'information-requested'].includes(this.view()?.state ?? ''),
  );
  protected readonly place = computed(() => this.list.neighboursOf(this.id()));

  constructor() {
    effect(() => {
      const reference = this.view()?.reference;
      if (reference) this.titles.describe(reference);
    });
    effect(() => {
      const state = this.state() === 'all' ? 'all' : 'open';
      const read = (cursor: string | null) =>
        this.http.get<ClaimListView>('/api/v1/claims/queue', {
          params: { state, pageSize: 20, ...(cursor === null ? {} : { cursor }) },
        });
      // As it stands: what was opened from a list goes on in its order.
      untracked(() => this.list.open(`claims ${state}`, read, false));
    });
  }

  protected readonly filters = computed((): Params => (this.state() === 'all' ? { state: 'all' } : {}));

  protected step(claim: ClaimSummaryView | null): Step | null {
    return claim && { link: ['/desk/admin/claims', claim.id], label: claim.reference };
  }
}
