import { Routes } from '@angular/router';

/** The desk of the administrators: `/desk/admin/...`. */
export const adminRoutes: Routes = [];
