import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { StatusView } from '../domain/status-view';
import { Icon } from './icon';

/**
 * A status in words with a drawing, never by colour alone. What it shows comes from the domain's labels:
 * `policyStatusView`, `regimeStatusView`, `enquiryStateView`, `leadStageView`.
 */
@Component({
  selector: 'app-status-badge',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="badge" [class]="status().tone"
    ><app-icon [name]="status().icon" />{{ status().label }}</span
  >`,
  styleUrl: './badge.css',
})
export class StatusBadge {
  readonly status = input.required<StatusView>();
}
