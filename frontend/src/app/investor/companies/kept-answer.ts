import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeasureOutcome } from '@models/policies/model/rules';
import {
  LineDifferenceView,
  ReplaysView,
  StoredCombinationsView,
  StoredLineView,
  StoredResultSummaryView,
  StoredResultView,
} from '../../api/generated/model';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { formatDate, formatInstant, formatQuantity } from '../../domain/format';
import { outcomeView } from '../../domain/rule-labels';
import { sumText } from '../../domain/sums';
import { Skeleton } from '../../ui/skeleton';
import { checkOfKept } from './project-check';

/** What one may have, if only after it is verified: the rest is a click away, where the check answers it again. */
const SHOWN: readonly string[] = ['eligible', 'verify'];

/** One answer that was kept: what was said, and what the same question is answered today. */
@Component({
  selector: 'app-kept-answer',
  imports: [ReadFailure, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 #heading tabindex="-1">
      <span [attr.lang]="place().name.lang">{{ place().name.text }}</span>, {{ day() }}
    </h3>
    <p class="soft" i18n="@@kept.when">
      Kept {{ keptAt() }}: {{ kept().eligible }} eligible, {{ kept().verify }} to be verified.
    </p>
    @if (!asked()) {
      <button type="button" class="button secondary small" (click)="read()">
        <ng-container i18n="@@kept.ask">Read it, and ask it again</ng-container>
        <span class="visually-hidden">({{ place().name.text }}, {{ day() }})</span>
      </button>
    } @else if (problem(); as problem) {
      <app-read-failure [problem]="problem" (retry)="again()" />
    } @else if (answer.hasValue() && replays.hasValue()) {
      @if (lines().length > 0) {
        <ul>
          @for (line of lines(); track line.slug) {
            <li>
              <a
                [routerLink]="['/policies', line.policy]"
                [queryParams]="{ asOf: kept().question.asOf }"
                [fragment]="line.slug"
                [attr.lang]="line.title?.lang"
                >{{ line.title?.text ?? line.slug }}</a>:
              {{ outcome(line) }}
              @if (sum(line); as text) {
                <span>({{ text }})</span>
              }
            </li>
          }
        </ul>
        <p class="soft">{{ assumed() }}</p>
      } @else {
        <p i18n="@@kept.none">Nothing could be had for sure on that day.</p>
      }
      <p role="status">
        @if (replays.value().asRecorded.same) {
          <ng-container i18n="@@kept.same-then"
            >Asked again by the rules as they were believed then, the answer is the same.</ng-container
          >&ngsp;
        } @else {
          <ng-container i18n="@@kept.other-then"
            >Asked again by the rules as they were believed then, the answer is another: the engine has
            changed since.</ng-container
          >&ngsp;
        }
        @if (replays.value().asBelievedNow.same) {
          <ng-container i18n="@@kept.same-now"
            >By the rules as they are believed today it is the same too.</ng-container
          >
        } @else {
          <ng-container i18n="@@kept.other-now"
            >By the rules as they are believed today it differs:</ng-container
          >
        }
      </p>
      @if (!replays.value().asBelievedNow.same) {
        <ul>
          @for (difference of replays.value().asBelievedNow.differences; track difference.slug) {
            <li>
              <a
                [routerLink]="['/policies', policyOf(difference)]"
                [fragment]="difference.slug"
                [attr.lang]="titleOf(difference).lang"
                >{{ titleOf(difference).text }}</a>: {{ side(difference.before) }} →
              {{ side(difference.after) }}
            </li>
          }
          @if (replays.value().asBelievedNow.combinations; as both) {
            <li>
              <ng-container i18n="@@kept.together">Taken together that makes:</ng-container>
              {{ together(both.before) }} → {{ together(both.after) }}
            </li>
          }
        </ul>
      }
    } @else {
      <app-skeleton [lines]="4" />
    }
    @if (asked()) {
      <p>
        <a routerLink="/check" [queryParams]="check()" i18n="@@kept.in-full"
          >See it in full, with every condition</a
        >
      </p>
    }
  `,
})
export class KeptAnswer {
  private readonly locale = inject(LOCALE_ID);
  readonly kept = input.required<StoredResultSummaryView>();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly asked = signal(false);
  protected readonly answer = httpResource<StoredResultView>(() => this.address());
  protected readonly replays = httpResource<ReplaysView>(() => {
    const address = this.address();
    return address && `${address}/replays`;
  });
  protected readonly place = computed(() => this.kept().question.place);
  protected readonly day = computed(() => formatDate(this.kept().question.asOf, this.locale));
  protected readonly keptAt = computed(() => formatInstant(this.kept().recordedAt, this.locale));
  protected readonly check = computed(() => checkOfKept(this.kept().question));
  /** What the sums rest on beside the facts. */
  protected readonly assumed = computed(() => {
    const { startYear, years } = this.kept().question;
    const { value, unit } = formatQuantity(String(years), 'year', this.locale);
    return $localize`:@@kept.assumed:Estimates, not offers. Assumed: the project starts in ${startYear}:year:; added up over ${`${value} ${unit}`}:years:.`;
  });
  protected readonly lines = computed(() =>
    this.answer.hasValue()
      ? this.answer.value().measures.filter(({ outcome }) => SHOWN.includes(outcome))
      : [],
  );
  protected readonly problem = computed(() => {
    const error = this.answer.error() ?? this.replays.error();
    return error ? asProblem(error) : null;
  });

  protected outcome({ outcome }: StoredLineView): string {
    return outcomeView(outcome as MeasureOutcome).label;
  }

  /** Of what one may have for sure; a dash where that is no sum at all. */
  protected together({ eligible }: StoredCombinationsView): string {
    return eligible.totals.map((sum) => sumText(sum, this.locale)).join(', ') || '–';
  }

  protected sum({ sum }: StoredLineView): string | null {
    return sum && sumText(sum, this.locale);
  }

  /** "Eligible (CN¥10,000,000)"; a measure that was not there on one of the two says so. */
  protected side(line: StoredLineView | null): string {
    if (!line) return $localize`:@@kept.not-there:not among the measures`;
    const sum = SHOWN.includes(line.outcome) ? this.sum(line) : null;
    return sum === null ? this.outcome(line) : `${this.outcome(line)} (${sum})`;
  }

  protected titleOf({ slug, before, after }: LineDifferenceView) {
    return (after ?? before)?.title ?? { text: slug, lang: 'und' };
  }

  protected policyOf({ before, after }: LineDifferenceView): string {
    return (after ?? before)?.policy ?? '';
  }

  /** The button goes, the focus stays here. */
  protected read(): void {
    this.asked.set(true);
    this.heading().nativeElement.focus();
  }

  protected again(): void {
    this.answer.reload();
    this.replays.reload();
  }

  private address(): string | undefined {
    return this.asked() ? `/api/v1/eligibility-results/${this.kept().id}` : undefined;
  }
}
