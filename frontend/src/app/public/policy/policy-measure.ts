import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  afterNextRender,
  computed,
  inject,
  input,
} from '@angular/core';
import type { Commitment, FairCompetitionReview, Formula, Test } from '@models/policies/model/rules';
import { MeasureView, RuleMoneyView } from '../../api/generated/model';
import { formatMoney, formatNumber, formatQuantity } from '../../domain/format';
import { benefitKindLabel } from '../../domain/benefit-kinds';
import { commitmentView, fairCompetitionView, feeText } from '../../domain/measures';
import { StatusView } from '../../domain/status-view';
import { StatusBadge } from '../../ui/status-badge';
import { formulaWords, testWords } from '../../domain/rule-words';
import { MeasureScope } from './measure-scope';

const IN_WORDS: StatusView = {
  label: $localize`:@@measure.condition.in-words:Only in words`,
  tone: 'signal',
  icon: 'question',
};

/**
 * One benefit of a policy: what you get, who qualifies, how, and how firmly it is promised. It is not woken in the browser:
 * nothing in it has to be clicked.
 */
@Component({
  selector: 'app-policy-measure',
  imports: [MeasureScope, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policy-measure.html',
  styleUrl: './policy-measure.css',
})
export class PolicyMeasure {
  private readonly locale = inject(LOCALE_ID);
  readonly measure = input.required<MeasureView>();
  /** What the page is called: a measure of the same name does not say it again. */
  readonly page = input('');
  protected readonly repeats = computed(() => plain(this.page()) === plain(this.measure().title.text));

  constructor() {
    // A link may lead here before the policy has been read, when there is nothing yet for the router to scroll to.
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const view = inject(DOCUMENT).defaultView;
    afterNextRender(() => {
      if (view?.location.hash === `#${this.measure().slug}`) host.scrollIntoView();
    });
  }

  protected readonly inWords = IN_WORDS;
  protected readonly kind = computed(() => benefitKindLabel(this.measure().benefit.kind));
  // Both trees come from the engine's own shapes; the document of the API only says that they are objects.
  protected readonly worth = computed(() => {
    const { amount } = this.measure().benefit;
    return amount && formulaWords(amount as unknown as Formula, this.locale);
  });
  protected readonly conditions = computed(() =>
    this.measure().conditions.map((condition) => ({
      ...condition,
      judged: testWords(condition.test as unknown as Test, this.locale),
    })),
  );
  protected readonly textOnly = computed(
    () => this.measure().conditions.filter(({ textOnly }) => textOnly).length,
  );
  protected readonly commitment = computed(() => commitmentView(this.measure().commitment as Commitment));
  protected readonly review = computed(() =>
    fairCompetitionView(this.measure().fairCompetition as FairCompetitionReview),
  );
  protected readonly paid = computed(() => {
    const { frequency, years, after } = this.measure().benefit.timing;
    const later =
      after > 0
        ? [$localize`:@@measure.timing.after:first paid ${this.years(after)}:duration: after the start`]
        : [];
    if (frequency === 'once') return [$localize`:@@measure.timing.once:once`, ...later].join(', ');
    const span =
      years === null
        ? $localize`:@@measure.timing.yearly:every year, as long as the measure is in force`
        : $localize`:@@measure.timing.years:every year, for ${this.years(years)}:duration:`;
    return [span, ...later].join(', ');
  });

  protected money(sum: RuleMoneyView): string {
    return formatMoney(sum, this.locale);
  }

  protected cost(fee: RuleMoneyView): string {
    return feeText(fee, this.locale);
  }

  private years(count: number): string {
    const { value, unit } = formatQuantity(String(count), 'year', this.locale);
    return `${value} ${unit}`;
  }

  protected number(value: number | string): string {
    return formatNumber(value, this.locale);
  }
}

/** A title without its signs and spaces: `15 %` is `15%`. */
const plain = (title: string) => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
