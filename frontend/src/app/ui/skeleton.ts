import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';

/** Holds the place of what is being loaded, so that nothing jumps when it comes. */
@Component({
  selector: 'app-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (whole()) {
      <h1 class="visually-hidden" i18n="@@ui.skeleton.page">This page is being loaded</h1>
    }
    <div role="status">
      <span class="visually-hidden" i18n="@@ui.skeleton.loading">Loading</span>
      @for (line of bars(); track line) {
        <span class="bar" aria-hidden="true"></span>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .bar {
      display: block;
      height: 1rem;
      margin-bottom: var(--space-3);
      border-radius: var(--radius-small);
      background: var(--surface-sunken);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    .bar:nth-child(3n + 1) {
      width: 70%;
    }
    .bar:nth-child(3n) {
      width: 88%;
    }
    @keyframes breathe {
      to {
        background: var(--line-strong);
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(3);
  /** It stands for a whole page, whose heading it is until the page has its own. */
  readonly whole = input(false, { transform: booleanAttribute });
  protected readonly bars = computed(() => Array.from({ length: this.lines() }, (_, i) => i));
}
