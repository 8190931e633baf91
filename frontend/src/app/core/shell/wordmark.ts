import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The needle of a compass and the name. The link around it carries the accessible name. */
@Component({
  selector: 'app-wordmark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 20 28" width="20" height="28" aria-hidden="true" focusable="false">
      <path d="M10 1 16 14H4Z" fill="var(--accent)" />
      <path
        d="M10 27 4 14h12Z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
      />
    </svg>
    <span aria-hidden="true">Lodestone</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      font-size: 1.25rem;
      font-weight: 650;
      letter-spacing: -0.015em;
    }
  `,
})
export class Wordmark {}
