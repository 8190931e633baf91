import { ApiProperty } from '@nestjs/swagger';
import { CursorView } from '../../../platform/http/cursors.js';
import { LOCALES } from '../../../platform/i18n/locales.js';
import { CompanyRef, ProjectSummaryView } from '../../companies/index.js';
import { OfferingRef } from '../../offerings/index.js';
import { ParkRef } from '../../parks/index.js';
import { RegionRef, SEGMENTS } from '../../regions/index.js';
import { SIDES } from '../enquiry.events.js';
import { DESKS } from '../enquiry-recipient.entity.js';
import { ENQUIRY_RECIPIENT_STATES } from '../enquiry-recipient.workflow.js';
import { CLOCK_STATES } from '../enquiry.rules.js';
import { RECIPIENT_ACTIONS } from '../recipient-actions.rules.js';

export const OWNER_KINDS = ['park-team', 'administrators', 'person'] as const;

/** Who owns the answer. */
export class OwnerView {
  @ApiProperty({ enum: OWNER_KINDS }) kind!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of the person or the park; null for the administrators',
  })
  name!: string | null;
}

export class ClockView {
  @ApiProperty({ enum: CLOCK_STATES }) state!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day of `dueAt` in `timeZone`',
  })
  dueOn!: string | null;
  @ApiProperty({ description: 'IANA zone of whoever answers', example: 'Asia/Shanghai' }) timeZone!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of the answer that stands',
  })
  answeredAt!: string | null;
}

export class ReceiptRecipientView {
  @ApiProperty({ type: ParkRef, nullable: true }) park!: ParkRef | null;
  @ApiProperty({ enum: DESKS }) desk!: string;
  @ApiProperty({ type: OwnerView }) ownerLabel!: OwnerView;
  @ApiProperty({
    type: 'integer',
    description: 'Working days to the first answer, from when it reaches them',
  })
  workingDays!: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null until the e-mail is confirmed',
  })
  dueAt!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ example: 'Asia/Shanghai' }) timeZone!: string;
}

/** What the sender gets at once: the reference, who answers, and by when. */
export class EnquiryReceipt {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'LS-7K2M9QXF' }) reference!: string;
  @ApiProperty({ enum: ['unconfirmed', 'submitted'] }) state!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null while it is unconfirmed' })
  companyId!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the e-mail can be confirmed',
  })
  confirmBy!: string | null;
  @ApiProperty({ type: [ReceiptRecipientView] }) recipients!: ReceiptRecipientView[];
}

export class FollowSessionView {
  @ApiProperty({ format: 'uuid' }) enquiryId!: string;
}

export class LinkRequestedView {
  @ApiProperty({ enum: ['link-sent'], description: 'The same for any reference and e-mail' })
  status!: 'link-sent';
}

export class EnquiryContactView {
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) organisation!: string | null;
}

export class EnquiryRecipientView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: ParkRef, nullable: true }) park!: ParkRef | null;
  @ApiProperty({ enum: DESKS }) desk!: string;
  @ApiProperty({ enum: ENQUIRY_RECIPIENT_STATES }) state!: string;
  @ApiProperty({ type: ClockView }) clock!: ClockView;
  @ApiProperty({ type: OwnerView }) owner!: OwnerView;
  @ApiProperty({ type: String, nullable: true, description: 'What came of it, or why it ended' }) outcome!:
    string | null;
  @ApiProperty({ description: 'Send it back in If-Match with a transition' }) version!: number;
  @ApiProperty({ enum: RECIPIENT_ACTIONS, isArray: true, description: 'What you can do with it now' })
  availableActions!: string[];
}

export class EnquirySummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reference!: string;
  @ApiProperty({ enum: ENQUIRY_RECIPIENT_STATES, description: 'Derived from the recipients you see' })
  state!: string;
  @ApiProperty() question!: string;
  @ApiProperty({ enum: LOCALES, description: 'The language it was asked in' }) locale!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: ProjectSummaryView, nullable: true }) project!: ProjectSummaryView | null;
  @ApiProperty({ type: CompanyRef, nullable: true }) company!: CompanyRef | null;
  @ApiProperty({ type: [EnquiryRecipientView] }) recipients!: EnquiryRecipientView[];
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
}

export class EnquiryDetail extends EnquirySummaryView {
  @ApiProperty({
    type: EnquiryContactView,
    nullable: true,
    description: 'For the author and for who answers',
  })
  contact!: EnquiryContactView | null;
  @ApiProperty({ type: RegionRef, nullable: true }) region!: RegionRef | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) offeringId!: string | null;
  @ApiProperty({ type: OfferingRef, nullable: true, description: 'The offering it names' })
  offering!: OfferingRef | null;
  @ApiProperty({ enum: SIDES, description: 'On whose side you read it' }) side!: string;
}

export class EnquiryListView extends CursorView {
  @ApiProperty({ type: [EnquirySummaryView] }) items!: EnquirySummaryView[];
}

export class InboxItem {
  @ApiProperty({ format: 'uuid' }) recipientId!: string;
  @ApiProperty({ format: 'uuid' }) enquiryId!: string;
  @ApiProperty() reference!: string;
  @ApiProperty({ type: ParkRef, nullable: true }) park!: ParkRef | null;
  @ApiProperty({ enum: DESKS }) desk!: string;
  @ApiProperty({ type: CompanyRef, nullable: true }) company!: CompanyRef | null;
  @ApiProperty({ enum: SEGMENTS, nullable: true, type: String }) segment!: string | null;
  @ApiProperty({ type: String, nullable: true }) product!: string | null;
  @ApiProperty({ type: OfferingRef, nullable: true, description: 'The offering it names' })
  offering!: OfferingRef | null;
  @ApiProperty({ description: 'The beginning of the question' }) excerpt!: string;
  @ApiProperty({ enum: ENQUIRY_RECIPIENT_STATES }) state!: string;
  @ApiProperty({ type: ClockView }) clock!: ClockView;
  @ApiProperty({ type: OwnerView }) owner!: OwnerView;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty() demo!: boolean;
}

export class InboxView extends CursorView {
  @ApiProperty({ type: [InboxItem] }) items!: InboxItem[];
}

export class TimelineActorView {
  @ApiProperty({ enum: ['visitor', 'guest', 'user', 'portal'] }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ enum: SIDES, nullable: true, type: String }) side!: string | null;
}

export class TimelineEntry {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'enquiry.answered' }) name!: string;
  @ApiProperty({ type: TimelineActorView }) actor!: TimelineActorView;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, states and dates' })
  payload!: Record<string, unknown>;
}

export class EnquiryTimelineView {
  @ApiProperty({ type: [TimelineEntry], description: 'Oldest first' }) items!: TimelineEntry[];
}

class SummaryQuantityView {
  @ApiProperty({ example: '12' }) value!: string;
  @ApiProperty({ example: 'ha' }) unit!: string;
}

/** All that a park nobody has claimed is told of an enquiry. */
export class PseudonymousSummaryView {
  @ApiProperty({ enum: SEGMENTS }) segment!: string;
  @ApiProperty({ type: SummaryQuantityView, nullable: true }) land!: SummaryQuantityView | null;
  @ApiProperty({ type: SummaryQuantityView, nullable: true }) power!: SummaryQuantityView | null;
  @ApiProperty({ type: 'integer', nullable: true }) jobs!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '2028' }) starts!: string | null;
}

export class ClaimInvitationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: LOCALES }) locale!: string;
  @ApiProperty({ format: 'date-time' }) sentAt!: string;
  @ApiProperty({ type: String, nullable: true }) sentBy!: string | null;
}

export class ClaimInvitationListView {
  @ApiProperty({ type: PseudonymousSummaryView, description: 'Exactly what the mail says of the project' })
  summary!: PseudonymousSummaryView;
  @ApiProperty({ type: [ClaimInvitationView], description: 'The newest first' })
  items!: ClaimInvitationView[];
}

export class ParkInvitedView {
  @ApiProperty({ enum: ['sent'] }) status!: 'sent';
}
