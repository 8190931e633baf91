import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FactValue, ProjectFacts } from '@models/policies/model/rules';
import { ChangeView, ConditionAnswerView, MeasureAnswerView } from '../../api/generated/model';
import { formatDate, formatMoney } from '../../domain/format';
import { benefitKindLabel, commitmentView, fairCompetitionView } from '../../domain/measures';
import { PolicyStatus, policyStatusView } from '../../domain/policies';
import { policyLevelLabel, policyReasonText } from '../../domain/policy-labels';
import { countryName } from '../../domain/places';
import { projectFactLabel } from '../../domain/project-fact-labels';
import { SourceNote } from '../../ui/source-note';
import { StatusBadge } from '../../ui/status-badge';
import { periodText } from '../catalogue/period';
import { SourceText } from '../catalogue/source-text';
import { beginsText, factList, factValueText, sumText } from './answer-words';
import {
  confidenceLabel,
  incomparableText,
  limitText,
  outcomeView,
  reasonText,
  sideText,
  truthView,
} from './outcome-words';
import { measureAnchor } from './trace';

const CURRENCY = /^[A-Z]{3}$/;
const AS_STATED = $localize`:@@check.as-stated:(as you stated)`;

/** One measure: its outcome with the reason, what it is worth, and one click below, what all of that rests on. */
@Component({
  selector: 'app-check-measure',
  imports: [RouterLink, SourceNote, SourceText, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-measure.html',
  styleUrl: './check-measure.css',
})
export class CheckMeasure {
  private readonly locale = inject(LOCALE_ID);
  readonly measure = input.required<MeasureAnswerView>();
  /** As the reader stated them. */
  readonly facts = input.required<ProjectFacts>();
  /** The day of the answer; null: today. */
  readonly asOf = input<string | null>(null);
  /** What the other day would change; null: nothing, or no other day is asked about. */
  readonly change = input<ChangeView | null>(null);
  readonly otherDay = input<string | null>(null);

  protected readonly anchor = computed(() => measureAnchor(this.measure().slug));
  protected readonly outcome = computed(() => outcomeView(this.measure().outcome));
  protected readonly reason = computed(() => reasonText(this.measure(), this.locale));
  protected readonly status = computed(() => policyStatusView(this.measure().policy.status as PolicyStatus));
  protected readonly standing = computed(() => policyReasonText(this.measure().policy.reason));
  protected readonly kind = computed(() => benefitKindLabel(this.measure().benefit.kind));
  protected readonly commitment = computed(() => commitmentView(this.measure().commitment).label);
  protected readonly review = computed(() => fairCompetitionView(this.measure().fairCompetition).label);
  protected readonly confidence = computed(() => confidenceLabel(this.measure().policy.confidence));
  protected readonly period = computed(() => periodText(this.measure().policy, this.locale));
  /** Of a no nobody gets anything, and of an earlier rule that nobody has read no sum is known: one would mislead. */
  protected readonly hasSum = computed(() => {
    const { outcome, because } = this.measure();
    return ['eligible', 'verify', 'needs-facts'].includes(outcome) && because !== 'predecessor-unread';
  });
  protected readonly sum = computed(() => {
    const { schedule } = this.measure();
    return schedule && this.hasSum() && schedule.beginsIn === null ? sumText(schedule, this.locale) : null;
  });
  protected readonly begins = computed(() => {
    const year = this.measure().schedule?.beginsIn ?? null;
    return year !== null && this.hasSum() ? beginsText(year) : null;
  });
  protected readonly needed = computed(() => {
    const missing = this.measure().schedule?.missing ?? [];
    return missing.length > 0 && this.hasSum() ? factList(missing, this.locale) : null;
  });
  /** Two currencies only: what two units of a part that is not known yet would be says nothing to anybody. */
  protected readonly incomparable = computed(() =>
    (this.hasSum() ? (this.measure().schedule?.incomparable ?? []) : [])
      .filter(({ stated, needed }) => CURRENCY.test(stated) && CURRENCY.test(needed))
      .map(incomparableText),
  );
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
  protected readonly deadline = computed(() => {
    const { closesOn, effectiveTo, status } = this.measure().policy;
    const day = (date: { value: string; from: string; to: string }) => formatDate(date, this.locale);
    if (closesOn) return $localize`:@@check.deadline.closes:Apply by ${day(closesOn)}:day:`;
    if (effectiveTo && status !== 'ended') {
      return $localize`:@@check.deadline.ends:In force until ${day(effectiveTo)}:day:`;
    }
    return effectiveTo ? null : $localize`:@@check.deadline.none:No deadline stated`;
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
        const wanted = factValueText(fact, to as unknown as FactValue, this.locale);
        const stated = from as unknown as FactValue | null;
        return stated === null || stated === undefined
          ? $localize`:@@check.way.state:${label}:fact:: ${wanted}:value:`
          : $localize`:@@check.way.change:${label}:fact:: ${wanted}:value: instead of ${factValueText(fact, stated, this.locale)}:stated:`;
      }),
    })),
  );
  /** How it would stand on the other day, in words. */
  protected readonly other = computed(() => {
    const [change, day] = [this.change(), this.otherDay()];
    if (change === null || day === null) return null;
    const shown = formatDate(day, this.locale);
    return change.after === null
      ? $localize`:@@check.other.gone:On ${shown}:day: it is not in the rules.`
      : $localize`:@@check.other.then:On ${shown}:day:: ${outcomeView(change.after.outcome).label}:outcome:. ${sideText(change.after.because)}:reason:`;
  });

  protected money(amount: string, currency: string): string {
    return formatMoney({ amount, currency }, this.locale);
  }

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
