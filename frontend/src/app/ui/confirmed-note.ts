import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Verified } from '../domain/facts';
import { formatDate } from '../domain/format';
import { Icon } from './icon';

/** Says on which day a fact was last confirmed, and on whose behalf. A fact nobody confirmed says nothing. */
@Component({
  selector: 'app-confirmed-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (text(); as words) {
    <span><app-icon name="check" />{{ words }}</span>
  }`,
  styles: `
    span {
      display: flex;
      gap: var(--space-1);
      color: var(--ink-soft);
      font-size: var(--text-tiny);
    }
    app-icon {
      margin-top: 0.25em;
    }
  `,
})
export class ConfirmedNote {
  private readonly locale = inject(LOCALE_ID);
  readonly fact = input.required<Verified>();

  protected readonly text = computed(() => {
    const { verifiedAt, verifiedAs } = this.fact();
    // Without a side it was let pass by a reviewer, not confirmed by who answers for it.
    if (!verifiedAt || !verifiedAs) return null;
    // The day is counted in UTC, as freshness is.
    const day = formatDate(verifiedAt.slice(0, 10), this.locale);
    return verifiedAs === 'portal'
      ? $localize`:@@ui.confirmed.portal:Confirmed on ${day}:day: by the administrators of the portal`
      : $localize`:@@ui.confirmed.park:Confirmed on ${day}:day: by the park’s team`;
  });
}
