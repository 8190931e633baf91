import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUrl, Matches, MaxLength } from 'class-validator';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { LineField, TextField, Unknowable } from '../../companies/index.js';
import { EmailField } from '../../identity/index.js';
import { CLAIM_ACTIONS, type ClaimAction } from '../claim.workflow.js';

export const MOST_LINKS = 5;

/** What people do with a claim; the rest happens by itself. */
export const CLAIM_TRANSITIONS = CLAIM_ACTIONS.filter((action) => action !== 'supersede');

export class SubmitClaimInput {
  @ApiProperty({ description: 'Slug', example: 'gebeng' }) @Matches(/^[a-z0-9-]{3,60}$/) park!: string;
  @LineField(200, 'Administration of the zone') organisation!: string;
  @LineField(120, 'Head of investment promotion') role!: string;
  @EmailField() email!: string;
  @TextField(20, 5000) evidence!: string;

  @ApiProperty({ type: [String], maxItems: MOST_LINKS, description: 'Pages that show it' })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }, { each: true })
  @MaxLength(500, { each: true })
  @ArrayMaxSize(MOST_LINKS)
  @IsArray()
  links!: string[];
}

export class MoveClaimInput {
  @ApiProperty({ enum: CLAIM_TRANSITIONS }) @IsIn(CLAIM_TRANSITIONS) action!: ClaimAction;
  @TextField(1, 5000) @Unknowable() note?: string | null;
}

export class ClaimQueueQuery extends CursorQuery {
  @ApiPropertyOptional({ enum: ['open', 'all'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'all'])
  state: 'open' | 'all' = 'open';
}
