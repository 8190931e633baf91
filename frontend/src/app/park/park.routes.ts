import { Routes } from '@angular/router';
import { DeskEnquiryPage } from '../core/desk/desk-enquiry.page';
import { InboxPage } from '../core/desk/inbox.page';
import { WalkableList } from '../core/desk/walkable-list';
import { NotFoundPage } from '../core/not-found.page';
import { FactsToConfirmPage } from './facts/facts-to-confirm.page';
import { ParkDesk } from './park-desk';
import { KIND_WORDS, RecordKind } from '../core/records/record-kinds';

/** The pages of what a park publishes beside its profile: all of a kind, one of them, its draft and its versions. */
function recordRoutes(kind: RecordKind): Routes {
  const { path, plural } = KIND_WORDS[kind];
  return [
    {
      path,
      title: plural,
      data: { kind },
      loadComponent: () => import('./records/records.page').then((file) => file.RecordsPage),
    },
    {
      path: `${path}/:id`,
      data: { kind },
      loadComponent: () => import('./records/record.page').then((file) => file.RecordPage),
    },
    {
      path: `${path}/:id/edit`,
      data: { kind },
      loadComponent: () =>
        kind === 'policy'
          ? import('../core/authoring/policy-edit.page').then((file) => file.PolicyEditPage)
          : import('./records/record-edit.page').then((file) => file.RecordEditPage),
    },
    {
      path: `${path}/:id/versions/:n`,
      data: { kind },
      loadComponent: () =>
        import('../core/records/record-version.page').then((file) => file.RecordVersionPage),
    },
  ];
}

/** The desk of a park: `/desk/parks/:slug/...`. Its list lives above the pages that walk through it. */
export const parkRoutes: Routes = [
  {
    path: ':slug',
    component: ParkDesk,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inbox' },
      {
        path: '',
        providers: [WalkableList],
        children: [
          { path: 'inbox', title: $localize`:@@desk.inbox.title:Inbox of the park`, component: InboxPage },
          {
            path: 'enquiries/:id',
            title: $localize`:@@desk.enquiry.title:Enquiry`,
            component: DeskEnquiryPage,
          },
        ],
      },
      {
        path: 'profile',
        loadComponent: () => import('./profile/profile.page').then((file) => file.ProfilePage),
      },
      {
        path: 'profile/edit',
        loadComponent: () => import('./profile/profile-edit.page').then((file) => file.ProfileEditPage),
      },
      {
        path: 'profile/versions/:n',
        loadComponent: () => import('./profile/version.page').then((file) => file.VersionPage),
      },
      {
        path: 'contacts',
        title: $localize`:@@contacts.title:Contacts of the park`,
        loadComponent: () => import('./contacts/contacts.page').then((file) => file.ContactsPage),
      },
      {
        path: 'files',
        title: $localize`:@@park-files.eyebrow:Pictures and files of the park`,
        loadComponent: () => import('./files/park-files.page').then((file) => file.ParkFilesPage),
      },
      {
        path: 'imports',
        title: $localize`:@@imports.heading:Imports`,
        loadComponent: () => import('../core/imports/imports.page').then((file) => file.ImportsPage),
      },
      {
        path: 'imports/:id',
        title: $localize`:@@import.title:Import`,
        loadComponent: () => import('../core/imports/import.page').then((file) => file.ImportPage),
      },
      {
        path: 'team',
        title: $localize`:@@team.title:Team`,
        loadComponent: () => import('../core/team/team.page').then((file) => file.TeamPage),
      },
      {
        path: 'corrections',
        title: $localize`:@@corrections.heading:Corrections`,
        loadComponent: () => import('./corrections/corrections.page').then((file) => file.CorrectionsPage),
      },
      {
        path: 'confirm',
        title: $localize`:@@confirm.heading:Facts to confirm`,
        component: FactsToConfirmPage,
      },
      {
        path: 'rule-changes/:policy',
        title: $localize`:@@verification.touched.title:A policy has changed`,
        loadComponent: () =>
          import('../core/verification/rule-change.page').then((file) => file.RuleChangePage),
      },
      {
        path: 'rule-changes/regime/:regime',
        title: $localize`:@@verification.touched.regime-title:A rule of trade or investment has changed`,
        loadComponent: () =>
          import('../core/verification/rule-change.page').then((file) => file.RuleChangePage),
      },
      {
        path: 'verification',
        title: $localize`:@@verification.heading:To verify`,
        loadComponent: () =>
          import('../core/verification/verification.page').then((file) => file.VerificationPage),
      },
      {
        path: 'verification/:kind/:rule',
        title: $localize`:@@verification.rule.title:Rule to verify`,
        loadComponent: () => import('../core/verification/rule.page').then((file) => file.RulePage),
      },
      ...recordRoutes('plot'),
      ...recordRoutes('building'),
      ...recordRoutes('offering'),
      ...recordRoutes('policy'),
      { path: '**', component: NotFoundPage },
    ],
  },
  { path: '**', component: NotFoundPage },
];
