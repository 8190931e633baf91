import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches } from 'class-validator';
import { PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { ParkRef, PlotRef } from '../../parks/index.js';
import { PolicyStatusView } from '../../policies/index.js';
import { CatalogueQuery, SEGMENTS } from '../../regions/index.js';
import { OFFERING_KINDS } from '../offering-kinds.data.js';
import { OFFERING_STATUSES, type OfferingStatus } from '../offering-status.rules.js';

const asList = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : [value].flat();

export const OFFERING_SORTS = ['newest', 'closing', 'title'] as const;
export type OfferingSort = (typeof OFFERING_SORTS)[number];

export class OfferingQuery extends CatalogueQuery {
  @ApiPropertyOptional({ enum: OFFERING_KINDS }) @IsOptional() @IsIn(OFFERING_KINDS) kind?: string;
  @ApiPropertyOptional({ description: 'Slug of a park' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  park?: string;
  @ApiPropertyOptional({ enum: OFFERING_STATUSES, isArray: true, description: 'Any of these, today' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(5)
  @IsIn(OFFERING_STATUSES, { each: true })
  status?: OfferingStatus[];
  @ApiPropertyOptional({ enum: OFFERING_SORTS, default: 'newest' })
  @IsOptional()
  @IsIn(OFFERING_SORTS)
  sort: OfferingSort = 'newest';
}

export class QuantityView {
  @ApiProperty({ description: 'Decimal string', example: '956' }) value!: string;
  @ApiProperty({ example: 'ha' }) unit!: string;
}

export class OfferingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: OFFERING_KINDS }) kind!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ type: ReadText, nullable: true }) summary!: ReadText | null;
  @ApiProperty({ type: ParkRef }) park!: ParkRef;
  @ApiProperty({ enum: SEGMENTS, isArray: true }) segments!: string[];
  @ApiProperty({ type: QuantityView, nullable: true }) quantity!: QuantityView | null;
  @ApiProperty({ type: QuantityView, nullable: true, description: 'What is left of it; null: not stated' })
  left!: QuantityView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) opensOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closesOn!: string | null;
  @ApiProperty({
    enum: OFFERING_STATUSES,
    description: 'Derived from the dates, by the day in the park’s zone',
  })
  status!: string;
  @ApiProperty({ description: 'Whether an enquiry can still name it' }) takesQuestions!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Calendar days to a decision, as promised' })
  decisionDays!: number | null;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

export class OfferingPolicyView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ type: PolicyStatusView }) standing!: PolicyStatusView;
}

export class OfferingMeasureView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ description: 'Slug of its policy, where it is read whole' }) policy!: string;
  @ApiProperty({ type: PolicyStatusView, description: 'How its policy stands today' })
  standing!: PolicyStatusView;
}

export class OfferingDetailView extends OfferingView {
  @ApiProperty({ type: [PlotRef], description: 'Of those it holds, what everybody may read' })
  plots!: PlotRef[];
  @ApiProperty({ type: [PlotRef] }) buildings!: PlotRef[];
  @ApiProperty({ type: [String], description: 'In the language of the park' }) requirements!: string[];
  @ApiProperty({ type: [String], description: 'What is handed in, in the language of the park' })
  documents!: string[];
  @ApiProperty({ type: [OfferingPolicyView] }) policies!: OfferingPolicyView[];
  @ApiProperty({ type: [OfferingMeasureView], description: 'Single benefits it comes with' })
  measures!: OfferingMeasureView[];
  @ApiProperty({ description: 'IANA zone in which its days are counted' }) timeZone!: string;
}

export class OfferingRef {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ description: 'false when it is no longer published' }) published!: boolean;
}

export class OfferingListView extends PageView {
  @ApiProperty({ type: [OfferingView] }) items!: OfferingView[];
}
