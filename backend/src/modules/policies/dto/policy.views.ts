import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches } from 'class-validator';
import { IsCivilDate } from '../../../platform/clock/is-civil-date.js';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { CatalogueQuery, RegionRef, SEGMENTS } from '../../regions/index.js';
import { POLICY_KINDS } from '../policy.entity.js';

export const POLICY_STATUSES = [
  'forecast',
  'in-force',
  'ending-soon',
  'ended',
  'superseded',
  'lapsed-verify',
  'not-an-offer',
] as const;
export const POLICY_SORTS = ['title', 'newest', 'ending'] as const;
export type PolicySort = (typeof POLICY_SORTS)[number];

const asList = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : [value].flat();

export class PolicyQuery extends CatalogueQuery {
  @ApiPropertyOptional({
    enum: POLICY_KINDS,
    isArray: true,
    description: 'Default: programmes, the only kind that is ever an offer',
  })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(4)
  @IsIn(POLICY_KINDS, { each: true })
  kind?: string[];

  @ApiPropertyOptional({ enum: POLICY_STATUSES, isArray: true })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(7)
  @IsIn(POLICY_STATUSES, { each: true })
  status?: string[];

  @ApiPropertyOptional({ description: 'Slug of a park: what is published for it, its region or its country' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  park?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Day for which the status is derived; default today' })
  @IsOptional()
  @IsCivilDate()
  asOf?: string;

  @ApiPropertyOptional({ enum: POLICY_SORTS, default: 'title' })
  @IsOptional()
  @IsIn(POLICY_SORTS)
  sort: PolicySort = 'title';
}

export class AsOfQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Day for which the status is derived; default today' })
  @IsOptional()
  @IsCivilDate()
  asOf?: string;
}

export class PolicyStatusView {
  @ApiProperty({ enum: POLICY_STATUSES }) status!: string;
  @ApiProperty({ description: 'Only a programme in force is ever an offer' }) offer!: boolean;
  @ApiProperty({ description: 'Why, as a code' }) reason!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
}

export class PolicyCardView {
  @ApiProperty({ format: 'uuid', description: 'By which the desks know it' }) id!: string;
  @ApiProperty({ example: 'cn-west-cit' }) slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ type: ReadText, nullable: true }) originalTitle!: ReadText | null;
  @ApiProperty({ enum: POLICY_KINDS }) kind!: string;
  @ApiProperty({ example: 'tax' }) type!: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2, or EU' }) country!: string;
  @ApiProperty({ example: 'national' }) level!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({ type: String, nullable: true }) documentNo!: string | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) effectiveFrom!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) effectiveTo!: PartialDateView | null;
  @ApiProperty({ format: 'date' }) lastChecked!: string;
  @ApiProperty({ type: PolicyStatusView }) standing!: PolicyStatusView;
  @ApiProperty({ enum: SEGMENTS, isArray: true, description: 'Empty: the source names none' })
  segments!: string[];
  @ApiProperty() nationwide!: boolean;
  @ApiProperty({ type: [RegionRef] }) regions!: RegionRef[];
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
}

export class PolicyListView extends PageView {
  @ApiProperty({ type: [PolicyCardView] }) items!: PolicyCardView[];
}

export class StatedConditionView {
  @ApiProperty({ example: 'main_business_revenue_share' }) field!: string;
  @ApiProperty({ example: '>=' }) op!: string;
  @ApiProperty({ description: 'The value as the source states it, as readable text', example: '60' })
  value!: string;
  @ApiProperty({ type: String, nullable: true, example: 'percent' }) unit!: string | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class StatedTermView {
  @ApiProperty({ example: 'rate' }) name!: string;
  @ApiProperty({ description: 'As readable text' }) value!: string;
}
