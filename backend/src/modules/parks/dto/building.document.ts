import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { Visibility } from '../../facts/index.js';
import { BUILDING_STATUSES, BUILDING_TERMS, type BuildingStatus, type BuildingTerms } from '../plot.terms.js';
import { Line, OrNull, Part, Text } from './document-fields.js';
import {
  OneOf,
  Price,
  Quantity,
  SegmentList,
  StatedDay,
  type StatedPrice,
  type StatedQuantity,
  StatedSource,
  StatedTexts,
  VisibilityField,
} from './stated.fields.js';

export class BuildingStatusStatement {
  @OneOf(BUILDING_STATUSES) @OrNull() word!: BuildingStatus | null;
  @StatedDay() asOf!: string | null;
  @Part(() => StatedSource) @OrNull() source!: StatedSource | null;
}

/** Distances between columns: free span across, bay along. */
export class ColumnGrid {
  @Quantity() span!: StatedQuantity | null;
  @Quantity() bay!: StatedQuantity | null;
}

/** What is written about a building: shapes only, for a draft may be incomplete. */
export class BuildingDocument {
  @Line(40, { example: 'SF-3' }) code!: string;
  @Part(() => StatedTexts) @OrNull() name!: StatedTexts | null;
  @Line(40, { example: 'B-07', description: 'Code of the plot of the same park on which it stands' })
  @OrNull()
  plot!: string | null;
  @Quantity() floorArea!: StatedQuantity | null;
  @Quantity() clearHeight!: StatedQuantity | null;
  @Quantity() floorLoad!: StatedQuantity | null;
  /** Lifting capacity of the crane; 0 t says that there is none. */
  @Quantity() crane!: StatedQuantity | null;
  @Part(() => ColumnGrid) columnGrid!: ColumnGrid;
  @Quantity() power!: StatedQuantity | null;
  @ApiProperty({ type: 'integer', minimum: 1800, maximum: 2200, description: 'Year of completion' })
  @Max(2200)
  @Min(1800)
  @IsInt()
  @OrNull()
  year!: number | null;
  @Part(() => BuildingStatusStatement) status!: BuildingStatusStatement;
  @OneOf(BUILDING_TERMS) @OrNull() terms!: BuildingTerms | null;
  /** For one square metre a month. */
  @Price() rent!: StatedPrice | null;
  /** For one square metre, once. */
  @Price() salePrice!: StatedPrice | null;
  @SegmentList() allowedSegments!: string[];
  @Text(5000) @OrNull() note!: string | null;
  @VisibilityField() visibility!: Visibility;
}
