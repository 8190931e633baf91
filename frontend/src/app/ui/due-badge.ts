import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { ClockState } from '../domain/enquiries';
import { formatInstant } from '../domain/format';
import { StatusView } from '../domain/status-view';
import { StatusBadge } from './status-badge';

/** The clock of an answer: what was promised and how it stands. The only place of the signal colour beside policies' ends. */
@Component({
  selector: 'app-due-badge',
  imports: [StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-status-badge [status]="status()" />`,
})
export class DueBadge {
  private readonly locale = inject(LOCALE_ID);
  readonly state = input.required<ClockState>();
  /** RFC 3339 instant; null while no clock runs. */
  readonly dueAt = input<string | null>(null);
  /** IANA zone of the park whose clock it is. */
  readonly zone = input<string>();

  protected readonly status = computed(() => this.view(this.state(), this.dueAt()));

  private view(state: ClockState, dueAt: string | null): StatusView {
    const moment = dueAt === null ? '' : formatInstant(dueAt, this.locale, this.zone());
    switch (state) {
      case 'running':
        return { label: $localize`:@@ui.due.running:Due ${moment}:moment:`, tone: 'neutral', icon: 'clock' };
      case 'due-soon':
        return {
          label: $localize`:@@ui.due.soon:Due soon: ${moment}:moment:`,
          tone: 'signal',
          icon: 'clock',
        };
      case 'overdue':
        return {
          label: $localize`:@@ui.due.overdue:Overdue since ${moment}:moment:`,
          tone: 'signal',
          icon: 'warning',
        };
      case 'paused':
        return {
          label: $localize`:@@ui.due.paused:Waiting for the investor`,
          tone: 'neutral',
          icon: 'pause',
        };
      case 'stopped':
        return { label: $localize`:@@ui.due.stopped:Answered`, tone: 'positive', icon: 'check' };
      case 'not-started':
        return { label: $localize`:@@ui.due.not-started:Not running yet`, tone: 'neutral', icon: 'ring' };
    }
  }
}
