import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FreshnessBadge } from '../../ui/freshness-badge';
import { StatusBadge } from '../../ui/status-badge';
import { ShownStatus } from './land-rows';

/** How a plot or a building stands on the market, as of which day. */
@Component({
  selector: 'app-land-status',
  imports: [FreshnessBadge, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-status-badge [status]="status().view" />
    @if (status().day; as day) {
      <small i18n="@@land.as-of">As of {{ day }}</small>
    }
    <app-freshness-badge [freshness]="status().freshness" />
  `,
  styles: `
    small {
      display: block;
      color: var(--ink-soft);
      white-space: nowrap;
    }
  `,
})
export class LandStatus {
  readonly status = input.required<ShownStatus>();
}
