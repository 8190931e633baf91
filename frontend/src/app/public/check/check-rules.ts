import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectFacts } from '@models/policies/model/rules';
import { RegimesAnswersParams } from '../../api/generated/model';
import { regimesAnswersResource } from '../../api/generated/regimes/regimes.resource';
import { asProblem } from '../../core/problem';
import { generalProblemText } from '../../domain/general-problem-texts';
import { regimeKindLabel } from '../../domain/regimes';
import { isSegment } from '../../domain/segments';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { answerSentences, answerStateView, answerSubject } from '../../core/regimes/answer-words';

/** What the rules of trade and investment say of the same project on the same day; they are on record for China. */
@Component({
  selector: 'app-check-rules',
  imports: [ErrorState, RouterLink, Skeleton, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="check-rules-heading">
      <h3 id="check-rules-heading" i18n="@@check.rules.heading">What trade and investment rules say</h3>
      @if (rules.error(); as error) {
        <app-error-state [text]="text(error)" (retry)="rules.reload()" />
      } @else if (rules.hasValue()) {
        <dl>
          @for (answer of answers(); track $index) {
            <div>
              <dt>{{ answer.label }}</dt>
              <dd>
                @if (answer.subject; as subject) {
                  <p class="soft">{{ subject }}</p>
                }
                @for (sentence of answer.sentences; track $index) {
                  <p>{{ sentence }}</p>
                }
                <app-status-badge [status]="answer.state" />
              </dd>
            </div>
          }
        </dl>
        <p>
          <a routerLink="/regimes" [queryParams]="params()" i18n="@@check.rules.link"
            >Every rule with its dates and its source</a
          >
        </p>
      } @else {
        <app-skeleton [lines]="6" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      margin-bottom: var(--space-3);
    }
    dl > div {
      display: grid;
      gap: var(--space-1) var(--space-4);
      padding-block: var(--space-3);
      border-top: 1px solid var(--line);
    }
    dt {
      font-weight: 600;
    }
    dd,
    p {
      margin: 0;
    }
    @media (min-width: 48rem) {
      dl > div {
        grid-template-columns: 12rem 1fr;
      }
    }
  `,
})
export class CheckRules {
  private readonly locale = inject(LOCALE_ID);
  readonly facts = input.required<ProjectFacts>();
  readonly asOf = input.required<string | null>();

  /** A joint venture stands within the rules for foreign investment too. */
  protected readonly params = computed((): RegimesAnswersParams => {
    const { segment, ownership } = this.facts();
    const asOf = this.asOf();
    return {
      ...(isSegment(segment) ? { segment } : {}),
      ...(ownership === undefined ? {} : { ownership: ownership === 'domestic' ? 'domestic' : 'foreign' }),
      ...(asOf === null ? {} : { asOf }),
    };
  });
  protected readonly rules = regimesAnswersResource(this.params);
  protected readonly answers = computed(() =>
    (this.rules.hasValue() ? this.rules.value().items : []).map((answer) => ({
      label: regimeKindLabel(answer.kind),
      subject: answerSubject(answer, this.locale)?.heading ?? null,
      sentences: answerSentences(answer, this.locale),
      state: answerStateView(answer.state),
    })),
  );

  protected text(error: unknown): string {
    const { code, params } = asProblem(error);
    return generalProblemText(code, params);
  }
}
