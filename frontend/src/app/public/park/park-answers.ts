import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { NotStated } from '../../ui/not-stated';
import { Known, Question, shortAnswers } from './short-answers';

const LABELS: Record<Question, string> = {
  land: $localize`:@@park.answers.land:Land`,
  power: $localize`:@@park.answers.power:Power`,
  water: $localize`:@@park.answers.water:Water`,
  segments: $localize`:@@park.answers.segments:Segments allowed`,
  incentives: $localize`:@@park.answers.incentives:Incentives`,
  response: $localize`:@@park.answers.response:Response`,
};

/**
 * The head of a park's page: six answers on one screen, each with its day, or plainly none. It is not woken in the
 * browser: its links are plain ones, to parts of the same page.
 */
@Component({
  selector: 'app-park-answers',
  imports: [FreshnessBadge, NotStated],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="answers-heading">
      <h2 id="answers-heading" class="visually-hidden" i18n="@@park.answers.heading">In short</h2>
      <dl>
        @for (answer of answers(); track answer.question) {
          <div [class.stale]="answer.freshness !== null">
            <dt>
              @if (answer.more; as part) {
                <a [href]="here() + '#' + part">{{ answer.label }}</a>
              } @else {
                {{ answer.label }}
              }
            </dt>
            <dd>
              @if (answer.figure; as figure) {
                <span class="figure">{{ figure.value }}</span>
                @if (figure.unit) {
                  &ngsp;<span class="unit">{{ figure.unit }}</span>
                }
                @if (figure.also) {
                  <small>{{ figure.also }}</small>
                }
              } @else {
                <span class="figure none"><app-not-stated /></span>
              }
              @if (answer.note) {
                <small>{{ answer.note }}</small>
              }
              @if (answer.freshness; as freshness) {
                <app-freshness-badge [freshness]="freshness" />
              }
            </dd>
          </div>
        }
      </dl>
    </section>
  `,
  styleUrl: './park-answers.css',
})
export class ParkAnswers {
  private readonly locale = inject(LOCALE_ID);
  readonly known = input.required<Known>();
  /** Path of the park's page, without the language. */
  readonly page = input.required<string>();
  protected readonly here = computed(() => `/${this.locale}${this.page()}`);

  protected readonly answers = computed(() =>
    shortAnswers(this.known(), this.locale).map((answer) => ({ ...answer, label: LABELS[answer.question] })),
  );
}
