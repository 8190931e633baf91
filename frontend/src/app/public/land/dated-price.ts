import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { NotStated } from '../../ui/not-stated';
import { ShownDatedPrice } from './land-rows';

/** A price with the day it was named; one past its time is grey. */
@Component({
  selector: 'app-dated-price',
  imports: [FreshnessBadge, NotStated],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (price(); as shown) {
      <span class="price" [class.stale]="shown.freshness.state === 'overdue'">{{ shown.text }}</span>
      @if (shown.also) {
        <small>{{ shown.also }}</small>
      }
      @if (shown.day) {
        <small i18n="@@land.as-of">As of {{ shown.day }}</small>
      }
      <app-freshness-badge [freshness]="shown.freshness" />
    } @else {
      <app-not-stated />
    }
  `,
  styles: `
    small {
      display: block;
      color: var(--ink-soft);
    }
    .stale {
      color: var(--ink-faint);
    }
  `,
})
export class DatedPrice {
  readonly price = input.required<ShownDatedPrice | null>();
}
