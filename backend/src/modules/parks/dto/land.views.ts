import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { PageQuery, PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { FreshnessView, SourceView, VISIBILITIES } from '../../facts/index.js';
import { SEGMENTS } from '../../regions/index.js';
import {
  BUILDING_STATUSES,
  BUILDING_TERMS,
  PLOT_SERVICES,
  PLOT_STATUSES,
  READINESS_STAGES,
  SERVICE_STATES,
} from '../plot.terms.js';
import { ShownDocumentView } from '../files/dto/park-file.views.js';
import { PolygonalView } from './geojson.field.js';
import { ParkRef } from './park.views.js';

const asList = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : [value].flat();

class LandQuery extends PageQuery {
  @ApiPropertyOptional({ enum: SEGMENTS, isArray: true, description: 'Stated to be open to any of these' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(11)
  @IsIn(SEGMENTS, { each: true })
  segment?: string[];

  @ApiPropertyOptional({ description: 'At least so many m2; what states no area is left out' })
  @IsOptional()
  @Type(() => Number)
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(1e10)
  minArea?: number;
}

export class PlotQuery extends LandQuery {
  @ApiPropertyOptional({ enum: PLOT_STATUSES, isArray: true, description: 'Any of these' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(5)
  @IsIn(PLOT_STATUSES, { each: true })
  status?: string[];
}

export class BuildingQuery extends LandQuery {
  @ApiPropertyOptional({ enum: BUILDING_STATUSES, isArray: true, description: 'Any of these' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(7)
  @IsIn(BUILDING_STATUSES, { each: true })
  status?: string[];
}

export class StatedQuantityView {
  @ApiProperty({ description: 'Decimal string', example: '12.5' }) value!: string;
  @ApiProperty({ example: 'ha' }) unit!: string;
}

export class DatedPriceView {
  @ApiProperty({ description: 'Decimal string', example: '384' }) amount!: string;
  @ApiProperty({ example: 'CNY' }) currency!: string;
  @ApiProperty({ type: PartialDateView, nullable: true }) asOf!: PartialDateView | null;
  @ApiProperty({ type: FreshnessView }) freshness!: FreshnessView;
}

class StatusView {
  @ApiProperty({ type: PartialDateView, nullable: true }) asOf!: PartialDateView | null;
  @ApiProperty({ type: SourceView, nullable: true }) source!: SourceView | null;
  @ApiProperty({ type: FreshnessView }) freshness!: FreshnessView;
}

export class PlotStatusView extends StatusView {
  @ApiProperty({ enum: PLOT_STATUSES }) word!: string;
}
export class BuildingStatusView extends StatusView {
  @ApiProperty({ enum: BUILDING_STATUSES }) word!: string;
}

export class ReadinessView {
  @ApiProperty({ enum: READINESS_STAGES }) stage!: string;
  @ApiProperty({ type: PartialDateView, nullable: true }) asOf!: PartialDateView | null;
  @ApiProperty({ type: String, nullable: true, description: 'What shows it, in the words of the park' })
  evidence!: string | null;
}

export class PlotServiceView {
  @ApiProperty({ enum: PLOT_SERVICES }) service!: string;
  @ApiProperty({ enum: SERVICE_STATES }) state!: string;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) capacity!: StatedQuantityView | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

class LandView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Unique in its park', example: 'B-07' }) code!: string;
  @ApiProperty({ type: ReadText, nullable: true }) name!: ReadText | null;
  @ApiProperty({
    enum: SEGMENTS,
    isArray: true,
    description: 'Stated to be open to these; empty: not stated',
  })
  allowedSegments!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'In the language of the park' }) note!:
    string | null;
  @ApiProperty({ enum: VISIBILITIES }) visibility!: string;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

export class PlotView extends LandView {
  @ApiProperty({ type: PlotStatusView }) status!: PlotStatusView;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) area!: StatedQuantityView | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'm2 of the drawn shape on the globe; null without one',
  })
  measuredM2!: string | null;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) minimumLot!: StatedQuantityView | null;
  @ApiProperty({ type: ReadinessView, nullable: true }) readiness!: ReadinessView | null;
  @ApiProperty({ type: [PlotServiceView], description: 'All seven; what nobody stated is unknown' })
  services!: PlotServiceView[];
  @ApiProperty({ enum: SEGMENTS, isArray: true }) restrictedSegments!: string[];
  @ApiProperty({ type: DatedPriceView, nullable: true, description: 'For one m2, once' })
  price!: DatedPriceView | null;
  @ApiProperty({
    type: [ShownDocumentView],
    description: 'Files that show its readiness and what is stated of it',
  })
  evidenceFiles!: ShownDocumentView[];
}

export class PlotDetailView extends PlotView {
  @ApiProperty({ type: ParkRef }) park!: ParkRef;
  @ApiProperty({ type: PolygonalView, nullable: true }) polygon!: PolygonalView | null;
}

/**
 * What is free, summed only from available plots that state an area and a day no older than the interval; the others
 * are counted, not added.
 */
export class FreeLandView {
  @ApiProperty({ type: String, nullable: true, description: 'Decimal m2; null when nothing can be summed' })
  m2!: string | null;
  @ApiProperty({ description: 'Plots in the sum' }) plots!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The oldest day in the sum' })
  oldest!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) newest!: string | null;
  @ApiProperty({ description: 'Available plots without a day or an area' }) undated!: number;
  @ApiProperty({ description: 'Available plots whose statement is too old to rely on' }) outdated!: number;
}

export class PlotListView extends PageView {
  @ApiProperty({ type: [PlotView] }) items!: PlotView[];
  @ApiProperty({ type: FreeLandView, description: 'Of the whole park, whatever is filtered' })
  freeLand!: FreeLandView;
}

export class ColumnGridView {
  @ApiProperty({ type: StatedQuantityView, nullable: true }) span!: StatedQuantityView | null;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) bay!: StatedQuantityView | null;
}

export class PlotRef {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
}

export class BuildingView extends LandView {
  @ApiProperty({ type: BuildingStatusView }) status!: BuildingStatusView;
  @ApiProperty({ enum: BUILDING_TERMS, nullable: true, type: String }) terms!: string | null;
  @ApiProperty({ type: PlotRef, nullable: true }) plot!: PlotRef | null;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) floorArea!: StatedQuantityView | null;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) clearHeight!: StatedQuantityView | null;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) floorLoad!: StatedQuantityView | null;
  @ApiProperty({ type: StatedQuantityView, nullable: true, description: '0 t: there is none' })
  crane!: StatedQuantityView | null;
  @ApiProperty({ type: ColumnGridView, nullable: true }) columnGrid!: ColumnGridView | null;
  @ApiProperty({ type: StatedQuantityView, nullable: true }) power!: StatedQuantityView | null;
  @ApiProperty({ type: 'integer', nullable: true }) year!: number | null;
  @ApiProperty({ type: DatedPriceView, nullable: true, description: 'For one m2 a month' })
  rent!: DatedPriceView | null;
  @ApiProperty({ type: DatedPriceView, nullable: true, description: 'For one m2, once' })
  salePrice!: DatedPriceView | null;
}

export class BuildingDetailView extends BuildingView {
  @ApiProperty({ type: ParkRef }) park!: ParkRef;
}

export class BuildingListView extends PageView {
  @ApiProperty({ type: [BuildingView] }) items!: BuildingView[];
}

export class PlotShapeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: PLOT_STATUSES }) status!: string;
  @ApiProperty({ type: PolygonalView }) polygon!: PolygonalView;
}

/** What a map of the park draws; asked for only where there is a map. */
export class LandShapesView {
  @ApiProperty({ type: PolygonalView, nullable: true }) boundary!: PolygonalView | null;
  @ApiProperty({ type: [PlotShapeView], description: 'At most 500, in the order of their codes' })
  plots!: PlotShapeView[];
}
