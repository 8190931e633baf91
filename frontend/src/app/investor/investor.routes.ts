import { Routes } from '@angular/router';
import { signedIn } from '../core/entry.guards';
import { NotFoundPage } from '../core/not-found.page';
import { CompanyPage } from './companies/company.page';
import { NewCompanyPage } from './companies/new-company.page';
import { ProjectPage } from './companies/project.page';
import { EnquiriesPage } from './follow/enquiries.page';
import { FollowPage } from './follow/follow.page';

/** The desk of an investor's company: `/desk/companies/:id/...`. */
export const investorRoutes: Routes = [
  { path: 'new', title: $localize`:@@company.new.heading:Your company`, component: NewCompanyPage },
  { path: ':id', title: $localize`:@@company.eyebrow:Company`, component: CompanyPage },
  {
    path: ':id/team',
    title: $localize`:@@team.title:Team`,
    loadComponent: () => import('../core/team/team.page').then((file) => file.TeamPage),
  },
  {
    path: ':id/rule-changes/:policy',
    title: $localize`:@@verification.touched.title:A policy has changed`,
    loadComponent: () => import('../core/verification/rule-change.page').then((file) => file.RuleChangePage),
  },
  {
    path: ':id/rule-changes/regime/:regime',
    title: $localize`:@@verification.touched.regime-title:A rule of trade or investment has changed`,
    loadComponent: () => import('../core/verification/rule-change.page').then((file) => file.RuleChangePage),
  },
  {
    path: ':id/projects/new',
    title: $localize`:@@project.new.heading:A new project`,
    component: ProjectPage,
  },
  {
    path: ':id/projects/:projectId',
    title: $localize`:@@project.title.term:Project`,
    component: ProjectPage,
  },
  { path: '**', component: NotFoundPage },
];

/** A person's enquiries. The page of one admits everybody: it tells a guest whose link has ended how to get another. */
export const enquiryRoutes: Routes = [
  {
    path: '',
    title: $localize`:@@enquiries.heading:Your enquiries`,
    component: EnquiriesPage,
    canActivate: [signedIn],
  },
  { path: ':id', title: $localize`:@@enquire.eyebrow:Enquiry`, component: FollowPage },
  { path: '**', component: NotFoundPage },
];
