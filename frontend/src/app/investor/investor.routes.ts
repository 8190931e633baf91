import { Routes } from '@angular/router';
import { NotFoundPage } from '../core/not-found.page';

/** The desk of an investor's company: `/desk/companies/:id/...`. */
export const investorRoutes: Routes = [{ path: '**', component: NotFoundPage }];
