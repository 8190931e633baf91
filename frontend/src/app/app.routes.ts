import { Routes } from '@angular/router';
import { entered } from './core/entry.guards';
import { NotFoundPage } from './core/not-found.page';
import { PERSONAL_PATHS } from './core/personal-paths';
import { galleryRoutes } from './ui/gallery/gallery.routes';

const personal: Routes = PERSONAL_PATHS.map((path) => ({
  path,
  loadChildren: () => import('./account/account.routes').then((area) => area.accountRoutes[path]),
}));

/** One lazy area per party, below the language that each build has as its base. */
export const routes: Routes = [
  ...galleryRoutes,
  {
    path: 'enquire',
    loadChildren: () => import('./investor/enquire/enquire.routes').then((area) => area.enquireRoutes),
  },
  {
    path: 'desk/enquiries',
    loadChildren: () => import('./investor/investor.routes').then((area) => area.enquiryRoutes),
  },
  {
    path: 'desk',
    canActivate: [entered],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`:@@desk.desks.heading:Your desks`,
        loadComponent: () => import('./core/desk/desks.page').then(({ DesksPage }) => DesksPage),
      },
      {
        path: 'companies',
        loadChildren: () => import('./investor/investor.routes').then((area) => area.investorRoutes),
      },
      {
        path: 'claims',
        loadChildren: () => import('./park/claims/claims.routes').then((area) => area.claimRoutes),
      },
      { path: 'parks', loadChildren: () => import('./park/park.routes').then((area) => area.parkRoutes) },
      { path: 'admin', loadChildren: () => import('./admin/admin.routes').then((area) => area.adminRoutes) },
      { path: '**', component: NotFoundPage },
    ],
  },
  ...personal,
  { path: '', loadChildren: () => import('./public/public.routes').then((area) => area.publicRoutes) },
  { path: '**', component: NotFoundPage },
];
