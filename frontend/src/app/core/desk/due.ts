import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  booleanAttribute,
  computed,
  inject,
  input,
} from '@angular/core';
import { ClockState } from '../../domain/enquiries';
import { formatDistance, formatMoment } from '../../domain/relative-time';
import { StatusView } from '../../domain/status-view';
import { StatusBadge } from '../../ui/status-badge';

/**
 * The clock of an answer in a dense list: how long it is until or since the promise, and below it the promise itself
 * in the zone of who answers.
 */
@Component({
  selector: 'app-due',
  imports: [StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-status-badge [status]="status()" />
    @if (moment(); as text) {
      <time [attr.datetime]="dueAt()">{{ text }}</time>
    }
  `,
  styles: `
    :host {
      display: inline-block;
      white-space: nowrap;
    }
    @media (max-width: 40rem) {
      :host {
        white-space: normal;
      }
    }
    time {
      display: block;
      margin-top: var(--space-1);
      color: var(--ink-soft);
      font-size: var(--text-tiny);
    }
  `,
})
export class Due {
  private readonly locale = inject(LOCALE_ID);
  readonly state = input.required<ClockState>();
  /** RFC 3339 instant; null while no clock runs. */
  readonly dueAt = input<string | null>(null);
  /** IANA zone of who answers. */
  readonly zone = input<string>();
  /** Without the promise itself, where that stands beside it. */
  readonly bare = input(false, { transform: booleanAttribute });

  protected readonly moment = computed(() => {
    const dueAt = this.dueAt();
    const owed = ['running', 'due-soon', 'overdue'].includes(this.state());
    return dueAt !== null && owed && !this.bare()
      ? formatMoment(dueAt, new Date(), this.locale, this.zone())
      : null;
  });

  protected readonly status = computed((): StatusView => {
    const dueAt = this.dueAt();
    const distance = dueAt === null ? '' : formatDistance(dueAt, new Date(), this.locale);
    switch (this.state()) {
      case 'running':
        return {
          label: $localize`:@@desk.due.running:Due ${distance}:when:`,
          tone: 'neutral',
          icon: 'clock',
        };
      case 'due-soon':
        return { label: $localize`:@@desk.due.soon:Due ${distance}:when:`, tone: 'signal', icon: 'clock' };
      case 'overdue':
        return {
          label: $localize`:@@desk.due.overdue:Overdue, due ${distance}:when:`,
          tone: 'signal',
          icon: 'warning',
        };
      case 'paused':
        return {
          label: $localize`:@@desk.due.paused:Waiting for the investor`,
          tone: 'neutral',
          icon: 'pause',
        };
      case 'stopped':
        return { label: $localize`:@@desk.due.stopped:No answer owed`, tone: 'positive', icon: 'check' };
      case 'not-started':
        return { label: $localize`:@@desk.due.not-started:Not running yet`, tone: 'neutral', icon: 'ring' };
    }
  });
}
