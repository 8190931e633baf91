import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClaimView } from '../../api/generated/model';
import { ClaimFacts } from '../../core/claims/claim-facts';
import { ClaimMove } from '../../core/claims/claim-move';
import { Demo } from '../../core/desk/demo';
import { ReadFailure } from '../../core/desk/read-failure';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { Session } from '../../core/session';
import { claimStateView } from '../../domain/claims';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';

/** One claim, for who has made it: how it stands, what is asked, what happens next. */
@Component({
  selector: 'app-own-claim-page',
  imports: [
    ...[Breadcrumb, ClaimFacts, ClaimMove, Demo, Notice, PageHeader, ReadFailure, RouterLink, Skeleton],
    StatusBadge,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-claim.page.html',
  styles: `
    app-notice p:last-child {
      margin-bottom: 0;
    }
  `,
})
export class OwnClaimPage {
  private readonly titles = inject(PageTitle);
  private readonly session = inject(Session);

  readonly id = input.required<string>();
  /** Of the address: whether it has just been sent. */
  readonly sent = input<string>();

  protected readonly claim = httpResource<ClaimView>(() => `/api/v1/claims/${this.id()}`);
  protected readonly view = computed(() => (this.claim.hasValue() ? this.claim.value() : null));
  protected readonly problem = computed(() => {
    const error = this.claim.error();
    return error ? asProblem(error) : null;
  });
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@own-claims.heading:Your claims`, link: '/desk/claims' },
    { label: this.view()?.reference ?? '…' },
  ]);
  protected readonly stateView = claimStateView;
  /** The last question, while it waits for its answer. */
  protected readonly question = computed(() => {
    const claim = this.view();
    return claim?.state === 'information-requested'
      ? (claim.history.findLast(({ name }) => name === 'claim.information-requested')?.note ?? null)
      : null;
  });
  protected readonly reason = computed(() => {
    const claim = this.view();
    return claim?.state === 'rejected'
      ? (claim.history.findLast(({ name }) => name === 'claim.rejected')?.note ?? null)
      : null;
  });

  constructor() {
    effect(() => {
      const claim = this.view();
      if (!claim) return;
      this.titles.describe(claim.reference);
      // An approval gives the person a desk: the header shows it without a reload.
      if (claim.state === 'approved') void this.session.refresh();
    });
  }
}
