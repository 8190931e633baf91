import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * A group of choices in a filter form: closed it says how many are chosen. A native disclosure, so that it opens
 * without a script; from 48 rem on its choices lie over the list.
 */
@Component({
  selector: 'app-filter-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details #box name="filter-groups">
      <summary (keydown.escape)="box.open = false">
        {{ label() }}
        @if (chosen() > 0) {
          <span class="count"
            >{{ chosen() }}<span class="visually-hidden" i18n="@@filter.chosen">&ngsp;chosen</span></span
          >
        }
      </summary>
      <fieldset class="choices">
        <legend class="visually-hidden">{{ label() }}</legend>
        <ng-content />
      </fieldset>
    </details>
  `,
  styles: `
    details {
      position: relative;
    }
    summary {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      min-height: var(--target);
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--field-line);
      border-radius: var(--radius);
      background: var(--field-surface);
      cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary::after {
      content: '';
      width: 0.45em;
      height: 0.45em;
      margin-inline-start: auto;
      border-inline-end: 1.5px solid currentColor;
      border-block-end: 1.5px solid currentColor;
      transform: translateY(-0.15em) rotate(45deg);
    }
    details[open] summary {
      border-color: var(--accent);
    }
    .count {
      min-width: 1.5em;
      padding-inline: 0.4em;
      border-radius: 1em;
      background: var(--accent);
      color: var(--on-accent);
      font-size: var(--text-tiny);
      font-weight: 600;
      text-align: center;
    }
    .choices {
      margin: var(--space-2) 0 0;
      padding: var(--space-3) var(--space-4);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface-raised);
    }
    @media (min-width: 48rem) {
      .choices {
        position: absolute;
        z-index: 4;
        width: max-content;
        max-width: 24rem;
        max-height: 26rem;
        overflow-y: auto;
        box-shadow: 0 6px 20px rgb(0 0 0 / 14%);
      }
    }
  `,
})
export class FilterGroup {
  readonly label = input.required<string>();
  readonly chosen = input(0);
}
