import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Portal } from '../portal';

/** Says on every page of a demonstration which of its content is invented. */
@Component({
  selector: 'app-demonstration-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (portal.demonstration()) {
      <aside class="banner" aria-labelledby="demonstration-title">
        <strong id="demonstration-title" i18n="@@shell.demonstration.title">Demonstration.</strong>
        <span i18n="@@shell.demonstration.body">What is marked “demo” is invented; the rest is real.</span>
      </aside>
    }
  `,
  styles: `
    .banner {
      margin: 0;
      padding: var(--space-2) var(--page-gutter);
      background: var(--surface-demonstration);
      border-bottom: 1px solid var(--line-strong);
      font-size: var(--text-small);
      text-align: center;
      text-wrap: pretty;
    }
    strong {
      margin-inline-end: 0.4em;
    }
  `,
})
export class DemonstrationBanner {
  protected readonly portal = inject(Portal);
}
