import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/index.js';
import { OfferingsModule } from '../offerings/index.js';
import { ParksModule } from '../parks/index.js';
import { RegionsModule } from '../regions/index.js';
import { AcknowledgeInvestorWhenEnquirySubmitted } from './acknowledge-investor-when-enquiry-submitted.js';
import { ConfirmEnquiry } from './confirm-enquiry.js';
import { EnquiryReplan } from './enquiry-replan.js';
import { EnquirySignIn } from './enquiry-sign-in.js';
import { EnquiriesController } from './enquiries.controller.js';
import { EnquiriesQueries } from './enquiries.queries.js';
import { Enquiry } from './enquiry.entity.js';
import { EnquiryAddressees } from './enquiry-addressees.js';
import { EnquiryClocks } from './enquiry-clocks.js';
import { EnquiryLinksController } from './enquiry-links.controller.js';
import { EnquiryMail } from './enquiry-mail.js';
import { EnquiryProject } from './enquiry-project.js';
import { EnquiryRecipient } from './enquiry-recipient.entity.js';
import { EnquiryStore } from './enquiry-store.js';
import { InboxQueries } from './inbox.queries.js';
import { LimitEnquiries } from './limit-enquiries.guard.js';
import { MoveRecipient } from './move-recipient.js';
import { PlanRecipients } from './plan-recipients.js';
import { PurgeUnconfirmedEnquiries } from './purge-unconfirmed-enquiries.js';
import { RecipientViews } from './recipient.views.js';
import { RegionRefs } from './region-refs.js';
import { RequestFollowLink } from './request-follow-link.js';
import { SubmitEnquiry } from './submit-enquiry.js';
import { TimelineQueries } from './timeline.queries.js';

const parts = [
  EnquiryAddressees,
  EnquiryProject,
  EnquiryStore,
  PlanRecipients,
  EnquiryReplan,
  EnquirySignIn,
  LimitEnquiries,
];
const verbs = [SubmitEnquiry, ConfirmEnquiry, RequestFollowLink, MoveRecipient, PurgeUnconfirmedEnquiries];
const reads = [EnquiriesQueries, InboxQueries, TimelineQueries, RecipientViews, RegionRefs, EnquiryClocks];
const mails = [EnquiryMail, AcknowledgeInvestorWhenEnquirySubmitted];

@Module({
  imports: [
    TypeOrmModule.forFeature([Enquiry, EnquiryRecipient]),
    RegionsModule,
    ParksModule,
    OfferingsModule,
    CompaniesModule,
  ],
  controllers: [EnquiryLinksController, EnquiriesController],
  providers: [...parts, ...verbs, ...reads, ...mails],
  exports: [
    EnquiryClocks,
    EnquiryMail,
    MoveRecipient,
    EnquiriesQueries,
    SubmitEnquiry,
    ConfirmEnquiry,
    PurgeUnconfirmedEnquiries,
  ],
})
export class EnquiriesModule {}
