import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** One part of a desk. */
export interface DeskSection {
  /** Address below the desk's own. */
  path: string;
  label: string;
  /** How much waits there; absent or null: nobody counts, or nobody knows. */
  count?: number | null;
}

/** The ways between the parts of a desk, above each of its pages. */
@Component({
  selector: 'app-desk-nav',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="label()">
      @for (section of sections(); track section.path) {
        <a
          #link
          [routerLink]="[base(), section.path]"
          routerLinkActive="current"
          ariaCurrentWhenActive="page"
          (isActiveChange)="show(link, $event)"
          >{{ section.label }}
          @if (section.count) {
            <span class="count">&ngsp;{{ section.count }}</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 0 var(--space-5);
      max-width: var(--page-width);
      margin-inline: auto;
      padding: var(--space-3) var(--page-gutter) 0;
      /* One line, also on a phone: it is moved sideways there. */
      overflow-x: auto;
    }
    a {
      display: inline-flex;
      flex: none;
      align-items: center;
      min-height: var(--target);
      border-bottom: 2px solid transparent;
      color: var(--ink-soft);
      text-decoration: none;
    }
    a:focus-visible {
      outline-offset: -3px;
    }
    .count {
      margin-inline-start: var(--space-2);
      padding-inline: 0.45em;
      border-radius: var(--radius);
      background: var(--badge-neutral-surface);
      color: var(--badge-neutral-ink);
      font-family: var(--font-figures);
      font-size: var(--text-tiny);
      font-weight: 600;
    }
    a.current {
      border-bottom-color: var(--accent);
      color: var(--ink);
      font-weight: 640;
    }
    @media print {
      nav {
        display: none;
      }
    }
  `,
})
export class DeskNav {
  /** Names the desk. */
  readonly label = input.required<string>();
  /** Address of the desk. */
  readonly base = input.required<string>();
  readonly sections = input.required<readonly DeskSection[]>();

  /** Where not all ways have room, the one to this page stands in the middle: who came by a link sees where they are. */
  protected show(link: HTMLElement, isActive: boolean): void {
    const nav = link.parentElement;
    if (!isActive || !nav) return;
    const [all, own] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
    nav.scrollLeft += own.left - all.left - (all.width - own.width) / 2;
  }
}
