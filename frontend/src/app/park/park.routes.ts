import { Routes } from '@angular/router';
import { NotFoundPage } from '../core/not-found.page';

/** The desk of a park: `/desk/parks/:slug/...`. */
export const parkRoutes: Routes = [{ path: '**', component: NotFoundPage }];
