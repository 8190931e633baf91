import { Routes } from '@angular/router';
import { NotFoundPage } from '../core/not-found.page';

/** The desk of the administrators: `/desk/admin/...`. */
export const adminRoutes: Routes = [{ path: '**', component: NotFoundPage }];
