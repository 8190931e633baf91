import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject } from '@angular/core';
import { problemText } from '../../domain/problem-texts';
import { Icon, IconName } from '../../ui/icon';
import { DraftEditing } from './draft-editing';

/** Whether what was typed is safe: saved at which minute, on its way, or only in this browser and why. */
@Component({
  selector: 'app-save-status',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="line" [class.trouble]="trouble()"><app-icon [name]="icon()" /> {{ line() }}</p>
    @if (trouble(); as words) {
      <p class="why">{{ words }}</p>
      @if (editing.state().kind !== 'conflict') {
        <button
          type="button"
          class="button secondary small"
          (click)="editing.saveNow()"
          i18n="@@save-status.try"
        >
          Try now
        </button>
      }
    }
    <!-- Told aloud when it changes; that saving works is not worth an interruption every few seconds. -->
    <p class="visually-hidden" role="status">{{ trouble() }}</p>
  `,
  styles: `
    :host {
      display: block;
      font-size: var(--text-small);
    }
    p {
      margin: 0;
    }
    .line {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      color: var(--ink-soft);
      font-variant-numeric: tabular-nums;
    }
    .line.trouble {
      color: var(--critical-ink);
      font-weight: 600;
    }
    .why {
      margin-block: var(--space-1) var(--space-2);
    }
  `,
})
export class SaveStatus {
  private readonly locale = inject(LOCALE_ID);
  protected readonly editing = inject(DraftEditing);

  protected readonly line = computed(() => {
    const state = this.editing.state();
    switch (state.kind) {
      case 'clean':
        return state.savedAt === null
          ? $localize`:@@save-status.nothing:No changes to save`
          : $localize`:@@save-status.saved:Saved ${this.time(state.savedAt)}:time:`;
      case 'changed':
        return $localize`:@@save-status.changed:Not saved yet`;
      case 'saving':
        return $localize`:@@save-status.saving:Saving…`;
      case 'conflict':
        return $localize`:@@save-status.conflict:Waiting for your decision`;
      case 'closed':
        return $localize`:@@save-status.closed:No longer being edited`;
      default:
        return $localize`:@@save-status.failed:Not saved`;
    }
  });

  /** Why something is not on the server, and where it is instead; empty while nothing is wrong. */
  protected readonly trouble = computed(() => {
    const [state, problem] = [this.editing.state(), this.editing.problem()];
    if (state.kind !== 'failed' && state.kind !== 'refused') return '';
    const why = problem ? problemText(problem.code, problem.params) : '';
    const kept = this.editing.unkept()
      ? $localize`:@@save-status.unkept:This browser keeps nothing: leave this page open until it is saved.`
      : $localize`:@@save-status.kept:Your changes are kept in this browser.`;
    const next =
      state.kind === 'failed'
        ? $localize`:@@save-status.next:The next try is at ${this.second(state.retryAt)}:time:.`
        : '';
    return [why, kept, next].filter(Boolean).join(' ');
  });

  protected readonly icon = computed((): IconName => {
    const { kind } = this.editing.state();
    if (kind === 'clean') return 'check';
    return kind === 'failed' || kind === 'refused' || kind === 'conflict' ? 'warning' : 'clock';
  });

  private time(at: number): string {
    return new Intl.DateTimeFormat(this.locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at);
  }

  private second(at: number): string {
    const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat(this.locale, clock).format(at);
  }
}
