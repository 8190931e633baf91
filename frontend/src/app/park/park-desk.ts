import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ParkProfileView } from '../api/generated/model';
import { DeskNav, DeskSection } from '../core/desk/desk-nav';
import { Session } from '../core/session';

/** The parts of a park's desk, in the order of its navigation. */
export const PARK_SECTIONS: readonly DeskSection[] = [
  { path: 'inbox', label: $localize`:@@park-desk.inbox:Inbox` },
  { path: 'profile', label: $localize`:@@park-desk.profile:Profile` },
  { path: 'plots', label: $localize`:@@land.plots.heading:Plots` },
  { path: 'buildings', label: $localize`:@@land.buildings.heading:Buildings` },
  { path: 'offerings', label: $localize`:@@offerings.heading:Offerings` },
  { path: 'policies', label: $localize`:@@policies.heading:Policies` },
  { path: 'imports', label: $localize`:@@imports.heading:Imports` },
  { path: 'contacts', label: $localize`:@@park-desk.contacts:Contacts` },
  { path: 'files', label: $localize`:@@park-desk.files:Pictures and files` },
  { path: 'team', label: $localize`:@@park-desk.team:Team` },
  { path: 'corrections', label: $localize`:@@corrections.heading:Corrections` },
  { path: 'confirm', label: $localize`:@@park-desk.confirm:To confirm` },
];

/** Of a park's policies its managers say what holds; to its editors the page would only say that it is not theirs. */
const VERIFICATION: DeskSection = {
  path: 'verification',
  label: $localize`:@@verification.heading:To verify`,
};

/** The frame of a park's pages: the ways between them. */
@Component({
  selector: 'app-park-desk',
  imports: [DeskNav, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-desk-nav [label]="label" [base]="base()" [sections]="sections()" />
    <router-outlet />
  `,
  // As an inline box around whole pages it would take, in Chromium, what is pressed inside a region that scrolls.
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ParkDesk {
  readonly slug = input.required<string>();
  protected readonly label = $localize`:@@park-desk.label:Desk of the park`;
  private readonly session = inject(Session);
  private readonly leads = computed(() =>
    (this.session.current()?.memberships ?? []).some(
      ({ slug, role }) => slug === this.slug() && role === 'park-manager',
    ),
  );
  private readonly profile = httpResource<ParkProfileView>(() => `/api/v1/park-profiles/${this.slug()}`);
  /** Of a park that has never been published there is a profile and nothing else. */
  protected readonly sections = computed(() =>
    this.profile.hasValue() && this.profile.value().completeness === null
      ? PARK_SECTIONS.filter(({ path }) => path === 'profile')
      : [...PARK_SECTIONS, ...(this.leads() ? [VERIFICATION] : [])],
  );
  protected readonly base = computed(() => `/desk/parks/${this.slug()}`);
}
