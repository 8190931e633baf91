import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { FactView } from '../../facts/index.js';
import { CatalogueQuery, PositionView, RegionRef, SEGMENTS } from '../../regions/index.js';

export const PARK_SORTS = ['name', 'newest-facts', 'largest-area'] as const;
export type ParkSort = (typeof PARK_SORTS)[number];

export class ParkQuery extends CatalogueQuery {
  @ApiPropertyOptional({ enum: PARK_SORTS, default: 'name' }) @IsOptional() @IsIn(PARK_SORTS) sort: ParkSort =
    'name';
}

export class ParkRef {
  @ApiProperty({ example: 'baotou-rehtz' }) slug!: string;
  @ApiProperty({ type: ReadText }) name!: ReadText;
}

/** What decides, on one card. */
export class ParkCardView extends ParkRef {
  @ApiProperty({ type: ReadText, nullable: true, description: 'The name in the language of the place' })
  localName!: ReadText | null;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2' }) country!: string;
  @ApiProperty({ type: RegionRef, nullable: true }) region!: RegionRef | null;
  @ApiProperty({ description: 'In the words of the source', example: 'development zone' }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) level!: string | null;
  @ApiProperty({ example: 'operating' }) status!: string;
  @ApiProperty({ enum: SEGMENTS, isArray: true }) segments!: string[];
  @ApiProperty({ type: PositionView, nullable: true }) position!: PositionView | null;
  @ApiProperty({ type: FactView, nullable: true, description: 'The area, when a source states one' })
  area!: FactView | null;
  @ApiProperty() factCount!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of the newest statement' })
  factsAsOf!: string | null;
  @ApiProperty({ description: 'false: compiled from public sources, claimed by nobody' }) claimed!: boolean;
  @ApiProperty({ description: 'false for one company’s project site: enquiries go to its region' })
  takesEnquiries!: boolean;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Percent of the current statements that are fresh or due; null when nothing is stated',
  })
  freshness!: number | null;
  @ApiProperty({ description: 'Percent of the blocks expected of a park about which something is stated' })
  completeness!: number;
}

export class ParkListView extends PageView {
  @ApiProperty({ type: [ParkCardView] }) items!: ParkCardView[];
}

export class ParkSegmentView {
  @ApiProperty({
    enum: SEGMENTS,
    nullable: true,
    type: String,
    description: 'Null when the word has no code',
  })
  segment!: string | null;
  @ApiProperty({ description: 'The word of the source', example: 'permanent_magnets' }) word!: string;
  @ApiProperty() source!: string;
}

export class TenantView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) activity!: string | null;
  @ApiProperty({ type: String, nullable: true }) status!: string | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) asOf!: PartialDateView | null;
  @ApiProperty({ type: String, nullable: true }) source!: string | null;
  @ApiProperty({ type: String, nullable: true }) confidence!: string | null;
}

/** How the profile stands on the day of reading, and what lowers the two figures. */
export class ParkStandingView {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '(fresh + due) / current statements, in percent',
  })
  freshness!: number | null;
  @ApiProperty() fresh!: number;
  @ApiProperty() due!: number;
  @ApiProperty({ description: 'Past their time' }) overdue!: number;
  @ApiProperty({ description: 'Without a date' }) undated!: number;
  @ApiProperty({ description: 'statedBlocks / expectedBlocks, in percent' }) completeness!: number;
  @ApiProperty() statedBlocks!: number;
  @ApiProperty() expectedBlocks!: number;
}

export class ParkDetailView extends ParkCardView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: PartialDateView, nullable: true }) established!: PartialDateView | null;
  @ApiProperty({ type: String, nullable: true }) establishedSource!: string | null;
  @ApiProperty({ type: ParkRef, nullable: true }) parent!: ParkRef | null;
  @ApiProperty({ type: [ParkRef] }) children!: ParkRef[];
  @ApiProperty({ type: [String], description: 'In the language of the source' }) leadingIndustries!: string[];
  @ApiProperty({ type: [ParkSegmentView] }) segmentSources!: ParkSegmentView[];
  @ApiProperty({ type: [TenantView] }) tenants!: TenantView[];
  @ApiProperty({ type: [FactView] }) facts!: FactView[];
  @ApiProperty({ type: ParkStandingView }) standing!: ParkStandingView;
  @ApiProperty({ type: [String], description: 'Blocks of the profile about which nothing is known' })
  unknownBlocks!: string[];
  @ApiProperty({ type: String, nullable: true }) website!: string | null;
  @ApiProperty({ type: String, nullable: true }) notes!: string | null;
  @ApiProperty({ description: 'An invented team answers for it, in a demonstration only' })
  demoTeam!: boolean;
  @ApiProperty({ description: 'The park itself is invented: in a demonstration only, and in no list' })
  demo!: boolean;
  @ApiProperty({ description: 'IANA zone of its working time', example: 'Asia/Shanghai' }) timeZone!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The region that gets an enquiry about a project site',
  })
  enquiriesGoTo!: string | null;
}
