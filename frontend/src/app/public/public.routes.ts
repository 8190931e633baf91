import { Routes } from '@angular/router';

/** What everybody may read, rendered on the server. */
export const publicRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./home/home.page').then((file) => file.HomePage),
  },
  {
    path: 'parks',
    title: $localize`:@@parks.title:Parks in rare-earth regions`,
    loadComponent: () => import('./parks/parks.page').then((file) => file.ParksPage),
  },
  {
    path: 'parks/:slug',
    loadComponent: () => import('./park/park.page').then((file) => file.ParkPage),
  },
  {
    path: 'parks/:slug/claim',
    loadComponent: () => import('./claim/claim-park.page').then((file) => file.ClaimParkPage),
  },
  {
    path: 'parks/:slug/facts/:factId/correct',
    title: $localize`:@@correct.heading:Propose a correction`,
    loadComponent: () => import('./correct/correct-fact.page').then((file) => file.CorrectFactPage),
  },
  {
    path: 'parks/:slug/plots',
    loadComponent: () => import('./land/plots.page').then((file) => file.PlotsPage),
  },
  {
    path: 'parks/:slug/buildings',
    loadComponent: () => import('./land/buildings.page').then((file) => file.BuildingsPage),
  },
  {
    path: 'offerings',
    title: $localize`:@@offerings.title:Offerings of industrial parks`,
    loadComponent: () => import('./offerings/offerings.page').then((file) => file.OfferingsPage),
  },
  {
    path: 'offerings/:id',
    loadComponent: () => import('./offerings/offering.page').then((file) => file.OfferingPage),
  },
  {
    path: 'regimes',
    title: $localize`:@@regimes.heading:Rules on trade and investment`,
    loadComponent: () => import('./regimes/regimes.page').then((file) => file.RegimesPage),
  },
  {
    path: 'check',
    title: $localize`:@@check.heading:What applies to my project?`,
    loadComponent: () => import('./check/check.page').then((file) => file.CheckPage),
  },
  {
    path: 'open-data',
    title: $localize`:@@open-data.title:Open data`,
    loadComponent: () => import('./open-data/open-data.page').then((file) => file.OpenDataPage),
  },
  {
    path: 'policies',
    title: $localize`:@@policies.title:Policies for rare-earth plants`,
    loadComponent: () => import('./policies/policies.page').then((file) => file.PoliciesPage),
  },
  {
    path: 'policies/:slug',
    loadComponent: () => import('./policy/policy.page').then((file) => file.PolicyPage),
  },
];
