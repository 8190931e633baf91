import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { ParkRef } from '../../parks/index.js';
import { CatalogueQuery, SEGMENTS } from '../../regions/index.js';
import { OFFERING_KINDS } from '../offering.entity.js';
import { OFFERING_STATUSES } from '../offering-status.rules.js';

export const OFFERING_SORTS = ['newest', 'closing', 'title'] as const;
export type OfferingSort = (typeof OFFERING_SORTS)[number];

export class OfferingQuery extends CatalogueQuery {
  @ApiPropertyOptional({ enum: OFFERING_KINDS }) @IsOptional() @IsIn(OFFERING_KINDS) kind?: string;
  @ApiPropertyOptional({ description: 'Slug of a park' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  park?: string;
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
  @ApiProperty({ type: String, format: 'date', nullable: true }) opensOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closesOn!: string | null;
  @ApiProperty({
    enum: OFFERING_STATUSES,
    description: 'Derived from the dates, by the day in the park’s zone',
  })
  status!: string;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

export class OfferingListView extends PageView {
  @ApiProperty({ type: [OfferingView] }) items!: OfferingView[];
}
