import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AnswerRuleView, RegimeAnswerView, RegimeAnswersView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { regimeKindLabel } from '../../domain/regimes';
import { StatusBadge } from '../../ui/status-badge';
import { answerSentences, answerStateView, answerSubject } from '../../core/regimes/answer-words';
import { byKind } from './regime-rows';

const RESTS_ON = $localize`:@@regimes.rests-on:Rests on:`;
const WITHIN = $localize`:@@regimes.within:Whoever invests stands within:`;
const EXCEPTION = $localize`:@@regimes.exception:Exception for a part of the country:`;

const UNSETTLED = $localize`:@@regimes.unsettled:On record too, in words that do not settle it:`;

/** What held on a day, kind by kind, in sentences; with another day beside it, where two are compared. */
@Component({
  selector: 'app-regime-answers',
  imports: [RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regime-answers.html',
  styleUrl: './regime-answers.css',
})
export class RegimeAnswers {
  private readonly locale = inject(LOCALE_ID);
  readonly answers = input.required<RegimeAnswersView>();

  protected readonly entries = computed(() => {
    const { asOf, items, compareTo, compared, changed } = this.answers();
    return byKind([...items, ...compared]).map(({ kind }) => {
      const of = (list: readonly RegimeAnswerView[]) =>
        list.filter((each) => each.kind === kind).map((each) => this.shown(each));
      const days = [
        { name: formatDate(asOf, this.locale), answers: of(items) },
        ...(compareTo === null ? [] : [{ name: formatDate(compareTo, this.locale), answers: of(compared) }]),
      ];
      return { kind, label: regimeKindLabel(kind), changed: changed.includes(kind), days };
    });
  });

  private shown(answer: RegimeAnswerView) {
    const groups = [
      { label: RESTS_ON, rules: answer.rules },
      { label: WITHIN, rules: answer.within },
      { label: EXCEPTION, rules: answer.exceptions },
      { label: UNSETTLED, rules: answer.unsettled },
    ];
    return {
      subject: answerSubject(answer, this.locale),
      sentences: answerSentences(answer, this.locale),
      state: answerStateView(answer.state),
      groups: groups
        .filter(({ rules }) => rules.length > 0)
        .map(({ label, rules }) => ({ label, rules: onceEach(rules) })),
    };
  }
}

/** Duties on a product are several rules of one name: the first leads to the others. */
function onceEach(rules: readonly AnswerRuleView[]) {
  const names = new Map<string, { slug: string; title: string; lang: string }>();
  for (const { slug, title } of rules) {
    if (!names.has(title.text)) names.set(title.text, { slug, title: title.text, lang: title.lang });
  }
  return [...names.values()];
}
