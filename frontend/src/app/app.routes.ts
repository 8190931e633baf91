import { Routes } from '@angular/router';
import { NotFoundPage } from './core/not-found.page';
import { galleryRoutes } from './ui/gallery/gallery.routes';

/** One lazy area per party, below the language that each build has as its base. */
export const routes: Routes = [
  ...galleryRoutes,
  {
    path: 'desk',
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
  { path: '', loadChildren: () => import('./public/public.routes').then((area) => area.publicRoutes) },
  { path: '**', component: NotFoundPage },
];
