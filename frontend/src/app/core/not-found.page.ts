import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../ui/empty-state';
import { injectPageStatus } from './page-status';

@Component({
  selector: 'app-not-found-page',
  imports: [EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-empty-state headingLevel="1" i18n-heading="@@not-found.heading" heading="This page does not exist">
        <p i18n="@@not-found.body">The address may have changed, or what it showed is no longer published.</p>
        <p><a class="button" routerLink="/" i18n="@@not-found.home">Go to the home page</a></p>
      </app-empty-state>
    </div>
  `,
})
export class NotFoundPage {
  constructor() {
    injectPageStatus()(404);
  }
}
