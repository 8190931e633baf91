import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FactValue, ProjectFacts } from '@models/policies/model/rules';
import { ConditionAnswerView, MeasureAnswerView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { commitmentView, fairCompetitionView } from '../../domain/measures';
import { PolicyStatus, policyStatusView } from '../../domain/policies';
import { policyLevelLabel, policyReasonText } from '../../domain/policy-labels';
import { countryName } from '../../domain/places';
import { projectFactLabel } from '../../domain/project-fact-labels';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { periodText } from '../catalogue/period';
import { SourceText } from '../catalogue/source-text';
import { factValueText, sumText } from './answer-words';
import { confidenceLabel, limitText, truthView } from './depth-words';
import { hasSum, measureSum } from './measure-sum';
import { incomparableText } from './outcome-words';

const AS_STATED = $localize`:@@check.as-stated:(as you stated)`;

/** What an outcome and a sum rest on: each condition with the fact used, the years, the document and its source. */
@Component({
  selector: 'app-check-measure-depth',
  imports: [RouterLink, SourceNote, SourceText, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-measure-depth.html',
  styleUrl: './check-measure-depth.css',
})
export class CheckMeasureDepth {
  private readonly locale = inject(LOCALE_ID);
  readonly measure = input.required<MeasureAnswerView>();
  /** As the reader stated them. */
  readonly facts = input.required<ProjectFacts>();
  /** The day of the answer; null: today. */
  readonly asOf = input.required<string | null>();

  protected readonly status = computed(() => policyStatusView(this.measure().policy.status as PolicyStatus));
  protected readonly standing = computed(() => policyReasonText(this.measure().policy.reason));
  protected readonly commitment = computed(() => commitmentView(this.measure().commitment).label);
  protected readonly review = computed(() => fairCompetitionView(this.measure().fairCompetition).label);
  protected readonly confidence = computed(() => confidenceLabel(this.measure().policy.confidence));
  protected readonly period = computed(() => periodText(this.measure().policy, this.locale));
  protected readonly hasSum = computed(() => hasSum(this.measure()));
  protected readonly sum = computed(() => measureSum(this.measure(), this.locale));
  protected readonly limits = computed(() => (this.measure().schedule?.limits ?? []).map(limitText));
  protected readonly years = computed(() => {
    const { schedule } = this.measure();
    if (!schedule || !this.hasSum() || schedule.high === null) return [];
    const { currency, byYear } = schedule;
    return byYear.map(({ year, low, high }) => ({
      year,
      sum: sumText({ low, high, currency }, this.locale),
    }));
  });
  protected readonly checked = computed(() => {
    const { lastChecked } = this.measure().policy;
    return lastChecked === null
      ? $localize`:@@check.checked.never:Never checked since it was recorded`
      : $localize`:@@check.checked.on:Last checked ${formatDate(lastChecked, this.locale)}:day:`;
  });
  protected readonly place = computed(() => {
    const { country, level } = this.measure().policy;
    return `${country === 'EU' ? 'EU' : countryName(country, this.locale)} · ${policyLevelLabel(level)}`;
  });
  protected readonly conditions = computed(() =>
    this.measure().conditions.map((condition) => this.conditionShown(condition)),
  );
  protected readonly ways = computed(() =>
    this.measure().ways.map(({ changes, outcome }) => ({
      verify: outcome === 'verify',
      changes: changes.map(({ fact, from, to }) => {
        const label = projectFactLabel(fact);
        const wanted = factValueText(fact, to as FactValue, this.locale);
        const stated = from as FactValue | null;
        return stated === null || stated === undefined
          ? $localize`:@@check.way.state:${label}:fact:: ${wanted}:value:`
          : $localize`:@@check.way.change:${label}:fact:: ${wanted}:value: instead of ${factValueText(fact, stated, this.locale)}:stated:`;
      }),
    })),
  );

  private conditionShown(condition: ConditionAnswerView) {
    return {
      ...condition,
      view: truthView(condition.truth),
      used: condition.facts.map((key) => ({
        label: projectFactLabel(key),
        ...this.valueUsed(key, condition),
      })),
      words: condition.incomparable.map(incomparableText),
    };
  }

  /** As it was stated, or by which stated fact it is known. */
  private valueUsed(key: string, { implied }: ConditionAnswerView) {
    const stated = this.facts();
    const shown = (fact: string, value: unknown) => factValueText(fact, value as FactValue, this.locale);
    if (key in stated) return { value: shown(key, stated[key]), because: AS_STATED };
    const known = implied.find(({ fact }) => fact === key);
    if (!known) return { value: null, because: '' };
    const [label, value] = [projectFactLabel(known.from), shown(known.from, stated[known.from])];
    return {
      value: shown(key, known.value),
      because: $localize`:@@check.implied:(follows from ${label}:fact:: ${value}:value:)`,
    };
  }
}
