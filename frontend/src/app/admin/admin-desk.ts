import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** The frame of the administrators' pages: the ways between their lists. */
@Component({
  selector: 'app-admin-desk',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-label="Administrators’ desk" i18n-aria-label="@@admin.sections.label">
      <a
        routerLink="/desk/admin/triage"
        routerLinkActive="current"
        ariaCurrentWhenActive="page"
        i18n="@@desk.triage.heading"
        >Triage</a
      >
      <a
        routerLink="/desk/admin/leads"
        routerLinkActive="current"
        ariaCurrentWhenActive="page"
        i18n="@@leads.heading"
        >Leads</a
      >
    </nav>
    <router-outlet />
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--space-5);
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
export class AdminDesk {}
