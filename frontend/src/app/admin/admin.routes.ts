import { Routes } from '@angular/router';
import { DeskEnquiryPage } from '../core/desk/desk-enquiry.page';
import { InboxPage } from '../core/desk/inbox.page';
import { WalkableList } from '../core/desk/walkable-list';
import { NotFoundPage } from '../core/not-found.page';
import { AdminDesk } from './admin-desk';
import { LeadPage } from './leads/lead.page';
import { LeadsPage } from './leads/leads.page';

/** The desk of the administrators: `/desk/admin/...`. Each list lives above the pages that walk through it. */
export const adminRoutes: Routes = [
  {
    path: '',
    component: AdminDesk,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'triage' },
      {
        path: 'leads',
        providers: [WalkableList],
        children: [
          { path: '', pathMatch: 'full', title: $localize`:@@leads.heading:Leads`, component: LeadsPage },
          { path: ':id', title: $localize`:@@lead.title:Lead`, component: LeadPage },
        ],
      },
      {
        path: 'reviews',
        providers: [WalkableList],
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: $localize`:@@reviews.heading:Reviews`,
            loadComponent: () => import('./reviews/reviews.page').then((file) => file.ReviewsPage),
          },
          {
            path: ':type/:id',
            title: $localize`:@@review.title:Review`,
            loadComponent: () => import('./reviews/review.page').then((file) => file.ReviewPage),
          },
        ],
      },
      {
        path: 'claims',
        providers: [WalkableList],
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: $localize`:@@claims.heading:Claims`,
            loadComponent: () => import('./claims/claims.page').then((file) => file.ClaimsPage),
          },
          {
            path: ':id',
            title: $localize`:@@claim.title:Claim of a park`,
            loadComponent: () => import('./claims/claim.page').then((file) => file.ClaimPage),
          },
        ],
      },
      {
        path: 'corrections',
        title: $localize`:@@corrections.heading:Corrections`,
        loadComponent: () =>
          import('./corrections/corrections.page').then((file) => file.UnansweredCorrectionsPage),
      },
      {
        path: 'files',
        title: $localize`:@@waiting-files.heading:Pictures to look at`,
        loadComponent: () => import('./files/waiting-files.page').then((file) => file.WaitingFilesPage),
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
      {
        path: 'parks',
        title: $localize`:@@parks.heading:Parks`,
        loadComponent: () => import('./parks/parks.page').then((file) => file.ParksPage),
      },
      {
        path: 'parks/new',
        title: $localize`:@@admin-parks.begin:Begin a park`,
        loadComponent: () => import('./parks/new-park.page').then((file) => file.NewParkPage),
      },
      {
        path: 'policies',
        title: $localize`:@@policies.heading:Policies`,
        loadComponent: () => import('./policies/policies.page').then((file) => file.PoliciesPage),
      },
      {
        path: 'policies/:id',
        data: { kind: 'policy' },
        loadComponent: () => import('../core/records/record-standing').then((file) => file.RecordStanding),
      },
      {
        path: 'policies/:id/edit',
        data: { kind: 'policy' },
        loadComponent: () => import('../core/authoring/policy-edit.page').then((file) => file.PolicyEditPage),
      },
      {
        path: 'policies/:id/versions/:n',
        data: { kind: 'policy' },
        loadComponent: () =>
          import('../core/records/record-version.page').then((file) => file.RecordVersionPage),
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
        path: 'parks/:slug/team',
        title: $localize`:@@team.title:Team`,
        loadComponent: () => import('../core/team/team.page').then((file) => file.TeamPage),
      },
      {
        path: '',
        providers: [WalkableList],
        children: [
          { path: 'triage', title: $localize`:@@desk.triage.heading:Triage`, component: InboxPage },
          {
            path: 'enquiries/:id',
            title: $localize`:@@desk.enquiry.title:Enquiry`,
            component: DeskEnquiryPage,
          },
        ],
      },
      { path: '**', component: NotFoundPage },
    ],
  },
];
