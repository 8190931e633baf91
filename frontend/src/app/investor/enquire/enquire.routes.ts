import { Routes } from '@angular/router';
import { EnquirePage } from './enquire.page';
import { SentPage } from './sent.page';

/** Asking a park: the form, and what the sender gets at once. */
export const enquireRoutes: Routes = [
  { path: '', title: $localize`:@@enquire.heading:Ask a park`, component: EnquirePage },
  { path: 'sent', title: $localize`:@@sent.heading:Your enquiry is sent`, component: SentPage },
];
