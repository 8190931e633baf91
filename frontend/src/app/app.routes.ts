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
    path: 'desk',
    canActivate: [entered],
    children: [
      {
        path: 'companies',
        loadChildren: () => import('./investor/investor.routes').then((area) => area.investorRoutes),
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
