import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { VERIFIED_AS, type VerifiedAs } from '../fact.entity.js';
import type { FreshnessState } from '../fact-freshness.rules.js';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';

export class SourceView {
  @ApiProperty({ type: String, nullable: true, description: 'Link to the source, when it has one' })
  address!: string | null;
  @ApiProperty({ description: 'The source in words' }) title!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) retrievedOn!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The quoted sentence, where we have it' })
  quote!: string | null;
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Since when the page is gone: the quoted sentence and the day it was read remain',
  })
  brokenSince?: string | null;
}

export const FRESHNESS_STATES = ['fresh', 'due', 'overdue', 'unknown'] as const;

export class FreshnessView {
  @ApiProperty({ enum: FRESHNESS_STATES }) state!: FreshnessState;
  @ApiProperty({ type: String, format: 'date', nullable: true }) expiresOn!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Whole months since the as-of date, or since it was confirmed later',
  })
  ageMonths!: number | null;
}

export class FactView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'approved_area' }) key!: string;
  @ApiProperty({
    example: 'area',
    description: 'The block of the profile it belongs to; `other` for keys outside the catalogue',
  })
  block!: string;
  @ApiProperty({ enum: ['number', 'text'] }) valueKind!: string;
  @ApiProperty({ description: 'A decimal string, or words', example: '956' }) value!: string;
  @ApiProperty({ type: String, nullable: true, example: 'ha' }) unit!: string | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) asOf!: PartialDateView | null;
  @ApiProperty({ type: SourceView, nullable: true }) source!: SourceView | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'high' }) confidence!: string | null;
  @ApiProperty({ description: 'Sources disagree: the note says how' }) conflict!: boolean;
  @ApiProperty({ description: 'false when a newer statement with the same key exists' }) current!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verifiedAt!: string | null;
  @ApiProperty({
    enum: VERIFIED_AS,
    nullable: true,
    type: String,
    description: 'Who confirmed it: the park’s team, or the administrators of the portal',
  })
  verifiedAs!: VerifiedAs | null;
  @ApiProperty({ type: FreshnessView }) freshness!: FreshnessView;
}

export class FactListView {
  @ApiProperty({ type: [FactView] }) items!: FactView[];
}
