import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import { FilterChip } from '../../ui/filter-chip';

/** An active filter and the list without it. */
export interface ActiveFilter {
  label: string;
  without: Params;
}

/** What narrows a list, each with a way to drop it. */
@Component({
  selector: 'app-active-filters',
  imports: [FilterChip, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (filters().length > 0) {
      <ul class="cluster plain-list" aria-label="Active filters" i18n-aria-label="@@filter.active">
        @for (filter of filters(); track filter.label) {
          <li><app-filter-chip [label]="filter.label" [without]="filter.without" /></li>
        }
        <li><a class="clear" [routerLink]="[]" i18n="@@filter.clear">Clear all</a></li>
      </ul>
    }
  `,
  styles: `
    ul {
      margin-bottom: var(--space-4);
    }
    .clear {
      display: inline-flex;
      align-items: center;
      min-height: 2rem;
    }
  `,
})
export class ActiveFilters {
  readonly filters = input.required<readonly ActiveFilter[]>();
}
