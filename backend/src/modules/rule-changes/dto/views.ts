import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { SumView } from '../../eligibility/index.js';
import { ParkRef } from '../../parks/index.js';
import { MEASURE_OUTCOMES } from '../../policies/model/rules.js';
import { RegimeChangeView } from '../../regimes/index.js';

export class RuleChangeQuery extends CursorQuery {
  @ApiPropertyOptional({ description: 'Slug of the policy', example: 'baotou-21-plant' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  policy?: string;
  @ApiPropertyOptional({ description: 'Slug of the rule of trade or investment', example: 'cn-ann-55-62' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  regime?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one project' })
  @IsOptional()
  @IsUUID()
  project?: string;
  @ApiPropertyOptional({
    description: 'Slug of a park: what it is being asked about',
    example: 'baotou-rehtz',
  })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  park?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one company' })
  @IsOptional()
  @IsUUID()
  company?: string;
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

export class ChangedPolicyView {
  @ApiProperty({ example: 'baotou-21-plant' }) slug!: string;
  @ApiProperty({ type: ReadText, nullable: true, description: 'Null: it is not public any more' })
  title!: ReadText | null;
}

export class TouchedEnquiryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'LS-7Q2M4KX9' }) reference!: string;
  @ApiProperty({ type: ParkRef, nullable: true, description: 'The park that is being asked' })
  park!: ParkRef | null;
  @ApiProperty({ enum: ['park', 'triage'], description: 'Who answers' }) desk!: string;
}

export class RuleChangeNoticeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: ChangedPolicyView, nullable: true, description: 'Null: it is a regime that changed' })
  policy!: ChangedPolicyView | null;
  @ApiProperty({
    type: RegimeChangeView,
    nullable: true,
    description: 'The rule of trade or investment that changed, with what it means; null: it is a policy',
  })
  regime!: RegimeChangeView | null;
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
    type: [TouchedEnquiryView],
    description: 'Open parts of enquiries about it that the reader sees: a park its own alone',
  })
  enquiries!: TouchedEnquiryView[];
  @ApiProperty({
    type: [TouchedPlaceView],
    description:
      'Where a policy touches it, as far as the reader may know; a regime does in its whole country',
  })
  places!: TouchedPlaceView[];
  @ApiProperty() demo!: boolean;
}

export class RuleChangeListView {
  @ApiProperty({ type: [RuleChangeNoticeView] }) items!: RuleChangeNoticeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
