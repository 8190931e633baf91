import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Session } from '../session';
import { DeskName } from '../shell/desk-name';

/** Where a person works: a link to each desk. Which one acts is in its address, so two tabs may differ. */
@Component({
  selector: 'app-desks-page',
  imports: [DeskName, EmptyState, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-page-header heading="Your desks" i18n-heading="@@desk.desks.heading" />
      @if (session.desks().length > 0) {
        <ul class="grid plain-list">
          @for (desk of session.desks(); track desk.link) {
            <li>
              <a class="card" [routerLink]="desk.link"><app-desk-name [desk]="desk" /></a>
            </li>
          }
        </ul>
      } @else {
        <app-empty-state heading="You have no desk yet" i18n-heading="@@desk.desks.empty.heading">
          <p i18n="@@desk.desks.empty.body">
            A company you enter, or a park or office that adds you to its team, appears here.
          </p>
          <p>
            <a class="button" routerLink="/desk/companies/new" i18n="@@desk.desks.empty.company"
              >Enter your company</a
            >
          </p>
        </app-empty-state>
      }
      <p class="claims">
        <a routerLink="/desk/claims" i18n="@@desk.desks.claims">Parks you have claimed</a>
      </p>
    </div>
  `,
  styles: `
    .card {
      display: block;
      color: var(--ink);
      font-weight: 600;
      text-decoration: none;
    }
    .claims {
      margin-top: var(--space-6);
    }
    .card:hover {
      border-color: var(--accent);
      color: var(--accent-ink);
    }
  `,
})
export class DesksPage {
  protected readonly session = inject(Session);
}
