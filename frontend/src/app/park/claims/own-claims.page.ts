import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClaimListView, ClaimSummaryView } from '../../api/generated/model';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { WalkableList } from '../../core/desk/walkable-list';
import { claimStateView } from '../../domain/claims';
import { formatInstant } from '../../domain/format';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';

/** The claims of parks that a person has made, the newest first. */
@Component({
  selector: 'app-own-claims-page',
  imports: [Breadcrumb, DeskExport, EmptyState, PageHeader, ReadFailure, RouterLink, Skeleton, StatusBadge],
  providers: [WalkableList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-breadcrumb [crumbs]="crumbs" />
      <app-page-header heading="Your claims" i18n-heading="@@own-claims.heading">
        <p class="soft" i18n="@@own-claims.lead">Parks of which you say that you speak for them.</p>
      </app-page-header>
      @if (list.known()) {
        <ul class="plain-list stack">
          @for (claim of shown(); track claim.id) {
            <li class="card">
              <p class="head">
                <a [routerLink]="['/desk/claims', claim.id]">{{ claim.park }}</a>
                <app-status-badge [status]="claim.status" />
              </p>
              <p class="soft small">
                <span class="reference">{{ claim.reference }}</span> · {{ claim.sent }}
              </p>
            </li>
          } @empty {
            <li>
              <app-empty-state heading="You have claimed no park" i18n-heading="@@own-claims.none.heading">
                <p i18n="@@own-claims.none.body">
                  If you work for a park, open its page and press “This is our park: claim it”.
                </p>
                <p><a class="button" routerLink="/parks" i18n="@@own-claims.none.parks">Find your park</a></p>
              </app-empty-state>
            </li>
          }
        </ul>
      }
      @if (list.problem(); as problem) {
        <app-read-failure [problem]="problem" (retry)="list.restart()" />
      } @else if (list.loading()) {
        <app-skeleton [lines]="3" />
      } @else if (list.hasMore()) {
        <p>
          <button type="button" class="button secondary" (click)="list.more()" i18n="@@desk.list.more">
            Load more
          </button>
        </p>
      }
      @if (shown().length > 0) {
        <app-desk-export of="claims" list="claims" />
      }
    </div>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--space-2) var(--space-4);
      margin-bottom: var(--space-1);
      font-weight: 600;
    }
    .small {
      font-size: var(--text-small);
    }
    .reference {
      font-family: var(--font-figures);
    }
  `,
})
export class OwnClaimsPage {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<ClaimSummaryView>>(WalkableList);

  protected readonly crumbs: Crumb[] = [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: $localize`:@@own-claims.heading:Your claims` },
  ];
  protected readonly shown = computed(() =>
    this.list.items().map(({ id, reference, park, state, submittedAt }) => ({
      id,
      reference,
      park: park?.name.text ?? reference,
      status: claimStateView(state),
      sent: formatInstant(submittedAt, this.locale),
    })),
  );

  constructor() {
    this.list.open(
      'own',
      (cursor) =>
        this.http.get<ClaimListView>('/api/v1/claims', {
          params: { pageSize: 20, ...(cursor === null ? {} : { cursor }) },
        }),
      true,
    );
  }
}
