import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { FreeLandView } from '../../api/generated/model';
import { formatDate, formatNumber } from '../../domain/format';
import { inHectaresAndMu } from '../../domain/land';
import { NotStated } from '../../ui/not-stated';

/**
 * How much land is free: only what is said to be available, with an area and a day that still holds. What could not be
 * added is named, so that the sum is never taken for the whole.
 */
@Component({
  selector: 'app-free-land',
  imports: [NotStated],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sum(); as text) {
      <strong>{{ text }}</strong>&ngsp; <small>{{ basis() }}</small>&ngsp;
    } @else {
      <app-not-stated />&ngsp;
    }
    @if (left(); as text) {
      <small>{{ text }}</small>
    }
  `,
  styles: `
    small {
      display: block;
      color: var(--ink-soft);
    }
  `,
})
export class FreeLand {
  private readonly locale = inject(LOCALE_ID);
  readonly land = input.required<FreeLandView>();

  protected readonly sum = computed(() => {
    const { m2 } = this.land();
    return m2 === null ? null : inHectaresAndMu(Number(m2), this.locale);
  });
  protected readonly basis = computed(() => {
    const { plots, oldest, newest } = this.land();
    const count = formatNumber(plots, this.locale);
    const first = oldest ? formatDate(oldest, this.locale) : '';
    const last = newest ? formatDate(newest, this.locale) : '';
    if (plots === 1) return $localize`:@@land.free.one:in 1 plot, as of ${first}:day:`;
    return first === last
      ? $localize`:@@land.free.same-day:in ${count}:count: plots, as of ${first}:day:`
      : $localize`:@@land.free.many:in ${count}:count: plots, as of ${first}:first: to ${last}:last:`;
  });
  /** Available plots that are not in the sum. */
  protected readonly left = computed(() => {
    const { undated, outdated } = this.land();
    const show = (count: number) => formatNumber(count, this.locale);
    return [
      outdated > 0
        ? $localize`:@@land.free.outdated:Not added, said to be available more than 180 days ago: ${show(outdated)}:count:`
        : '',
      undated > 0
        ? $localize`:@@land.free.undated:Not added, without an area or a date: ${show(undated)}:count:`
        : '',
    ]
      .filter(Boolean)
      .join('. ');
  });
}
