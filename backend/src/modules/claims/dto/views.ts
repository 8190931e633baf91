import { ApiProperty } from '@nestjs/swagger';
import { CursorView } from '../../../platform/http/cursors.js';
import { FileView, UploadLimitsView } from '../../files/index.js';
import { ParkRef } from '../../parks/index.js';
import { CLAIM_STATES } from '../claim.workflow.js';
import { CLAIM_TRANSITIONS } from './inputs.js';

/** What the claimant gets at once. */
export class ClaimReceiptView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'LS-7K2M9QXF' }) reference!: string;
}

export class ClaimSummaryView extends ClaimReceiptView {
  @ApiProperty({ type: ParkRef, nullable: true }) park!: ParkRef | null;
  @ApiProperty() organisation!: string;
  @ApiProperty({ enum: CLAIM_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the claimant' }) claimant!: string | null;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ format: 'date-time' }) stateChangedAt!: string;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
}

export class ClaimListView extends CursorView {
  @ApiProperty({ type: [ClaimSummaryView] }) items!: ClaimSummaryView[];
}

export class ClaimHistoryItemView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'claim.approved' }) name!: string;
  @ApiProperty({ enum: ['claimant', 'administrator'] }) side!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who it was; administrators stay unnamed to the claimant',
  })
  by!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What was written' }) note!: string | null;
}

/** Another open claim of the same park, for administrators. */
export class RivalClaimView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reference!: string;
  @ApiProperty() organisation!: string;
}

export class ClaimView extends ClaimSummaryView {
  @ApiProperty({ description: 'What the claimant is there' }) role!: string;
  @ApiProperty({ format: 'email' }) officialEmail!: string;
  @ApiProperty({ description: 'It is the confirmed address of the claimant’s account' })
  emailConfirmed!: boolean;
  @ApiProperty() evidence!: string;
  @ApiProperty({ type: [String] }) links!: string[];
  @ApiProperty({
    type: [FileView],
    description: 'Evidence, the oldest first: for the claimant and who decides',
  })
  files!: FileView[];
  @ApiProperty({
    type: UploadLimitsView,
    nullable: true,
    description: 'For the claimant, until it is decided',
  })
  uploadLimits!: UploadLimitsView | null;
  @ApiProperty({ description: 'It is the reader’s own' }) own!: boolean;
  @ApiProperty({ description: 'The park takes enquiries, is not claimed and has no team' })
  parkOpen!: boolean;
  @ApiProperty({ type: [RivalClaimView], description: 'For administrators' }) rivals!: RivalClaimView[];
  @ApiProperty({ type: [ClaimHistoryItemView], description: 'The oldest first' })
  history!: ClaimHistoryItemView[];
  @ApiProperty({ description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ enum: CLAIM_TRANSITIONS, isArray: true }) availableActions!: string[];
}
