import { ApiProperty } from '@nestjs/swagger';
import { CursorView } from '../../../platform/http/cursors.js';
import { CompanyRef, MoneyView, ProjectSummaryView } from '../../companies/index.js';
import { CLOCK_STATES, ENQUIRY_RECIPIENT_STATES } from '../../enquiries/index.js';
import { ParkRef } from '../../parks/index.js';
import { SEGMENTS } from '../../regions/index.js';
import { LEAD_FIELDS, LEAD_LOSS_REASONS, LEAD_STAGES } from '../lead.rules.js';
import { LEAD_ACTIONS, LEAD_STATES } from '../lead.workflow.js';

export class LeadPersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class LeadAssigneeView extends LeadPersonView {
  @ApiProperty({ enum: ['officer', 'admin'] }) role!: string;
}

export class LeadAssigneeListView {
  @ApiProperty({ type: [LeadAssigneeView] }) items!: LeadAssigneeView[];
}

export class LeadProjectRef {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: SEGMENTS }) segment!: string;
}

/** The worst clock among the answers still owed to the project. */
export class LeadDueView {
  @ApiProperty({ enum: CLOCK_STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
}

/** What the list and the page of a lead both show. */
export class LeadHeadView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: CompanyRef }) company!: CompanyRef;
  @ApiProperty({ enum: LEAD_STATES }) stage!: string;
  @ApiProperty({ type: 'integer', description: 'Whole days since the lead was opened' }) ageDays!: number;
  @ApiProperty({ type: LeadDueView, nullable: true, description: 'Null when no answer is owed' })
  due!: LeadDueView | null;
  @ApiProperty({ type: ParkRef, nullable: true }) park!: ParkRef | null;
  @ApiProperty({ type: LeadPersonView, nullable: true }) assignee!: LeadPersonView | null;
  @ApiProperty({ format: 'date-time' }) lastActivityAt!: string;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
}

export class LeadItemView extends LeadHeadView {
  @ApiProperty({ type: LeadProjectRef }) project!: LeadProjectRef;
}

export class LeadListView extends CursorView {
  @ApiProperty({ type: [LeadItemView], description: 'The last one something happened to first' })
  items!: LeadItemView[];
}

/** One set of figures: stated by the investor, committed by contract, or realised. Null is not known. */
export class LeadFiguresView {
  @ApiProperty({ type: MoneyView, nullable: true }) capex!: MoneyView | null;
  @ApiProperty({ type: 'integer', nullable: true }) jobs!: number | null;
}

export class LeadRealisedView extends LeadFiguresView {
  @ApiProperty({ type: String, nullable: true, description: 'What the figures rest on' })
  evidence!: string | null;
}

export class LeadEnquiryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'LS-3456789J' }) reference!: string;
  @ApiProperty({ enum: ENQUIRY_RECIPIENT_STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: [ParkRef], description: 'The parks it went to; none means the triage' })
  parks!: ParkRef[];
  @ApiProperty({ type: LeadDueView, nullable: true }) due!: LeadDueView | null;
}

export class LeadDetailView extends LeadHeadView {
  @ApiProperty({ type: ProjectSummaryView }) project!: ProjectSummaryView;
  @ApiProperty({ enum: LEAD_STAGES, nullable: true, description: 'Where a lead on hold goes on' })
  stageBeforeHold!: string | null;
  @ApiProperty({ enum: LEAD_STAGES, nullable: true, description: 'Where `advance` leads' })
  nextStage!: string | null;
  @ApiProperty({
    enum: LEAD_FIELDS,
    isArray: true,
    description: 'What the next stage needs and is not known',
  })
  missingFields!: string[];
  @ApiProperty({ enum: LEAD_ACTIONS, isArray: true, description: 'What the caller may do now: the buttons' })
  availableActions!: string[];
  @ApiProperty({ type: LeadFiguresView }) stated!: LeadFiguresView;
  @ApiProperty({ type: LeadFiguresView }) committed!: LeadFiguresView;
  @ApiProperty({ type: LeadRealisedView }) realised!: LeadRealisedView;
  @ApiProperty({ enum: LEAD_LOSS_REASONS, nullable: true }) lostReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) lostTo!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) duplicateOf!: string | null;
  @ApiProperty({ type: [LeadEnquiryView], description: 'The newest first' }) enquiries!: LeadEnquiryView[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) stageChangedAt!: string;
  @ApiProperty({ description: 'Also the ETag; send it back in If-Match' }) version!: number;
}

export class LeadNoteView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Plain text' }) body!: string;
  @ApiProperty({ type: LeadPersonView }) author!: LeadPersonView;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

/** One field that changed; words for people, null for "not set". */
export class LeadChangeView {
  @ApiProperty({ example: 'park' }) field!: string;
  @ApiProperty({ type: String, nullable: true }) from!: string | null;
  @ApiProperty({ type: String, nullable: true }) to!: string | null;
}

export class LeadTimelineItemView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'lead.advanced' }) name!: string;
  @ApiProperty({ type: LeadPersonView, nullable: true, description: 'Null when the portal did it by itself' })
  actor!: LeadPersonView | null;
  @ApiProperty({ enum: LEAD_STATES, nullable: true, description: 'With a change of stage' })
  from!: string | null;
  @ApiProperty({ enum: LEAD_STATES, nullable: true }) to!: string | null;
  @ApiProperty({ type: [LeadChangeView] }) changes!: LeadChangeView[];
  @ApiProperty({ type: String, nullable: true, description: 'Text of a note' }) note!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Reference of the enquiry it is about' })
  enquiryReference!: string | null;
}

export class LeadTimelineView extends CursorView {
  @ApiProperty({ type: [LeadTimelineItemView], description: 'The newest first' })
  items!: LeadTimelineItemView[];
}
