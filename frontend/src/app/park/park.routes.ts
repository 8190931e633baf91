import { Routes } from '@angular/router';
import { DeskEnquiryPage } from '../core/desk/desk-enquiry.page';
import { InboxPage } from '../core/desk/inbox.page';
import { WalkableList } from '../core/desk/walkable-list';
import { NotFoundPage } from '../core/not-found.page';

/** The desk of a park: `/desk/parks/:slug/...`. Its list lives above the pages that walk through it. */
export const parkRoutes: Routes = [
  {
    path: ':slug',
    providers: [WalkableList],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'inbox' },
      { path: 'inbox', title: $localize`:@@desk.inbox.title:Inbox of the park`, component: InboxPage },
      {
        path: 'enquiries/:id',
        title: $localize`:@@desk.enquiry.title:Enquiry`,
        component: DeskEnquiryPage,
      },
      { path: '**', component: NotFoundPage },
    ],
  },
  { path: '**', component: NotFoundPage },
];
