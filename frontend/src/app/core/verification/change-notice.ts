import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PolicyOutcomeView, RuleChangeNoticeView } from '../../api/generated/model';
import { formatInstant, formatNumber } from '../../domain/format';
import { isSegment, segmentLabel } from '../../domain/segments';
import { sumsText } from '../../domain/sums';
import { outcomeOfPolicyLabel } from '../../domain/verification';
import { Demo } from '../desk/demo';
import { Session } from '../session';
import { RegimeChange } from './regime-change';

/** So many places say enough of a project that may come to stand anywhere. */
const SHOWN_PLACES = 3;

/**
 * What one change of a rule means for one project, and who asks about it: of a policy at each place what it had and has, of a
 * rule of trade or investment what it said and says.
 */
@Component({
  selector: 'app-change-notice',
  imports: [Demo, RegimeChange, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="what">
      @if (of() === 'project') {
        <a [routerLink]="rule().link" [fragment]="rule().fragment" [attr.lang]="rule().lang">{{
          rule().text
        }}</a>
      } @else if (notice().leadId; as leadId) {
        <a [routerLink]="['/desk/admin/leads', leadId]">{{ name() }}</a>
      } @else if (ownProject(); as link) {
        <a [routerLink]="link">{{ name() }}</a>
      } @else {
        {{ name() }}
      }
      @if (of() === 'rule' && notice().demo) {
        <app-demo />
      }
    </p>
    <p class="soft">
      @if (of() === 'rule') {
        {{ segment() }} ·
      }
      <time [attr.datetime]="notice().at">{{ moment() }}</time>
    </p>
    @if (notice().regime; as regime) {
      <app-regime-change [change]="regime" />
    } @else {
      <ul>
        @for (place of shown(); track place.slug) {
          <li>
            <span [attr.lang]="place.lang">{{ place.name }}</span>: {{ place.before }}
            <span aria-hidden="true">→</span
            ><span class="visually-hidden" i18n="@@verification.history.became">became</span> &ngsp;<a
              [routerLink]="rule().link"
              [queryParams]="{ asOf: day() }"
              ><strong>{{ place.after }}</strong></a
            >
          </li>
        }
      </ul>
      @if (more(); as text) {
        <p class="soft">{{ text }}</p>
      }
    }
    @if (of() === 'rule' && enquiries().length > 0) {
      <p>
        <ng-container i18n="@@verification.touched.enquiries">Open enquiries:</ng-container>
        @for (enquiry of enquiries(); track enquiry.id) {
          &ngsp;<a [routerLink]="[enquiriesAt(), enquiry.id]">{{ enquiry.reference }}</a>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0 0 var(--space-1);
    }
    .what {
      font-weight: 640;
    }
    ul {
      margin: 0 0 var(--space-1);
      padding-inline-start: 1.2em;
    }
  `,
})
export class ChangeNotice {
  private readonly locale = inject(LOCALE_ID);
  private readonly session = inject(Session);
  readonly notice = input.required<RuleChangeNoticeView>();
  /** What the list it stands in is about: the other of the two is its heading. */
  readonly of = input.required<'rule' | 'project'>();
  /** Where this reader opens enquiries. */
  readonly enquiriesAt = input('/desk/enquiries');

  protected readonly rule = computed(() => {
    const { policy, regime } = this.notice();
    if (regime) return { ...regime.title, link: ['/regimes'], fragment: regime.slug };
    const slug = policy?.slug ?? '';
    const title = policy?.title ?? { text: slug, lang: null };
    return { ...title, link: ['/policies', slug], fragment: undefined };
  });
  protected readonly name = computed(() => {
    const { company, project } = this.notice();
    const names = [company?.name, project?.title].filter((name) => name !== undefined);
    return names.length > 0
      ? names.join(' · ')
      : $localize`:@@verification.touched.asked:A project you are asked about`;
  });
  /** The page of the project, to a member of its company. */
  protected readonly ownProject = computed(() => {
    const { company, project } = this.notice();
    const memberships = this.session.current()?.memberships ?? [];
    const isOwn = memberships.some(
      ({ kind, organisationId }) => kind === 'company' && organisationId === company?.id,
    );
    return isOwn && company && project ? ['/desk/companies', company.id, 'projects', project.id] : null;
  });
  protected readonly segment = computed(() => {
    const { segment } = this.notice();
    return isSegment(segment) ? segmentLabel(segment) : segment;
  });
  protected readonly moment = computed(() => formatInstant(this.notice().at, this.locale));
  /** One to several parks stands in the answer once for each. */
  protected readonly enquiries = computed(() => {
    const { enquiries } = this.notice();
    return enquiries.filter(({ id }, at) => enquiries.findIndex((other) => other.id === id) === at);
  });
  /** When it was reckoned: the policy is shown as it stood then. */
  protected readonly day = computed(() => this.notice().at.slice(0, 10));
  protected readonly more = computed(() => {
    const count = this.notice().places.length - SHOWN_PLACES;
    if (count <= 0) return null;
    return count === 1
      ? $localize`:@@verification.touched.one-more:and at 1 more park: nobody has said where it is to stand`
      : $localize`:@@verification.touched.more:and at ${formatNumber(count, this.locale)}:count: more parks: nobody has said where it is to stand`;
  });
  protected readonly shown = computed(() =>
    this.notice()
      .places.slice(0, SHOWN_PLACES)
      .map(({ park, before, after }) => ({
        slug: park.slug,
        name: park.name.text,
        lang: park.name.lang,
        before: this.said(before),
        after: this.said(after),
      })),
  );

  private said({ outcome, sums }: PolicyOutcomeView): string {
    const label = outcomeOfPolicyLabel(outcome);
    return sums.length === 0 ? label : `${label}, ${sumsText(sums, this.locale)}`;
  }
}
