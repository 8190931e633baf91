import { Routes } from '@angular/router';
import { HomePage } from './home/home.page';

/** What everybody may read, rendered on the server. */
export const publicRoutes: Routes = [{ path: '', pathMatch: 'full', component: HomePage }];
