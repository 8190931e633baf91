import { Routes } from '@angular/router';

/** The desk of an investor's company: `/desk/companies/:id/...`. */
export const investorRoutes: Routes = [];
