import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { RuleDetailView } from '../../api/generated/model';
import { formatDate, formatNumber } from '../../domain/format';
import { countryName } from '../../domain/places';
import { lapseLabel, ruleKindLabel, ruleStatusView } from '../../domain/verification';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Definition, DefinitionList } from '../../ui/definition-list';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { Demo } from '../desk/demo';
import { ReadFailure } from '../desk/read-failure';
import { PageTitle } from '../page-title';
import { asProblem } from '../problem';
import { AssignRule } from './assign-rule';
import { ConfirmRule } from './confirm-rule';
import { ChangedRule } from './rule-changes';
import { RuleHistory } from './rule-history';
import { TouchedProjects } from './touched-projects';
import { RULES_ADDRESS, WaitingRules } from './waiting-rules';

/** One rule that has to be verified: why, who looks after it, what was found, and the form that says what holds. */
@Component({
  selector: 'app-rule-page',
  imports: [
    ...[AssignRule, Breadcrumb, ConfirmRule, DefinitionList, Demo, Notice, PageHeader, ReadFailure],
    ...[RouterLink, RuleHistory, Skeleton, SourceNote, StatusBadge, TouchedProjects],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule.page.html',
  styleUrl: './rule.page.css',
})
export class RulePage {
  private readonly locale = inject(LOCALE_ID);
  private readonly waiting = inject(WaitingRules);

  /** The park whose desk this is; absent on that of the administrators. */
  readonly slug = input<string>();
  readonly kind = input.required<string>();
  readonly rule = input.required<string>();

  protected readonly detail = httpResource<RuleDetailView>(
    () => `${RULES_ADDRESS}/${encodeURIComponent(this.kind())}/${encodeURIComponent(this.rule())}`,
  );
  protected readonly view = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  protected readonly problem = computed(() => {
    const error = this.detail.error();
    return error ? asProblem(error) : null;
  });
  protected readonly crumbs = computed((): Crumb[] => {
    const park = this.slug();
    return [
      { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
      {
        label: $localize`:@@verification.heading:To verify`,
        link: park === undefined ? '/desk/admin/verification' : `/desk/parks/${park}/verification`,
      },
      { label: this.view()?.title.text ?? '…' },
    ];
  });
  protected readonly facts = computed((): Definition[] => {
    const rule = this.view();
    if (!rule) return [];
    const lines: Definition[] = [
      { term: $localize`:@@verification.fact.from:In force from`, value: this.day(rule.effectiveFrom) },
      { term: $localize`:@@verification.fact.to:Last day`, value: this.day(rule.effectiveTo) },
      {
        term: $localize`:@@verification.fact.source-date:Day of the source`,
        value: this.day(rule.sourceDate),
      },
      { term: $localize`:@@verification.fact.checked:Last checked`, value: this.day(rule.lastChecked) },
    ];
    if (rule.suspendedFrom !== null || rule.suspendedTo !== null) {
      const period = `${this.day(rule.suspendedFrom) ?? '…'} – ${this.day(rule.suspendedTo) ?? '…'}`;
      lines.splice(2, 0, { term: $localize`:@@verification.fact.suspended:Suspended`, value: period });
    }
    if (rule.kind === 'policy') {
      const value = formatNumber(rule.measures, this.locale);
      lines.push({ term: $localize`:@@verification.column.measures:Measures`, value });
    }
    return lines;
  });
  protected readonly changed = computed((): ChangedRule =>
    this.kind() === 'policy' ? { policy: this.rule() } : { regime: this.rule() },
  );
  protected readonly publicPage = computed(() => {
    const rule = this.view();
    return rule?.kind === 'policy' ? ['/policies', rule.slug] : ['/regimes'];
  });
  protected readonly statusView = ruleStatusView;
  protected readonly kindLabel = ruleKindLabel;
  protected readonly why = lapseLabel;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.describe(this.view()?.title.text ?? null));
  }

  protected can(action: 'assign' | 'confirm'): boolean {
    return this.view()?.availableActions.includes(action) ?? false;
  }

  protected from({ upcoming }: RuleDetailView): string | null {
    return upcoming ? formatDate(upcoming, this.locale) : null;
  }

  protected since({ lapse }: RuleDetailView): string | null {
    return lapse?.since ? formatDate(lapse.since, this.locale) : null;
  }

  protected placeName(code: string): string {
    return countryName(code, this.locale);
  }

  protected adopt(rule: RuleDetailView): void {
    this.detail.set(rule);
    untracked(() => void this.waiting.refresh());
  }

  private day(text: string | null): string | null {
    return text === null ? null : formatDate(text, this.locale);
  }
}
