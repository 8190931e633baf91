import { ApiProperty } from '@nestjs/swagger';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { Matches } from 'class-validator';
import { SumView } from '../../eligibility/index.js';
import { ParkRef } from '../../parks/index.js';
import { MEASURE_OUTCOMES } from '../../policies/model/rules.js';

export class RuleChangeQuery extends CursorQuery {
  @ApiProperty({ description: 'Slug of the policy', example: 'baotou-21-plant' })
  @Matches(/^[a-z0-9-]{3,60}$/)
  policy!: string;
}

export class PolicyOutcomeView {
  @ApiProperty({
    type: String,
    enum: MEASURE_OUTCOMES,
    nullable: true,
    description: 'The best of its measures; null: none concerns the place',
  })
  outcome!: string | null;
  @ApiProperty({ type: [SumView], description: 'What one may have, or might once it is verified' })
  sums!: SumView[];
}

export class TouchedPlaceView {
  @ApiProperty({ type: ParkRef }) park!: ParkRef;
  @ApiProperty({ type: PolicyOutcomeView }) before!: PolicyOutcomeView;
  @ApiProperty({ type: PolicyOutcomeView }) after!: PolicyOutcomeView;
  @ApiProperty({ type: [String], description: 'Slugs of the measures whose answer is another' })
  measures!: string[];
}

export class TouchedCompanyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class TouchedProjectView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
}

export class RuleChangeNoticeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Number of the record that brought it' }) record!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Of the project' }) segment!: string;
  @ApiProperty({ type: TouchedCompanyView, nullable: true, description: 'Null: not the reader’s to know' })
  company!: TouchedCompanyView | null;
  @ApiProperty({ type: TouchedProjectView, nullable: true, description: 'Null: not the reader’s to know' })
  project!: TouchedProjectView | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'For administrators' })
  leadId!: string | null;
  @ApiProperty({
    type: [TouchedPlaceView],
    description: 'Where it is touched, as far as the reader may know',
  })
  places!: TouchedPlaceView[];
  @ApiProperty() demo!: boolean;
}

export class RuleChangeListView {
  @ApiProperty({ type: [RuleChangeNoticeView] }) items!: RuleChangeNoticeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
