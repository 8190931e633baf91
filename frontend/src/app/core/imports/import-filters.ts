import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatNumber } from '../../domain/format';

/** Rows of one kind, and how many. */
export interface FilterLine {
  show: string;
  label: string;
  rows: number;
}

/** How many rows stand how: each number leads to its rows. */
@Component({
  selector: 'app-import-filters',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-label="Rows by what happens to them" i18n-aria-label="@@import.filters">
      @for (line of lines(); track line.show) {
        <a
          [routerLink]="[]"
          [queryParams]="{ show: line.show, code: null }"
          queryParamsHandling="merge"
          [attr.aria-current]="line.show === current() ? 'true' : null"
          [class.none]="line.rows === 0"
          [class.critical]="line.show === 'errors' && line.rows > 0"
          ><span class="figure">{{ number(line.rows) }}</span> <span>{{ line.label }}</span></a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
      gap: var(--space-2);
      margin-bottom: var(--space-5);
    }
    a {
      display: flex;
      flex-direction: column;
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface-raised);
      color: var(--ink);
      font-size: var(--text-small);
      line-height: 1.35;
      text-decoration: none;
    }
    a:hover {
      border-color: var(--accent);
    }
    a[aria-current] {
      border-color: var(--accent);
      background: var(--accent-surface);
      box-shadow: inset 0 -3px 0 var(--accent);
    }
    .figure {
      font-size: var(--text-title);
      font-weight: 640;
    }
    .none .figure {
      color: var(--ink-soft);
      font-weight: 400;
    }
    .critical .figure {
      color: var(--critical-ink);
    }
  `,
})
export class ImportFilters {
  private readonly locale = inject(LOCALE_ID);
  readonly lines = input.required<readonly FilterLine[]>();
  readonly current = input<string | null>(null);

  protected number(rows: number): string {
    return formatNumber(rows, this.locale);
  }
}
