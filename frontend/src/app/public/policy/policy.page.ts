import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PolicyDetailView } from '../../api/generated/model';
import {
  policiesDetailResource,
  policiesHistoryResource,
} from '../../api/generated/policies/policies.resource';
import { PageTitle } from '../../core/page-title';
import { StructuredData } from '../../core/structured-data';
import { formatDate, formatInstant } from '../../domain/format';
import { replacedLabel, replacesLabel } from '../../domain/measures';
import { countryName } from '../../domain/places';
import { policyKindLabel, policyStatusView } from '../../domain/policies';
import { policyLevelLabel, policyReasonText, policyTypeLabel } from '../../domain/policy-labels';
import { isSegment, segmentLabel } from '../../domain/segments';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { ForeignNames } from '../../ui/foreign-names';
import { NotStated } from '../../ui/not-stated';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { Typed } from '../catalogue/left-by-reader';
import { ListForm } from '../catalogue/list-form';
import { policyThings } from '../structured-data/policy-thing';
import { PageFailure } from '../catalogue/page-failure';
import { Stated, dayOf } from '../catalogue/page-query';
import { periodText } from '../catalogue/period';
import { SourceText } from '../catalogue/source-text';
import { readableBenefit } from './benefit';
import { readableCondition } from './conditions';
import { PolicyHistory } from './policy-history';
import { PolicyMeasure } from './policy-measure';

/** A published document: how it stands on a day, what it grants, on which conditions, and where that was read. */
@Component({
  selector: 'app-policy-page',
  imports: [
    Breadcrumb,
    ForeignNames,
    ListForm,
    NotStated,
    Notice,
    PageFailure,
    PageHeader,
    PolicyHistory,
    PolicyMeasure,
    RouterLink,
    Skeleton,
    SourceNote,
    SourceText,
    StatusBadge,
    Typed,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policy.page.html',
  styleUrl: './policy.page.css',
})
export class PolicyPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly pageTitle = inject(PageTitle);
  /** From the path of the page. */
  readonly slug = input.required<string>();
  /** From the query: the day for which the standing is derived. */
  readonly asOf = input<Stated>();

  /** From the query: an instant, to read what was recorded then. */
  readonly recordedAt = input<Stated>();

  protected readonly day = computed(() => dayOf(this.asOf()));
  protected readonly recorded = computed(() => instantOf(this.recordedAt()));
  protected readonly policy = policiesDetailResource(
    this.slug,
    computed(() => {
      const [day, recorded] = [this.day(), this.recorded()];
      return {
        ...(day === null ? {} : { asOf: day }),
        ...(recorded === null ? {} : { recordedAt: recorded }),
      };
    }),
  );
  /** What the page shows. While another day is looked up the last answer stays, with its day, and the focus with it. */
  protected readonly latest = linkedSignal<
    { slug: string; value: PolicyDetailView | null },
    PolicyDetailView | null
  >({
    source: () => ({ slug: this.slug(), value: this.policy.hasValue() ? this.policy.value() : null }),
    computation: ({ slug, value }, before) => value ?? (before?.source.slug === slug ? before.value : null),
  });
  protected readonly wholeError = computed(() => (this.latest() === null ? this.policy.error() : undefined));
  /** Without it the page still says all the rest. */
  protected readonly history = policiesHistoryResource(this.slug);
  protected readonly replacements = computed(() => {
    const { replaces = [], replacedBy = [] } = this.latest() ?? {};
    return [
      ...replacedBy.map((other) => ({ ...other, how: replacedLabel(other.how) })),
      ...replaces.map((other) => ({ ...other, how: replacesLabel(other.how) })),
    ];
  });
  protected readonly crumbs = computed((): Crumb[] => {
    const shown = this.latest();
    const heading = $localize`:@@policies.heading:Policies`;
    return [
      { label: heading, link: '/policies' },
      ...(shown ? [{ label: shown.title.text, lang: shown.title.lang }] : []),
    ];
  });
  protected readonly conditions = computed(() =>
    (this.latest()?.conditions ?? []).map((condition) => readableCondition(condition, this.locale)),
  );
  protected readonly benefit = computed(() => readableBenefit(this.latest()?.benefit ?? [], this.locale));

  constructor() {
    // For machines, in what the server renders; a browser never loads the code.
    if (typeof ngServerMode !== 'undefined' && ngServerMode) {
      const data = inject(StructuredData);
      effect(() => {
        // Asked for another day, it is another answer of the same document: its own page speaks for it.
        const isCurrent = this.day() === null && this.recorded() === null;
        const shown = isCurrent && this.policy.hasValue() ? this.policy.value() : null;
        const heading = $localize`:@@policies.heading:Policies`;
        data.describe((absolute) => (shown ? policyThings(shown, heading, absolute) : []));
      });
    }
    effect(() => {
      if (this.policy.hasValue()) this.name(this.policy.value());
    });
  }

  protected status({ standing }: PolicyDetailView) {
    return policyStatusView(standing.status);
  }

  protected reason({ standing }: PolicyDetailView): string | null {
    return policyReasonText(standing.reason);
  }

  protected eyebrow({ kind, type, level, country }: PolicyDetailView): string {
    const words = [
      policyKindLabel(kind),
      policyTypeLabel(type),
      policyLevelLabel(level),
      countryName(country, this.locale),
    ];
    return words.join(' · ');
  }

  protected segments({ segments }: PolicyDetailView) {
    return segments.filter(isSegment).map((code) => ({ code, label: segmentLabel(code) }));
  }

  protected country({ country }: PolicyDetailView): string {
    return countryName(country, this.locale);
  }

  protected readonly period = (policy: PolicyDetailView) => periodText(policy, this.locale);
  protected readonly date = (date: PolicyDetailView['sourceDate'] | string) =>
    date ? formatDate(date, this.locale) : null;

  /** When one may apply, and while it is suspended: told like the period it holds. */
  protected readonly window = ({ opensOn, closesOn }: PolicyDetailView) =>
    opensOn || closesOn ? periodText({ effectiveFrom: opensOn, effectiveTo: closesOn }, this.locale) : null;
  protected readonly suspension = ({ suspendedFrom, suspendedTo }: PolicyDetailView) =>
    suspendedFrom || suspendedTo
      ? periodText({ effectiveFrom: suspendedFrom, effectiveTo: suspendedTo }, this.locale)
      : null;
  protected readonly instant = (instant: string) => formatInstant(instant, this.locale, 'UTC');

  private name(policy: PolicyDetailView): void {
    const status = policyStatusView(policy.standing.status).label;
    const period = periodText(policy, this.locale);
    this.pageTitle.describe(
      policy.title.text,
      $localize`:@@policy.description:${status}:status:. ${period}:period:. Issued by ${policy.issuer}:issuer:. Conditions, benefit and source.`,
    );
  }
}

/** An instant as the history's links write it; anything else in the address is ignored. */
function instantOf(stated: Stated): string | null {
  const text = [stated].flat()[0] ?? '';
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) ? text : null;
}
