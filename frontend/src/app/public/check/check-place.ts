import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  afterEveryRender,
  computed,
  inject,
  input,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { ProjectFacts } from '@models/policies/model/rules';
import { MeasureAnswerView, PlaceEligibilityView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import { ForeignNames } from '../../ui/foreign-names';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { sumText, yearsText } from './answer-words';
import { CheckChanges } from './check-changes';
import { CheckCombination } from './check-combination';
import { CheckMeasure } from './check-measure';
import { OUTCOMES, Outcome, outcomeLead, outcomeView } from './outcome-words';
import { Trace, outcomeAnchor, reveal } from './trace';

interface Group {
  outcome: Outcome;
  measures: readonly MeasureAnswerView[];
}

/** One place whole: what it is worth together, what another day changes, and every measure by its outcome. */
@Component({
  selector: 'app-check-place',
  imports: [CheckChanges, CheckCombination, CheckMeasure, ForeignNames, Skeleton, StatusBadge, Trace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-place.html',
  styleUrl: './check-place.css',
})
export class CheckPlaceResult {
  private readonly locale = inject(LOCALE_ID);
  readonly answer = input.required<PlaceEligibilityView>();
  readonly facts = input.required<ProjectFacts>();
  readonly today = input.required<string>();
  /** Whether what is folded away is drawn too. */
  readonly whole = input.required<boolean>();

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
      anchor: this.answer().counts[outcome] === 0 ? null : outcomeAnchor(outcome),
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
  /** Of the documents as well, which stand one click below. */
  protected readonly langs = computed(() =>
    this.answer().measures.flatMap(({ title, policy }) => [title.lang, policy.title.lang]),
  );
  protected readonly years = computed(() => yearsText(this.answer().years, this.locale));
  protected readonly changeOf = computed(
    () => new Map(this.answer().changes.map((change) => [change.slug, change])),
  );

  /** Another page, or a link that was shared, leads to one measure or sum of this answer: to each once, when it is there. */
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  private revealed: string | null = null;

  constructor() {
    const document = inject(DOCUMENT);
    // What it names may be drawn later than the answer.
    afterEveryRender(() => {
      const fragment = this.fragment();
      if (fragment !== this.revealed && (fragment === null || reveal(document, fragment))) {
        this.revealed = fragment;
      }
    });
  }

  protected view(outcome: Outcome) {
    return outcomeView(outcome);
  }

  protected lead(outcome: Outcome): string {
    return outcomeLead(outcome);
  }
}
