import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { offeringsDetailResource } from '../../api/generated/offerings/offerings.resource';
import { PageTitle } from '../../core/page-title';
import { StructuredData } from '../../core/structured-data';
import { formatNumber } from '../../domain/format';
import { amountLeft, offeringKindLabel, offeringPeriod, offeringStatusView } from '../../domain/offerings';
import { policyStatusView } from '../../domain/policies';
import { Segment, segmentLabel } from '../../domain/segments';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { NotStated } from '../../ui/not-stated';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { offeringThings } from '../structured-data/offering-thing';
import { PageFailure } from '../catalogue/page-failure';

/** One offering: what it holds, what it asks, what is promised, and the way to ask for it. */
@Component({
  selector: 'app-offering-page',
  imports: [Breadcrumb, NotStated, Notice, PageFailure, PageHeader, RouterLink, Skeleton, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './offering.page.html',
  styleUrl: './offering.page.css',
})
export class OfferingPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly pageTitle = inject(PageTitle);
  /** From the path of the page. */
  readonly id = input.required<string>();

  protected readonly offering = offeringsDetailResource(this.id);
  private readonly shown = computed(() => (this.offering.hasValue() ? this.offering.value() : null));
  protected readonly crumbs = computed((): Crumb[] => {
    const shown = this.shown();
    return [
      { label: $localize`:@@offerings.heading:Offerings`, link: '/offerings' },
      ...(shown ? [{ label: shown.title.text }] : []),
    ];
  });
  protected readonly kind = computed(() => {
    const shown = this.shown();
    return shown ? offeringKindLabel(shown.kind) : '';
  });
  protected readonly status = computed(() => {
    const shown = this.shown();
    return shown && offeringStatusView(shown.status);
  });
  protected readonly period = computed(() => {
    const shown = this.shown();
    return shown ? offeringPeriod(shown, this.locale) : '';
  });
  protected readonly left = computed(() => {
    const shown = this.shown();
    return shown && amountLeft(shown.quantity, shown.left, this.locale);
  });
  protected readonly segments = computed(() =>
    (this.shown()?.segments ?? []).map((code) => ({ code, label: segmentLabel(code as Segment) })),
  );
  protected readonly policies = computed(() =>
    (this.shown()?.policies ?? []).map(({ slug, title, standing }) => ({
      slug,
      title,
      status: policyStatusView(standing.status),
    })),
  );
  protected readonly measures = computed(() =>
    (this.shown()?.measures ?? []).map(({ standing, ...measure }) => ({
      ...measure,
      status: policyStatusView(standing.status),
    })),
  );
  protected readonly promise = computed(() => {
    const days = this.shown()?.decisionDays ?? null;
    if (days === null) return null;
    const count = formatNumber(days, this.locale);
    return $localize`:@@offering.decision:within ${count}:days: calendar days`;
  });

  constructor() {
    // For machines, in what the server renders; a browser never loads the code.
    if (typeof ngServerMode !== 'undefined' && ngServerMode) {
      const data = inject(StructuredData);
      effect(() => {
        const shown = this.offering.hasValue() ? this.offering.value() : null;
        const heading = $localize`:@@offerings.heading:Offerings`;
        data.describe((absolute) => (shown ? offeringThings(shown, heading, absolute) : []));
      });
    }
    effect(() => {
      const shown = this.shown();
      if (!shown) return;
      this.pageTitle.describe(
        shown.title.text,
        shown.summary?.text ??
          $localize`:@@offering.description:${offeringKindLabel(shown.kind)}:kind: offered by ${shown.park.name.text}:park:. ${offeringPeriod(shown, this.locale)}:period:.`,
      );
    });
  }
}
