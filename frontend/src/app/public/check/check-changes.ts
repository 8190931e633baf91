import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Params } from '@angular/router';
import { ChangeSideView, ChangeView, PlaceEligibilityView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { StatusBadge } from '../../ui/status-badge';
import { differenceText, factList, yearsText } from './answer-words';
import { outcomeView, sideText } from './outcome-words';
import { Trace, measureAnchor } from './trace';

/** What another day would change, measure by measure, with the sum: in words, beside the colours. */
@Component({
  selector: 'app-check-changes',
  imports: [StatusBadge, Trace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="check-changes-heading">
      <h3 id="check-changes-heading" tabindex="-1">{{ heading() }}</h3>
      @if (changes().length === 0) {
        <p i18n="@@check.changes.none">Nothing changes: every answer is the same on both days.</p>
      }
      <ul class="plain-list">
        @for (change of changes(); track change.slug) {
          <li>
            <p class="title" [attr.lang]="change.title.lang">
              <app-trace [to]="change.anchor" [on]="change.on">{{ change.title.text }}</app-trace>
            </p>
            <p class="sides">
              <span>{{ day() }}: <app-status-badge [status]="change.before" /></span>
              <span aria-hidden="true">→</span>
              <span>{{ otherDay() }}: <app-status-badge [status]="change.after" /></span>
            </p>
            <p class="soft">{{ change.reason }}</p>
            @if (change.sum; as text) {
              <p>
                <strong>{{ text }}</strong>
              </p>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      padding: var(--space-4);
      border: 1px solid var(--accent);
      border-radius: var(--radius);
    }
    li {
      padding-block: var(--space-3);
      border-top: 1px solid var(--line);
    }
    p {
      margin: 0 0 var(--space-1);
      overflow-wrap: anywhere;
    }
    .title {
      font-weight: 600;
    }
    .sides {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-3);
      font-size: var(--text-small);
    }
  `,
})
export class CheckChanges {
  private readonly locale = inject(LOCALE_ID);
  readonly answer = input.required<PlaceEligibilityView>();
  /** Civil date of today, where the answer is for today. */
  readonly today = input.required<string>();

  protected readonly day = computed(() => formatDate(this.answer().asOf ?? this.today(), this.locale));
  protected readonly otherDay = computed(() => formatDate(this.answer().compareTo ?? '', this.locale));
  protected readonly heading = computed(() => {
    const [day, other] = [this.day(), this.otherDay()];
    return $localize`:@@check.changes.heading:If you sign on ${other}:other: instead of ${day}:day:`;
  });
  /** What is lost or won first, then what only reads otherwise. */
  protected readonly changes = computed(() =>
    [...this.answer().changes]
      .sort((a, b) => Number(weighs(b)) - Number(weighs(a)))
      .map((change) => ({
        slug: change.slug,
        title: change.title,
        anchor: measureAnchor(change.slug),
        on: this.answer().measures.some(({ slug }) => slug === change.slug) ? {} : this.otherWayRound(),
        before: this.side(change.before),
        after: this.side(change.after),
        reason: change.after ? sideText(change.after.because) : '',
        sum: this.sumOf(change),
      })),
  );

  /** What is in the rules of the other day only has its conditions and its source in the answer for that day. */
  private otherWayRound(): Params {
    const { asOf, compareTo } = this.answer();
    return { asOf: compareTo, compareTo: asOf ?? this.today() };
  }

  private side(side: ChangeSideView | null) {
    return side
      ? outcomeView(side.outcome)
      : {
          label: $localize`:@@check.changes.absent:Not in the rules`,
          tone: 'neutral' as const,
          icon: 'ring' as const,
        };
  }

  private sumOf({ slug, difference }: ChangeView): string | null {
    if (difference === null) return null;
    const text = differenceText(difference, this.locale);
    const years = yearsText(this.answer().years, this.locale);
    if (text !== null) return $localize`:@@check.changes.sum:${text}:sum: over ${years}:years:`;
    const missing = this.answer().measures.find((measure) => measure.slug === slug)?.schedule?.missing ?? [];
    return missing.length === 0
      ? null
      : $localize`:@@check.changes.unknown:By how much depends on: ${factList(missing, this.locale)}:facts:.`;
  }
}

const had = (side: ChangeSideView | null) => side !== null && ['eligible', 'verify'].includes(side.outcome);
const weighs = ({ before, after }: ChangeView) =>
  had(before) !== had(after) || before?.outcome === 'eligible';
