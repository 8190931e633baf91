import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** A step on the way to this page; the last one, without a link, is the page itself. */
export interface Crumb {
  label: string;
  /** Of a label in another language than the page. */
  lang?: string;
  link?: string | readonly string[];
}

@Component({
  selector: 'app-breadcrumb',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-label="Breadcrumb" i18n-aria-label="@@ui.breadcrumb.label">
      <ol>
        @for (crumb of crumbs(); track $index) {
          <li>
            @if (crumb.link; as link) {
              <a [routerLink]="link">{{ crumb.label }}</a>
            } @else {
              <span aria-current="page" [attr.lang]="crumb.lang">{{ crumb.label }}</span>
            }
          </li>
        }
      </ol>
    </nav>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-2);
      margin: 0 0 var(--space-4);
      padding: 0;
      font-size: var(--text-small);
      list-style: none;
    }
    li {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    li + li::before {
      content: '/' / '';
      margin-inline-end: var(--space-2);
      color: var(--ink-faint);
    }
    a {
      display: inline-block;
      min-height: 1.5rem;
    }
    span {
      color: var(--ink-soft);
    }
  `,
})
export class Breadcrumb {
  readonly crumbs = input.required<readonly Crumb[]>();
}
