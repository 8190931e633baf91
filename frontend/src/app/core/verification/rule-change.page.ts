import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { PageHeader } from '../../ui/page-header';
import { HiddenState } from '../desk/hidden-state';
import { Session } from '../session';
import { ChangedRule } from './rule-changes';
import { TouchedProjects } from './touched-projects';

/** What changes of a rule mean: for a park's team of who asks it, without their names; for a company of its projects. */
@Component({
  selector: 'app-rule-change-page',
  imports: [Breadcrumb, HiddenState, PageHeader, RouterLink, TouchedProjects],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (ofOthers()) {
        <app-hidden-state whole />
      } @else {
        <app-breadcrumb [crumbs]="crumbs()" />
        <app-page-header [heading]="heading()">
          <p class="soft">{{ lead() }}</p>
          <p class="cluster">
            @if (regime(); as rule) {
              <a routerLink="/regimes" [fragment]="rule" [attr.lang]="title()?.lang">{{
                title()?.text ?? anyRule
              }}</a>
            } @else {
              <a [routerLink]="['/policies', policy()]" [attr.lang]="title()?.lang">{{
                title()?.text ?? anyPolicy
              }}</a>
            }
            @if (slug(); as park) {
              <a [routerLink]="['/desk/parks', park, 'inbox']" i18n="@@park-desk.inbox">Inbox</a>
            } @else {
              <a [routerLink]="['/desk/companies', id()]" i18n="@@project.to-company">To the company</a>
            }
          </p>
        </app-page-header>
        <app-touched-projects [rule]="changed()" [enquiriesAt]="enquiriesAt()" />
      }
    </div>
  `,
})
export class RuleChangePage {
  /** Of the park whose desk this is; absent at that of a company. */
  readonly slug = input<string>();
  /** Of the company whose desk this is; absent at that of a park. */
  readonly id = input<string>();
  /** Slug of the policy that has changed; absent where it is a rule of trade or investment. */
  readonly policy = input<string>();
  /** Slug of the rule of trade or investment that has changed. */
  readonly regime = input<string>();

  private readonly session = inject(Session);
  /** The desk is neither the reader's own nor that of somebody an administrator looks after: what it shows is not theirs. */
  protected readonly ofOthers = computed(() => {
    const session = this.session.current();
    return (
      session?.kind === 'user' &&
      !session.memberships.some(
        ({ kind, slug, organisationId }) =>
          kind === 'portal' ||
          (kind === 'park' && slug === this.slug()) ||
          (kind === 'company' && organisationId === this.id()),
      )
    );
  });
  protected readonly changed = computed((): ChangedRule => {
    const [regime, park] = [this.regime(), this.slug()];
    // Who is of a park and of a company reads at each desk what is its own.
    const desk = park === undefined ? { company: this.id() ?? '' } : { park };
    return regime === undefined ? { policy: this.policy() ?? '', ...desk } : { regime, ...desk };
  });
  protected readonly heading = computed(() =>
    this.regime() === undefined
      ? $localize`:@@verification.touched.title:A policy has changed`
      : $localize`:@@verification.touched.regime-title:A rule of trade or investment has changed`,
  );
  protected readonly anyPolicy = $localize`:@@verification.touched.policy:The policy`;
  protected readonly anyRule = $localize`:@@verification.touched.regime:The rule`;
  private readonly touched = viewChild(TouchedProjects);
  protected readonly title = computed(() => this.touched()?.title() ?? null);
  protected readonly lead = computed(() => {
    const isPark = this.slug() !== undefined;
    if (this.regime() === undefined)
      return isPark
        ? $localize`:@@verification.touched.lead:What projects about which you are asked had by this policy before, and have now. The enquiries themselves are in your inbox.`
        : $localize`:@@verification.touched.own-lead:What your projects had by this policy before, and have now. This is an estimate, not an offer: count on it only once the authority has confirmed it.`;
    return isPark
      ? $localize`:@@verification.touched.regime-lead:What this rule said to projects about which you are asked, and says now. The enquiries themselves are in your inbox.`
      : $localize`:@@verification.touched.regime-own-lead:What this rule said to your projects before, and says now. This is what was read in the source named with it, not legal advice.`;
  });
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
      { label: this.heading() },
    ];
  });
}
