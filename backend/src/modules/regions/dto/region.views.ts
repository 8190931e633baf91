import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { COORD_PRECISIONS, REGION_KINDS } from '../region.entity.js';

/** A place in WGS-84; a pin only where a zone or site was located (`zone`, `site`, `parent`), else an area around it. */
export class PositionView {
  @ApiProperty({ description: 'Degrees, WGS-84' }) lat!: number;
  @ApiProperty({ description: 'Degrees, WGS-84' }) lon!: number;
  @ApiProperty({ enum: COORD_PRECISIONS }) precision!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the source says about the position' })
  note!: string | null;
  @ApiProperty({ type: String, nullable: true }) source!: string | null;
}

export class RegionRef {
  @ApiProperty({ example: 'cn-baotou' }) slug!: string;
  @ApiProperty({ type: ReadText }) name!: ReadText;
}

export class RegionView extends RegionRef {
  @ApiProperty({ enum: REGION_KINDS }) kind!: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'CN' }) country!: string;
  @ApiProperty({ example: 'prefecture' }) adminLevel!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Slug of the region that contains it' }) parent!:
    string | null;
  @ApiProperty({ type: PositionView, nullable: true }) position!: PositionView | null;
}

export class RegionListView {
  @ApiProperty({ type: [RegionView] }) items!: RegionView[];
  @ApiProperty() total!: number;
}

export class RegionDetailView extends RegionView {
  @ApiProperty({ type: [RegionRef], description: 'Country first' }) ancestors!: RegionRef[];
  @ApiProperty({ type: [String] }) resourceTypes!: string[];
  @ApiProperty({ type: [String] }) deposits!: string[];
  @ApiProperty({ type: String, nullable: true }) notes!: string | null;
}

export class RegionQuery {
  @ApiPropertyOptional({ enum: REGION_KINDS }) @IsOptional() @IsIn(REGION_KINDS) kind?: string;
}
