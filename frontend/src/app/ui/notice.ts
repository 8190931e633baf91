import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Tone } from '../domain/status-view';
import { Icon, IconName } from './icon';

const ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  accent: 'info',
  positive: 'check',
  signal: 'clock',
  critical: 'warning',
};

/** Something the reader of this page should know before going on. */
@Component({
  selector: 'app-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="notice" [class]="tone()" role="note">
      <app-icon [name]="icon()" />
      <div>
        @if (heading(); as text) {
          <p class="heading">{{ text }}</p>
        }
        <ng-content />
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .notice {
      display: flex;
      gap: var(--space-3);
      margin-bottom: var(--space-5);
      padding: var(--space-4);
      border-inline-start: 4px solid var(--badge-neutral-ink);
      background: var(--badge-neutral-surface);
    }
    .notice.accent {
      border-color: var(--badge-accent-ink);
      background: var(--badge-accent-surface);
    }
    .notice.positive {
      border-color: var(--badge-positive-ink);
      background: var(--badge-positive-surface);
    }
    .notice.signal {
      border-color: var(--badge-signal-ink);
      background: var(--badge-signal-surface);
    }
    .notice.critical {
      border-color: var(--badge-critical-ink);
      background: var(--badge-critical-surface);
    }
    app-icon {
      margin-top: 0.25em;
    }
    .heading {
      margin: 0 0 var(--space-1);
      font-weight: 640;
    }
  `,
})
export class Notice {
  readonly tone = input<Tone>('neutral');
  readonly heading = input<string>();
  protected readonly icon = computed(() => ICONS[this.tone()]);
}
