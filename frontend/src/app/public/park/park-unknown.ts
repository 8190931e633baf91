import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { factBlockLabel } from '../../domain/fact-block-labels';

/** The blocks of a park's profile about which no source says anything. */
@Component({
  selector: 'app-park-unknown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (labels().length > 0) {
      <section class="unknown" aria-labelledby="unknown-heading">
        <h2 id="unknown-heading" i18n="@@park.unknown.heading">What is not known</h2>
        <p i18n="@@park.unknown.body">
          No source read for this portal states anything about the following. Unknown does not mean there is
          none: ask.
        </p>
        <ul>
          @for (label of labels(); track label) {
            <li>{{ label }}</li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host(:not(:first-child)) .unknown {
      margin-top: var(--space-5);
    }
    .unknown {
      padding: var(--space-4) var(--space-5);
      border: 1px dashed var(--line-control);
      border-radius: var(--radius);
    }
    .unknown h2 {
      font-size: var(--text-large);
    }
    .unknown p {
      max-width: var(--measure);
    }
    .unknown ul {
      margin: 0;
      padding-inline-start: 1.2em;
      columns: 2 12rem;
    }
  `,
})
export class ParkUnknown {
  /** Of the blocks. */
  readonly blocks = input.required<readonly string[]>();
  protected readonly labels = computed(() => this.blocks().map(factBlockLabel));
}
