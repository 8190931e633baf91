import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import type { ProjectFacts } from '@models/policies/model/rules';
import { MeasureAnswerView, PlaceEligibilityView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import { StatusBadge } from '../../ui/status-badge';
import { sumText, yearsText } from './answer-words';
import { CheckChanges } from './check-changes';
import { CheckCombination } from './check-combination';
import { CheckMeasure } from './check-measure';
import { OUTCOMES, Outcome, outcomeLead, outcomeView } from './outcome-words';
import { Trace } from './trace';

interface Group {
  outcome: Outcome;
  measures: readonly MeasureAnswerView[];
}

/** One place whole: what it is worth together, what another day changes, and every measure by its outcome. */
@Component({
  selector: 'app-check-place',
  imports: [CheckChanges, CheckCombination, CheckMeasure, StatusBadge, Trace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-place.html',
  styleUrl: './check-place.css',
})
export class CheckPlaceResult {
  private readonly locale = inject(LOCALE_ID);
  readonly answer = input.required<PlaceEligibilityView>();
  readonly facts = input.required<ProjectFacts>();
  readonly today = input.required<string>();

  protected readonly groups = computed((): Group[] =>
    OUTCOMES.map((outcome) => ({
      outcome,
      measures: this.answer().measures.filter((measure) => measure.outcome === outcome),
    })).filter(({ measures }) => measures.length > 0),
  );
  protected readonly counts = computed(() =>
    OUTCOMES.filter((outcome) => outcome !== 'not-an-offer').map((outcome) => ({
      outcome,
      view: outcomeView(outcome),
      count: formatNumber(this.answer().counts[outcome], this.locale),
    })),
  );
  protected readonly totals = computed(() =>
    this.answer().eligible.totals.map((sum) => sumText(sum, this.locale)),
  );
  /** What must first be verified changes the sum: an indication beside it, never in it. */
  protected readonly indicative = computed(() => {
    const { counts, indicative } = this.answer();
    return counts.verify === 0 ? [] : indicative.totals.map((sum) => sumText(sum, this.locale));
  });
  protected readonly years = computed(() => yearsText(this.answer().years, this.locale));
  protected readonly changeOf = computed(
    () => new Map(this.answer().changes.map((change) => [change.slug, change])),
  );

  protected view(outcome: Outcome) {
    return outcomeView(outcome);
  }

  protected lead(outcome: Outcome): string {
    return outcomeLead(outcome);
  }
}
