import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimsModule } from '../claims/index.js';
import { CompaniesModule } from '../companies/index.js';
import { OfferingsModule } from '../offerings/index.js';
import { ParksModule } from '../parks/index.js';
import { RegionsModule } from '../regions/index.js';
import { AcknowledgeInvestorWhenEnquirySubmitted } from './acknowledge-investor-when-enquiry-submitted.js';
import { ClaimInvitation } from './claim-invitation.entity.js';
import { ClaimInvitationMail } from './claim-invitation-mail.js';
import { ClaimInvitationsController } from './claim-invitations.controller.js';
import { ConfirmEnquiry } from './confirm-enquiry.js';
import { EnquiryReplan } from './enquiry-replan.js';
import { EnquirySignIn } from './enquiry-sign-in.js';
import { EnquiriesController } from './enquiries.controller.js';
import { EnquiriesExportController } from './enquiries-export.controller.js';
import { EnquiriesQueries } from './enquiries.queries.js';
import { Enquiry } from './enquiry.entity.js';
import { EnquiryAddressees } from './enquiry-addressees.js';
import { EnquiryClocks } from './enquiry-clocks.js';
import { EnquiryLinksController } from './enquiry-links.controller.js';
import { EnquiryMail } from './enquiry-mail.js';
import { EnquiryProject } from './enquiry-project.js';
import { EnquiryRecipient } from './enquiry-recipient.entity.js';
import { EnquiryStore } from './enquiry-store.js';
import { FreeEnquiriesWhenMemberRemoved } from './free-enquiries-when-member-removed.js';
import { HandOverEnquiries } from './hand-over-enquiries.js';
import { HandOverEnquiriesWhenParkClaimed } from './hand-over-enquiries-when-park-claimed.js';
import { InboxQueries } from './inbox.queries.js';
import { InviteParkToClaim } from './invite-park-to-claim.js';
import { LimitEnquiries } from './limit-enquiries.guard.js';
import { LimitParkInvitations } from './limit-park-invitations.guard.js';
import { MoveRecipient } from './move-recipient.js';
import { PlanRecipients } from './plan-recipients.js';
import { PurgeUnconfirmedEnquiries } from './purge-unconfirmed-enquiries.js';
import { RecipientViews } from './recipient.views.js';
import { RegionRefs } from './region-refs.js';
import { RequestFollowLink } from './request-follow-link.js';
import { SubmitEnquiry } from './submit-enquiry.js';
import { TellBothSidesWhenHandedOver } from './tell-both-sides-when-handed-over.js';
import { TimelineQueries } from './timeline.queries.js';
import { WaitingForPark } from './waiting-for-park.js';

const parts = [
  EnquiryAddressees,
  EnquiryProject,
  EnquiryStore,
  PlanRecipients,
  EnquiryReplan,
  EnquirySignIn,
  LimitEnquiries,
  LimitParkInvitations,
];
const verbs = [
  SubmitEnquiry,
  ConfirmEnquiry,
  RequestFollowLink,
  MoveRecipient,
  PurgeUnconfirmedEnquiries,
  HandOverEnquiries,
  HandOverEnquiriesWhenParkClaimed,
  FreeEnquiriesWhenMemberRemoved,
  InviteParkToClaim,
];
const reads = [
  EnquiriesQueries,
  InboxQueries,
  TimelineQueries,
  RecipientViews,
  RegionRefs,
  EnquiryClocks,
  WaitingForPark,
];
const mails = [
  EnquiryMail,
  AcknowledgeInvestorWhenEnquirySubmitted,
  TellBothSidesWhenHandedOver,
  ClaimInvitationMail,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Enquiry, EnquiryRecipient, ClaimInvitation]),
    RegionsModule,
    ParksModule,
    OfferingsModule,
    CompaniesModule,
    ClaimsModule,
  ],
  controllers: [
    EnquiryLinksController,
    ClaimInvitationsController,
    EnquiriesController,
    EnquiriesExportController,
  ],
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
