import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { DeskNav, DeskSection } from '../core/desk/desk-nav';
import { WaitingRules } from '../core/verification/waiting-rules';

/** The parts of the administrators' desk, in the order of its navigation. */
export const ADMIN_SECTIONS: readonly DeskSection[] = [
  { path: 'triage', label: $localize`:@@desk.triage.heading:Triage` },
  { path: 'leads', label: $localize`:@@leads.heading:Leads` },
  { path: 'reviews', label: $localize`:@@reviews.heading:Reviews` },
  { path: 'files', label: $localize`:@@waiting-files.heading:Pictures to look at` },
  { path: 'corrections', label: $localize`:@@corrections.heading:Corrections` },
  { path: 'claims', label: $localize`:@@claims.heading:Claims` },
  { path: 'verification', label: $localize`:@@verification.heading:To verify` },
  { path: 'parks', label: $localize`:@@parks.heading:Parks` },
  { path: 'policies', label: $localize`:@@policies.heading:Policies` },
  { path: 'imports', label: $localize`:@@imports.heading:Imports` },
];

/** The frame of the administrators' pages: the ways between their lists. */
@Component({
  selector: 'app-admin-desk',
  imports: [DeskNav, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-desk-nav [label]="label" base="/desk/admin" [sections]="sections()" />
    <router-outlet />
  `,
  // As an inline box around whole pages it would take, in Chromium, what is pressed inside a region that scrolls.
  styles: `
    :host {
      display: block;
    }
  `,
})
export class AdminDesk {
  protected readonly label = $localize`:@@admin.sections.label:Administrators’ desk`;
  private readonly waiting = inject(WaitingRules);
  protected readonly sections = computed(() =>
    ADMIN_SECTIONS.map((section) =>
      section.path === 'verification' ? { ...section, count: this.waiting.count() } : section,
    ),
  );

  constructor() {
    void this.waiting.refresh();
  }
}
