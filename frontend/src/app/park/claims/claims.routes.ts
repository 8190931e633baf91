import { Routes } from '@angular/router';
import { signedIn } from '../../core/entry.guards';
import { NotFoundPage } from '../../core/not-found.page';
import { OwnClaimPage } from './own-claim.page';
import { OwnClaimsPage } from './own-claims.page';

/** The claims a person has made: `/desk/claims`. */
export const claimRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`:@@own-claims.heading:Your claims`,
    component: OwnClaimsPage,
    canActivate: [signedIn],
  },
  {
    path: ':id',
    title: $localize`:@@claim.title:Claim of a park`,
    component: OwnClaimPage,
    canActivate: [signedIn],
  },
  { path: '**', component: NotFoundPage },
];
