import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import { EligibilityView, PlaceSummaryView } from '../../api/generated/model';
import { formatDate, formatNumber } from '../../domain/format';
import { countryName } from '../../domain/places';
import { ForeignNames } from '../../ui/foreign-names';
import { StatusBadge } from '../../ui/status-badge';
import { beginsText, sumText, yearsText } from './answer-words';
import { OUTCOMES, Outcome, outcomeView } from './outcome-words';
import { CHANGES_ANCHOR, INDICATION_ANCHOR, SUM_ANCHOR, measureAnchor, outcomeAnchor } from './trace';

const SHOWN = OUTCOMES.filter((outcome) => outcome !== 'not-an-offer');

/** Every park beside the others: counts, sums, and the most valuable measures of each. */
@Component({
  selector: 'app-check-parks',
  imports: [ForeignNames, RouterLink, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-parks.html',
  styleUrl: './check-parks.css',
})
export class CheckParks {
  private readonly locale = inject(LOCALE_ID);
  readonly answer = input.required<EligibilityView>();
  /** The same for the other day; null where none is asked about. */
  readonly other = input<EligibilityView | null>(null);
  /** The check as its address holds it, without the place. */
  readonly query = input.required<Params>();
  readonly today = input.required<string>();

  protected readonly sumAnchor = SUM_ANCHOR;
  protected readonly indicationAnchor = INDICATION_ANCHOR;
  protected readonly changesAnchor = CHANGES_ANCHOR;
  protected readonly years = computed(() => yearsText(this.answer().years, this.locale));
  protected readonly otherDay = computed(() => {
    const day = this.other()?.asOf;
    return day ? formatDate(day, this.locale) : null;
  });
  protected readonly langs = computed(() =>
    this.answer().places.flatMap(({ name, top }) => [name.lang, ...top.map(({ title }) => title.lang)]),
  );
  /** Sums of different currencies do not compare: the order is that of the counts, then of the names. */
  protected readonly places = computed(() => {
    const then = new Map((this.other()?.places ?? []).map((place) => [place.slug, place]));
    return [...this.answer().places].sort(byCounts).map((place) => ({
      ...place,
      countryName: countryName(place.country, this.locale),
      link: { ...this.query(), [place.kind]: place.slug, where: null },
      numbers: SHOWN.map((outcome) => ({
        outcome,
        view: outcomeView(outcome),
        anchor: outcomeAnchor(outcome),
        count: formatNumber(place.counts[outcome], this.locale),
      })).filter(({ count }) => count !== '0'),
      totals: place.totals.map((sum) => sumText(sum, this.locale)),
      indicative: place.counts.verify === 0 ? [] : place.indicative.map((sum) => sumText(sum, this.locale)),
      lines: place.top.map((line) => ({
        ...line,
        view: outcomeView(line.outcome),
        anchor: measureAnchor(line.slug),
        sum: line.beginsIn !== null ? beginsText(line.beginsIn) : line.sum && sumText(line.sum, this.locale),
      })),
      change: this.changed(place, then.get(place.slug)),
    }));
  });

  private changed(now: PlaceSummaryView, then: PlaceSummaryView | undefined): string | null {
    const day = this.otherDay();
    if (!then || day === null) return null;
    const sums = (place: PlaceSummaryView) =>
      place.totals.map((sum) => sumText(sum, this.locale)).join(' + ');
    const different = (outcome: Outcome) => now.counts[outcome] !== then.counts[outcome];
    if (!SHOWN.some(different) && sums(now) === sums(then)) return null;
    const counts = SHOWN.filter((outcome) => then.counts[outcome] > 0)
      .map((outcome) => `${outcomeView(outcome).label} ${formatNumber(then.counts[outcome], this.locale)}`)
      .join(' · ');
    const total = sums(then);
    return total === ''
      ? $localize`:@@check.parks.then:On ${day}:day:: ${counts}:counts:`
      : $localize`:@@check.parks.then-sum:On ${day}:day:: ${counts}:counts:; ${total}:sum:`;
  }
}

const byCounts = (a: PlaceSummaryView, b: PlaceSummaryView) =>
  b.counts.eligible - a.counts.eligible ||
  b.counts.verify - a.counts.verify ||
  b.counts['needs-facts'] - a.counts['needs-facts'];
