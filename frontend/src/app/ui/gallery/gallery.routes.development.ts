import { Routes } from '@angular/router';

/** Takes the place of gallery.routes.ts in development builds. */
export const galleryRoutes: Routes = [
  {
    path: 'ui',
    title: 'Components',
    loadComponent: () => import('./gallery.page').then((m) => m.GalleryPage),
  },
];
