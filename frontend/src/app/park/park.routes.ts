import { Routes } from '@angular/router';

/** The desk of a park: `/desk/parks/:slug/...`. */
export const parkRoutes: Routes = [];
