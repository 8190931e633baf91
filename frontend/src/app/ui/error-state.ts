import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from './icon';

/** Something could not be read: what is wrong, what to quote to the people who run the portal, and another try. */
@Component({
  selector: 'app-error-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section role="alert">
      <p class="text"><app-icon name="warning" />{{ text() }}</p>
      @if (requestId(); as id) {
        <p class="request" i18n="@@ui.error.request-id">
          If it stays, quote this number to us: <code>{{ id }}</code>
        </p>
      }
      @if (retryable()) {
        <button type="button" class="button secondary" (click)="retry.emit()" i18n="@@ui.error.retry">
          Try again
        </button>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      max-width: var(--measure);
      padding: var(--space-5);
      border: 1px solid var(--critical-ink);
      border-radius: var(--radius);
    }
    .text {
      display: flex;
      gap: var(--space-3);
      margin-bottom: var(--space-3);
      font-weight: 600;
    }
    app-icon {
      margin-top: 0.25em;
      color: var(--critical-ink);
    }
    .request {
      color: var(--ink-soft);
      font-size: var(--text-small);
      overflow-wrap: anywhere;
    }
  `,
})
export class ErrorState {
  readonly text = input.required<string>();
  readonly requestId = input<string | null>(null);
  readonly retryable = input(true);
  readonly retry = output<void>();
}
