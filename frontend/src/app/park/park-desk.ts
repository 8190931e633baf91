import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** The parts of a park's desk, in the order of its navigation. */
export const PARK_SECTIONS: readonly { path: string; label: string }[] = [
  { path: 'inbox', label: $localize`:@@park-desk.inbox:Inbox` },
  { path: 'confirm', label: $localize`:@@park-desk.confirm:To confirm` },
];

/** The frame of a park's pages: the ways between them. */
@Component({
  selector: 'app-park-desk',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="label">
      @for (section of sections; track section.path) {
        <a
          [routerLink]="['/desk/parks', slug(), section.path]"
          routerLinkActive="current"
          ariaCurrentWhenActive="page"
          >{{ section.label }}</a
        >
      }
    </nav>
    <router-outlet />
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-5);
      max-width: var(--page-width);
      margin-inline: auto;
      padding: var(--space-3) var(--page-gutter) 0;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--target);
      border-bottom: 2px solid transparent;
      color: var(--ink-soft);
      text-decoration: none;
    }
    a.current {
      border-bottom-color: var(--accent);
      color: var(--ink);
      font-weight: 640;
    }
  `,
})
export class ParkDesk {
  readonly slug = input.required<string>();
  protected readonly label = $localize`:@@park-desk.label:Desk of the park`;
  protected readonly sections = PARK_SECTIONS;
}
