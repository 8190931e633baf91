import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

/** A step in a list: where it leads and what it is called. */
export interface Step {
  link: readonly string[];
  label: string;
}

/** Leads to the entries before and after in the list that this one was opened from, with its filters. */
@Component({
  selector: 'app-walk',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-label="In the list" i18n-aria-label="@@desk.walk.label">
      @if (previous(); as step) {
        <a class="button secondary small" rel="prev" [routerLink]="step.link" [queryParams]="query()">
          <span aria-hidden="true">←</span>
          <span><ng-container i18n="@@desk.walk.previous">Previous</ng-container>: {{ step.label }}</span>
        </a>
      }
      @if (next(); as step) {
        <a class="button secondary small" rel="next" [routerLink]="step.link" [queryParams]="query()">
          <span><ng-container i18n="@@desk.walk.next">Next</ng-container>: {{ step.label }}</span>
          <span aria-hidden="true">→</span>
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `,
})
export class Walk {
  readonly previous = input<Step | null>(null);
  readonly next = input<Step | null>(null);
  /** Filters of the list. */
  readonly query = input<Params>({});
}
