import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { CursorQuery } from '../../../platform/http/cursors.js';
import {
  LineField,
  MoneyInput,
  NestedField,
  TextField,
  Unchanged,
  Unknowable,
} from '../../companies/index.js';
import { LEAD_LOSS_REASONS, type LeadLossReason } from '../lead.rules.js';
import { LEAD_ACTIONS, LEAD_STATES, type LeadAction, type LeadState } from '../lead.workflow.js';

/** By the worst clock among the answers still owed; `none` owes no answer. */
export const LEAD_DUE_FILTERS = ['overdue', 'due-soon', 'running', 'none'] as const;
export type LeadDueFilter = (typeof LEAD_DUE_FILTERS)[number];

export class LeadListQuery extends CursorQuery {
  @ApiPropertyOptional({ enum: LEAD_STATES })
  @IsOptional()
  @IsIn(LEAD_STATES)
  stage?: LeadState;

  @ApiPropertyOptional({ description: 'Slug of the park the lead is assigned to', example: 'baotou-rehtz' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  @IsString()
  park?: string;

  @ApiPropertyOptional({ description: 'Id of an administrator, `me`, or `none` for nobody' })
  @IsOptional()
  @Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  @IsString()
  assignee?: string;

  @ApiPropertyOptional({ enum: LEAD_DUE_FILTERS, description: 'State of the worst clock of its enquiries' })
  @IsOptional()
  @IsIn(LEAD_DUE_FILTERS)
  due?: LeadDueFilter;

  @ApiPropertyOptional({
    maxLength: 100,
    description: 'Words, or beginnings of words, of company and project',
  })
  @IsOptional()
  @MaxLength(100)
  @IsString()
  q?: string;
}

const count = { minimum: 0, maximum: 1_000_000, type: 'integer' } as const;

/** Absent is unchanged; null takes away. */
export class EditLeadInput {
  @ApiProperty({ type: String, format: 'uuid' }) @IsUUID() @Unknowable() parkId?: string | null;
  @ApiProperty({ type: String, format: 'uuid', description: 'An administrator' })
  @IsUUID()
  @Unknowable()
  assigneeUserId?: string | null;
  @NestedField(() => MoneyInput) @Unknowable() committedCapex?: MoneyInput | null;
  @ApiProperty(count) @IsInt() @Min(0) @Max(1_000_000) @Unknowable() committedJobs?: number | null;
  @NestedField(() => MoneyInput) @Unknowable() realisedCapex?: MoneyInput | null;
  @ApiProperty(count) @IsInt() @Min(0) @Max(1_000_000) @Unknowable() realisedJobs?: number | null;
  /** The document or address the realised figures rest on. */
  @LineField(500) @Unknowable() realisedEvidence?: string | null;
}

export class MoveLeadInput {
  @ApiProperty({ enum: LEAD_ACTIONS }) @IsIn(LEAD_ACTIONS) action!: LeadAction;
  @ApiProperty({ enum: LEAD_LOSS_REASONS, description: 'With `lose`' })
  @IsIn(LEAD_LOSS_REASONS)
  @Unchanged()
  reason?: LeadLossReason;
  /** With `lose`: the place or competitor that won; "not known" is an answer. */
  @LineField(200) @Unchanged() lostTo?: string;
  @ApiProperty({ format: 'uuid', description: 'With `mark-duplicate`: the lead that goes on' })
  @IsUUID()
  @Unchanged()
  duplicateOf?: string;
}

export class WriteLeadNoteInput {
  @TextField(1, 5000) body!: string;
}
