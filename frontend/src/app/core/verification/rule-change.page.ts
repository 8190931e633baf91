import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { PageHeader } from '../../ui/page-header';
import { TouchedProjects } from './touched-projects';

/** What changes of a policy mean: for a park's team of who asks it, without their names; for a company of its projects. */
@Component({
  selector: 'app-rule-change-page',
  imports: [Breadcrumb, PageHeader, RouterLink, TouchedProjects],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-breadcrumb [crumbs]="crumbs()" />
      <app-page-header [heading]="heading">
        @if (slug(); as park) {
          <p class="soft" i18n="@@verification.touched.lead">
            What projects about which you are asked had by this policy before, and have now. The enquiries
            themselves are in your inbox.
          </p>
          <p class="cluster">
            <a [routerLink]="['/policies', policy()]" i18n="@@verification.touched.policy">The policy</a>
            <a [routerLink]="['/desk/parks', park, 'inbox']" i18n="@@park-desk.inbox">Inbox</a>
          </p>
        } @else {
          <p class="soft" i18n="@@verification.touched.own-lead">
            What your projects had by this policy before, and have now. This is an estimate, not an offer:
            count on it only once the authority has confirmed it.
          </p>
          <p class="cluster">
            <a [routerLink]="['/policies', policy()]" i18n="@@verification.touched.policy">The policy</a>
            <a [routerLink]="['/desk/companies', id()]" i18n="@@project.to-company">To the company</a>
          </p>
        }
      </app-page-header>
      <app-touched-projects [policy]="policy()" [enquiriesAt]="enquiriesAt()" />
    </div>
  `,
})
export class RuleChangePage {
  /** Of the park whose desk this is; absent at that of a company. */
  readonly slug = input<string>();
  /** Of the company whose desk this is; absent at that of a park. */
  readonly id = input<string>();
  readonly policy = input.required<string>();
  protected readonly heading = $localize`:@@verification.touched.title:A policy has changed`;
  protected readonly enquiriesAt = computed(() => {
    const park = this.slug();
    return park ? `/desk/parks/${park}/enquiries` : '/desk/enquiries';
  });
  protected readonly crumbs = computed((): Crumb[] => {
    const park = this.slug();
    return [
      { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
      park
        ? { label: $localize`:@@desk.inbox.crumb:Inbox`, link: `/desk/parks/${park}/inbox` }
        : { label: $localize`:@@company.eyebrow:Company`, link: `/desk/companies/${this.id()}` },
      { label: this.heading },
    ];
  });
}
