import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import { Icon } from './icon';

/** An active filter: a link to the same list without it. */
@Component({
  selector: 'app-filter-chip',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="chip" [routerLink]="[]" [queryParams]="without()" [attr.aria-label]="removes()">
      {{ label() }}<app-icon name="cross" />
    </a>
  `,
  styles: `
    .chip {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      min-height: 2rem;
      padding: var(--space-1) var(--space-3);
      border: 1px solid var(--chip-line);
      border-radius: 1rem;
      background: var(--chip-surface);
      color: var(--ink);
      font-size: var(--text-small);
      line-height: 1.3;
      text-decoration: none;
    }
    .chip:hover {
      border-color: var(--accent);
      color: var(--accent-ink);
    }
  `,
})
export class FilterChip {
  readonly label = input.required<string>();
  /** The query of the list without this filter. */
  readonly without = input.required<Params>();
  protected readonly removes = computed(
    () => $localize`:@@ui.filter.remove:Remove filter: ${this.label()}:filter:`,
  );
}
