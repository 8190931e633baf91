import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { projectFactLabel } from '../../domain/project-fact-labels';
import { factValueText } from './answer-words';
import { CheckState } from './check-state';

/** What is known of the project so far, each answer changeable. What is not known stays visible, and is no no. */
@Component({
  selector: 'app-check-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="check-answers-heading">
      <details [open]="wide">
        <summary>
          <h2 id="check-answers-heading" i18n="@@check.answers.heading">Your answers</h2>
        </summary>
        <dl>
          @for (answer of answers(); track answer.key) {
            <div>
              <dt>{{ answer.label }}</dt>
              <dd>
                <span [class.soft]="answer.unknown">{{ answer.text }}</span>
                <button
                  type="button"
                  class="change"
                  [attr.aria-label]="answer.changeLabel"
                  (click)="changed.emit(answer.key)"
                  i18n="@@check.change"
                >
                  Change
                </button>
              </dd>
            </div>
          }
        </dl>
        <p class="again">
          <button
            type="button"
            class="button small secondary"
            (click)="cleared.emit()"
            i18n="@@check.start-again"
          >
            Start again
          </button>
        </p>
      </details>
    </section>
  `,
  styles: `
    summary {
      min-height: 1.75rem;
      margin-bottom: var(--space-2);
      cursor: pointer;
    }
    h2 {
      display: inline;
      font-size: var(--text-large);
    }
    dl {
      margin-bottom: var(--space-3);
    }
    dl > div {
      padding-block: var(--space-2);
      border-bottom: 1px solid var(--line);
    }
    dt {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    dd {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: var(--space-3);
      margin: 0;
      overflow-wrap: anywhere;
    }
    .change {
      flex: none;
      min-height: 1.75rem;
      padding: 0 var(--space-1);
      border: 0;
      background: none;
      color: var(--accent-ink);
      text-decoration: underline;
      text-underline-offset: 0.18em;
      cursor: pointer;
    }
    .again {
      margin: 0;
    }
    @media print {
      .change,
      .again {
        display: none;
      }
    }
  `,
})
export class CheckAnswers {
  private readonly locale = inject(LOCALE_ID);
  /** On a telephone the list would stand between the question and what comes of it. */
  protected readonly wide = inject(DOCUMENT).defaultView?.matchMedia?.('(min-width: 64rem)').matches ?? true;
  readonly state = input.required<CheckState>();
  /** Name of the chosen place; null until it is known. */
  readonly placeName = input<string | null>(null);
  /** Key of a fact, or `where`. */
  readonly changed = output<string>();
  readonly cleared = output<void>();

  protected readonly answers = computed(() => {
    const { facts, unknown, place } = this.state();
    const where = $localize`:@@check.where.label:Place`;
    return [
      ...Object.entries(facts).map(([key, value]) => ({
        ...this.named(key, projectFactLabel(key)),
        text: factValueText(key, value, this.locale),
        unknown: false,
      })),
      ...unknown.map((key) => ({
        ...this.named(key, projectFactLabel(key)),
        text: $localize`:@@check.not-known:Not known`,
        unknown: true,
      })),
      ...(place === null
        ? []
        : [
            {
              ...this.named('where', where),
              text:
                place === 'all'
                  ? $localize`:@@check.where.all-short:All parks`
                  : (this.placeName() ?? place.slug),
              unknown: false,
            },
          ]),
    ];
  });

  private named(key: string, label: string) {
    return { key, label, changeLabel: $localize`:@@check.change.label:Change: ${label}:fact:` };
  }
}
