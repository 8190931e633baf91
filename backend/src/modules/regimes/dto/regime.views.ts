import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsDayOrYear } from '../../../platform/clock/is-day-or-year.js';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { SourceView } from '../../facts/index.js';
import { SEGMENTS } from '../../regions/index.js';

export const REGIME_STATUSES = [
  'forecast',
  'in-force',
  'ended',
  'superseded',
  'suspended',
  'lapsed-verify',
] as const;

export class RegimeQuery {
  @ApiPropertyOptional({ enum: SEGMENTS }) @IsOptional() @IsIn(SEGMENTS) segment?: string;

  @ApiPropertyOptional({ description: 'Chinese tariff code, 4 to 10 digits', example: '28469013' })
  @IsOptional()
  @Matches(/^\d{4,10}$/)
  hs?: string;

  @ApiPropertyOptional({ enum: ['foreign', 'domestic'] })
  @IsOptional()
  @IsIn(['foreign', 'domestic'])
  ownership?: string;

  @ApiPropertyOptional({
    description: 'A day, or a year as a whole: only rules that speak then; default: all, with today’s status',
    example: '2012-06-30',
  })
  @IsOptional()
  @IsDayOrYear()
  asOf?: string;

  @ApiPropertyOptional({
    description: 'Another day or year, shown beside the first',
    example: '2016',
  })
  @IsOptional()
  @IsDayOrYear()
  compareTo?: string;

  @ApiPropertyOptional({
    enum: ['speaking', 'all'],
    description: '`all`: also rules that do not speak on the day; default: `speaking` where a day is given',
  })
  @IsOptional()
  @IsIn(['speaking', 'all'])
  scope?: string;
}

/** A part of a rule's period for which no source was read. */
export class UnreadPartView {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: to this day' })
  to!: string | null;
}

export class RegimeView {
  @ApiProperty({ example: 'cn-duty-28469013-2008-01-01' }) slug!: string;
  @ApiProperty({ example: 'export_duty' }) kind!: string;
  @ApiProperty({ example: 'CN' }) jurisdiction!: string;
  @ApiProperty({ type: ReadText, nullable: true }) title!: ReadText | null;
  @ApiProperty({ type: String, nullable: true }) hs!: string | null;
  @ApiProperty({ type: String, nullable: true }) product!: string | null;
  @ApiProperty({ enum: SEGMENTS, isArray: true }) segments!: string[];
  @ApiProperty({ type: [String] }) elements!: string[];
  @ApiProperty({ type: String, nullable: true }) ownership!: string | null;
  @ApiProperty({ example: '15' }) value!: string;
  @ApiProperty({ type: String, nullable: true, example: 'percent ad valorem' }) unit!: string | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) from!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) to!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) suspendedFrom!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) suspendedTo!: PartialDateView | null;
  @ApiProperty({ type: UnreadPartView, nullable: true }) unread!: UnreadPartView | null;
  @ApiProperty({ description: 'Replaced by a later document; the day was not read where `to` is null' })
  superseded!: boolean;
  @ApiProperty({ enum: REGIME_STATUSES }) status!: string;
  @ApiProperty({
    type: String,
    enum: REGIME_STATUSES,
    nullable: true,
    description: 'On the day of `compareTo`',
  })
  statusThen!: string | null;
  @ApiProperty({ example: '2012-06-30', description: 'Day or year for which the status was derived' })
  asOf!: string;
  @ApiProperty({ type: SourceView }) source!: SourceView;
  @ApiProperty() confidence!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ format: 'date' }) lastChecked!: string;
}

export class RegimeListView {
  @ApiProperty({ type: [RegimeView] }) items!: RegimeView[];
  @ApiProperty() total!: number;
}
