import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Freshness } from '../domain/facts';
import { formatAge, formatDate } from '../domain/format';
import { StatusView } from '../domain/status-view';
import { StatusBadge } from './status-badge';

/** Says whether a fact is past the interval of its kind. A fresh fact says nothing: that is what is expected. */
@Component({
  selector: 'app-freshness-badge',
  imports: [StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (status(); as shown) {
    <app-status-badge [status]="shown" />
  }`,
})
export class FreshnessBadge {
  private readonly locale = inject(LOCALE_ID);
  readonly freshness = input.required<Freshness>();

  protected readonly status = computed(() => this.view(this.freshness()));

  private view({ state, expiresOn, ageMonths }: Freshness): StatusView | null {
    switch (state) {
      case 'fresh':
        return null;
      case 'due': {
        const day = expiresOn ? formatDate(expiresOn, this.locale) : '';
        return {
          label: $localize`:@@ui.freshness.due:Due for review by ${day}:day:`,
          tone: 'signal',
          icon: 'clock',
        };
      }
      case 'overdue': {
        const age = ageMonths === null ? null : formatAge(ageMonths, this.locale);
        const label = age
          ? $localize`:@@ui.freshness.overdue:${age}:age: old, not confirmed since`
          : $localize`:@@ui.freshness.overdue-undated:Not confirmed recently`;
        return { label, tone: 'neutral', icon: 'clock' };
      }
      case 'unknown':
        return {
          label: $localize`:@@ui.freshness.unknown:Date not stated`,
          tone: 'neutral',
          icon: 'question',
        };
    }
  }
}
