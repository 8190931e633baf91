import { ApiProperty } from '@nestjs/swagger';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { CursorView } from '../../../platform/http/cursors.js';
import { FactView } from '../../facts/index.js';
import { ParkRef } from '../../parks/index.js';
import { CORRECTION_STATES } from '../correction.workflow.js';
import { CORRECTION_TRANSITIONS } from './inputs.js';

/** What the reader gets at once. */
export class CorrectionReceiptView {
  @ApiProperty({ example: 'LS-7K2M9QXF' }) reference!: string;
  @ApiProperty({ description: 'false: it waits for the link in the mail' }) confirmed!: boolean;
}

export class CorrectedStatementView {
  @ApiProperty({ description: 'A decimal string, or words', example: '956' }) value!: string;
  @ApiProperty({ type: String, nullable: true, example: 'ha' }) unit!: string | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) asOf!: PartialDateView | null;
}

export class CorrectionSourceView {
  @ApiProperty({ description: 'In the reader’s words; the address where there are none' }) title!: string;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
}

export class ProposedStatementView extends CorrectedStatementView {
  @ApiProperty({ type: CorrectionSourceView }) source!: CorrectionSourceView;
}

/** What everybody may see of it who sees it at all. */
class ProposedCorrection {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'LS-7K2M9QXF' }) reference!: string;
  @ApiProperty({ type: ParkRef, nullable: true }) park!: ParkRef | null;
  @ApiProperty({ example: 'approved_area' }) factKey!: string;
  @ApiProperty({ enum: ['number', 'text'] }) valueKind!: string;
  @ApiProperty({ type: CorrectedStatementView, description: 'What the reader saw' })
  seen!: CorrectedStatementView;
  @ApiProperty({ type: ProposedStatementView }) proposed!: ProposedStatementView;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ enum: CORRECTION_STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As the reader is told' }) reason!: string | null;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
}

/** A correction as its own reader sees it. */
export class OwnCorrectionView extends ProposedCorrection {}

export class OwnCorrectionListView extends CursorView {
  @ApiProperty({ type: [OwnCorrectionView], description: 'The newest first' }) items!: OwnCorrectionView[];
}

/** A correction as the desk sees it that answers it. */
export class CorrectionView extends ProposedCorrection {
  @ApiProperty({
    type: FactView,
    nullable: true,
    description: 'What is published now; null when nothing is any more',
  })
  present!: FactView | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the reader, if they gave one' })
  by!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of who decided' }) decidedBy!:
    string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Number of the version of the profile it was taken into',
  })
  acceptedInto!: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of why it cannot be accepted now, for who could decide',
  })
  acceptRefusal!: string | null;
  @ApiProperty({ description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ enum: CORRECTION_TRANSITIONS, isArray: true }) availableActions!: string[];
}

export class CorrectionListView extends CursorView {
  @ApiProperty({ type: [CorrectionView] }) items!: CorrectionView[];
}
