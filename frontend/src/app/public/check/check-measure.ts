import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import type { ProjectFacts } from '@models/policies/model/rules';
import { ChangeView, MeasureAnswerView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { benefitKindLabel } from '../../domain/benefit-kinds';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { beginsText, factList } from './answer-words';
import { CheckMeasureDepth } from './check-measure-depth';
import { hasSum, measureSum } from './measure-sum';
import { incomparableText, outcomeView, reasonText, sideText } from './outcome-words';
import { measureAnchor } from './trace';

const CURRENCY = /^[A-Z]{3}$/;

/** One measure: its outcome with the reason, what it is worth, and one click below, what all of that rests on. */
@Component({
  selector: 'app-check-measure',
  imports: [CheckMeasureDepth, Skeleton, StatusBadge],
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
  /** Whether the depth is drawn too: until the reader does anything on the page, nobody opens it. */
  readonly whole = input.required<boolean>();

  protected readonly anchor = computed(() => measureAnchor(this.measure().slug));
  protected readonly outcome = computed(() => outcomeView(this.measure().outcome));
  protected readonly reason = computed(() => reasonText(this.measure(), this.locale));
  protected readonly kind = computed(() => benefitKindLabel(this.measure().benefit.kind));
  protected readonly sum = computed(() => measureSum(this.measure(), this.locale));
  protected readonly begins = computed(() => {
    const year = this.measure().schedule?.beginsIn ?? null;
    return year !== null && hasSum(this.measure()) ? beginsText(year) : null;
  });
  protected readonly needed = computed(() => {
    const missing = this.measure().schedule?.missing ?? [];
    return missing.length > 0 && hasSum(this.measure()) ? factList(missing, this.locale) : null;
  });
  /** Two currencies only: what two units of a part that is not known yet would be says nothing to anybody. */
  protected readonly incomparable = computed(() =>
    (hasSum(this.measure()) ? (this.measure().schedule?.incomparable ?? []) : [])
      .filter(({ stated, needed }) => CURRENCY.test(stated) && CURRENCY.test(needed))
      .map(incomparableText),
  );
  protected readonly deadline = computed(() => {
    const { closesOn, effectiveTo, status } = this.measure().policy;
    const day = (date: { value: string; from: string; to: string }) => formatDate(date, this.locale);
    if (closesOn) return $localize`:@@check.deadline.closes:Apply by ${day(closesOn)}:day:`;
    if (effectiveTo && status !== 'ended') {
      return $localize`:@@check.deadline.ends:In force until ${day(effectiveTo)}:day:`;
    }
    return effectiveTo ? null : $localize`:@@check.deadline.none:No deadline stated`;
  });
  /** How it would stand on the other day, in words. */
  protected readonly other = computed(() => {
    const [change, day] = [this.change(), this.otherDay()];
    if (change === null || day === null) return null;
    const shown = formatDate(day, this.locale);
    return change.after === null
      ? $localize`:@@check.other.gone:On ${shown}:day: it is not in the rules.`
      : $localize`:@@check.other.then:On ${shown}:day:: ${outcomeView(change.after.outcome).label}:outcome:. ${sideText(change.after.because)}:reason:`;
  });
}
