import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '../../ui/page-header';
import { EnquiryList } from './enquiry-list';

/** All enquiries of a person, over their companies. */
@Component({
  selector: 'app-enquiries-page',
  imports: [EnquiryList, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-page-header heading="Your enquiries" i18n-heading="@@enquiries.heading">
        <p><a class="button" routerLink="/enquire" i18n="@@enquire.heading">Ask a park</a></p>
      </app-page-header>
      <app-enquiry-list />
    </div>
  `,
})
export class EnquiriesPage {}
