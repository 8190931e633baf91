import { Routes } from '@angular/router';
import { DeskEnquiryPage } from '../core/desk/desk-enquiry.page';
import { InboxPage } from '../core/desk/inbox.page';
import { WalkableList } from '../core/desk/walkable-list';
import { NotFoundPage } from '../core/not-found.page';
import { FactsToConfirmPage } from './facts/facts-to-confirm.page';
import { ParkDesk } from './park-desk';

/** The desk of a park: `/desk/parks/:slug/...`. Its list lives above the pages that walk through it. */
export const parkRoutes: Routes = [
  {
    path: ':slug',
    component: ParkDesk,
    providers: [WalkableList],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inbox' },
      { path: 'inbox', title: $localize`:@@desk.inbox.title:Inbox of the park`, component: InboxPage },
      {
        path: 'enquiries/:id',
        title: $localize`:@@desk.enquiry.title:Enquiry`,
        component: DeskEnquiryPage,
      },
      {
        path: 'confirm',
        title: $localize`:@@confirm.heading:Facts to confirm`,
        component: FactsToConfirmPage,
      },
      { path: '**', component: NotFoundPage },
    ],
  },
  { path: '**', component: NotFoundPage },
];
