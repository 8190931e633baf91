import { Routes } from '@angular/router';

/** The page of all components exists in development builds only, which put another file in the place of this one. */
export const galleryRoutes: Routes = [];
