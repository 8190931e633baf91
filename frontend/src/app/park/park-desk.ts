import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { DeskNav, DeskSection } from '../core/desk/desk-nav';

/** The parts of a park's desk, in the order of its navigation. */
export const PARK_SECTIONS: readonly DeskSection[] = [
  { path: 'inbox', label: $localize`:@@park-desk.inbox:Inbox` },
  { path: 'profile', label: $localize`:@@park-desk.profile:Profile` },
  { path: 'plots', label: $localize`:@@land.plots.heading:Plots` },
  { path: 'buildings', label: $localize`:@@land.buildings.heading:Buildings` },
  { path: 'offerings', label: $localize`:@@offerings.heading:Offerings` },
  { path: 'imports', label: $localize`:@@imports.heading:Imports` },
  { path: 'contacts', label: $localize`:@@park-desk.contacts:Contacts` },
  { path: 'files', label: $localize`:@@park-desk.files:Pictures and files` },
  { path: 'team', label: $localize`:@@park-desk.team:Team` },
  { path: 'confirm', label: $localize`:@@park-desk.confirm:To confirm` },
];

/** The frame of a park's pages: the ways between them. */
@Component({
  selector: 'app-park-desk',
  imports: [DeskNav, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-desk-nav [label]="label" [base]="base()" [sections]="sections" />
    <router-outlet />
  `,
})
export class ParkDesk {
  readonly slug = input.required<string>();
  protected readonly label = $localize`:@@park-desk.label:Desk of the park`;
  protected readonly sections = PARK_SECTIONS;
  protected readonly base = computed(() => `/desk/parks/${this.slug()}`);
}
