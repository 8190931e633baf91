import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PolicyOutcomeView, RuleChangeNoticeView } from '../../api/generated/model';
import { formatInstant, formatNumber } from '../../domain/format';
import { isSegment, segmentLabel } from '../../domain/segments';
import { sumsText } from '../../domain/sums';
import { outcomeOfPolicyLabel } from '../../domain/verification';
import { Demo } from '../desk/demo';

/** So many places say enough of a project that may come to stand anywhere. */
const SHOWN_PLACES = 3;

/** What one change of a policy means for one project: at each place what it had and what it has, and who asks about it. */
@Component({
  selector: 'app-change-notice',
  imports: [Demo, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="what">
      @if (of() === 'project') {
        <a [routerLink]="['/policies', notice().policy.slug]" [attr.lang]="policy().lang">{{
          policy().text
        }}</a>
      } @else if (notice().leadId; as leadId) {
        <a [routerLink]="['/desk/admin/leads', leadId]">{{ name() }}</a>
      } @else {
        {{ name() }}
      }
      @if (of() === 'policy' && notice().demo) {
        <app-demo />
      }
    </p>
    <p class="soft">
      @if (of() === 'policy') {
        {{ segment() }} ·
      }
      <time [attr.datetime]="notice().at">{{ moment() }}</time>
    </p>
    <ul>
      @for (place of shown(); track place.slug) {
        <li>
          <span [attr.lang]="place.lang">{{ place.name }}</span>: {{ place.before }}
          <span aria-hidden="true">→</span
          ><span class="visually-hidden" i18n="@@verification.history.became">became</span> &ngsp;<a
            [routerLink]="['/policies', notice().policy.slug]"
            [queryParams]="{ asOf: day() }"
            ><strong>{{ place.after }}</strong></a
          >
        </li>
      }
    </ul>
    @if (more(); as text) {
      <p class="soft">{{ text }}</p>
    }
    @if (of() === 'policy' && enquiries().length > 0) {
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
  readonly notice = input.required<RuleChangeNoticeView>();
  /** What the list it stands in is about: the other of the two is its heading. */
  readonly of = input.required<'policy' | 'project'>();
  /** Where this reader opens enquiries. */
  readonly enquiriesAt = input('/desk/enquiries');

  protected readonly policy = computed(() => {
    const { slug, title } = this.notice().policy;
    return title ?? { text: slug, lang: null };
  });
  protected readonly name = computed(() => {
    const { company, project } = this.notice();
    const names = [company?.name, project?.title].filter((name) => name !== undefined);
    return names.length > 0
      ? names.join(' · ')
      : $localize`:@@verification.touched.asked:A project you are asked about`;
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
