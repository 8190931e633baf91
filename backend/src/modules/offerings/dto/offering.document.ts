import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  OneOf,
  OrNull,
  Part,
  Quantity,
  SegmentList,
  StatedDay,
  type StatedQuantity,
  StatedTexts,
} from '../../parks/index.js';
import { OFFERING_KINDS, type OfferingKind } from '../offering-kinds.data.js';

const listOf = (most: number, length: number, example: string) => (target: object, name: string) => {
  ApiProperty({ type: [String], maxItems: most, example: [example] })(target, name);
  MaxLength(length, { each: true })(target, name);
  IsString({ each: true })(target, name);
  ArrayMaxSize(most)(target, name);
  IsArray()(target, name);
};

/** What is written about an offering: shapes only, for a draft may be incomplete. What is not stated is null. */
export class OfferingDocument {
  @OneOf(OFFERING_KINDS) kind!: OfferingKind;
  @Part(() => StatedTexts) @OrNull() title!: StatedTexts | null;
  @Part(() => StatedTexts) @OrNull() description!: StatedTexts | null;
  @SegmentList() segments!: string[];
  /** Codes of published plots of the park. */
  @listOf(50, 40, 'B-07') plots!: string[];
  /** Codes of published buildings of the park. */
  @listOf(50, 40, 'SF-3') buildings!: string[];
  /** What an investor must bring, one a line, in the language of the park. */
  @listOf(30, 500, 'Environmental impact assessment of the process') requirements!: string[];
  /** Slugs. */
  @Matches(/^[a-z0-9-]{3,60}$/, { each: true }) @listOf(20, 60, 'cn-west-cit') policies!: string[];
  /** Slugs of what the offering comes with. Later than the rest: a document that does not name any has none. */
  @Matches(/^[a-z0-9-]{3,60}$/, { each: true })
  @listOf(40, 60, 'cn-west-cit')
  @ApiProperty({ required: false, default: [] })
  measures: string[] = [];
  @Quantity() quantity!: StatedQuantity | null;
  @Quantity() left!: StatedQuantity | null;
  @StatedDay() opensOn!: string | null;
  @StatedDay() closesOn!: string | null;
  /** What is handed in with an application, one a line. */
  @listOf(30, 300, 'Business plan') documents!: string[];
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 730, description: 'Calendar days to a decision' })
  @Max(730)
  @Min(1)
  @IsInt()
  @OrNull()
  decisionDays!: number | null;
}
