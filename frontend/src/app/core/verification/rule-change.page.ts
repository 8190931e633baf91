import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { PageHeader } from '../../ui/page-header';
import { TouchedProjects } from './touched-projects';

/** What changes of a policy mean for those who ask a park: for its team, without their names. */
@Component({
  selector: 'app-rule-change-page',
  imports: [Breadcrumb, PageHeader, RouterLink, TouchedProjects],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-breadcrumb [crumbs]="crumbs()" />
      <app-page-header [heading]="heading">
        <p class="soft" i18n="@@verification.touched.lead">
          What projects about which you are asked had by this policy before, and have now. The enquiries
          themselves are in your inbox.
        </p>
        <p class="cluster">
          <a [routerLink]="['/policies', policy()]" i18n="@@verification.touched.policy">The policy</a>
          <a [routerLink]="['/desk/parks', slug(), 'inbox']" i18n="@@park-desk.inbox">Inbox</a>
        </p>
      </app-page-header>
      <app-touched-projects [policy]="policy()" />
    </div>
  `,
})
export class RuleChangePage {
  /** Of the park whose desk this is. */
  readonly slug = input.required<string>();
  readonly policy = input.required<string>();
  protected readonly heading = $localize`:@@verification.touched.title:A policy has changed`;
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: $localize`:@@desk.inbox.crumb:Inbox`, link: `/desk/parks/${this.slug()}/inbox` },
    { label: this.heading },
  ]);
}
