import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { NestsUpTo } from '../../../platform/http/validation.js';
import { VERSION_ACTIONS, type VersionAction } from '../content-version.workflow.js';
import { CONTENT_TYPES, type ContentTypeName } from '../content-types.js';

/** `in-work`: an open version of whatever state. */
export const DESK_STATES = ['in-work', 'draft', 'in-review', 'scheduled', 'published', 'archived'] as const;
export type DeskState = (typeof DESK_STATES)[number];

export class ContentListQuery extends CursorQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() parkId?: string;
  @ApiPropertyOptional({ enum: CONTENT_TYPES }) @IsOptional() @IsIn(CONTENT_TYPES) type?: ContentTypeName;
  @ApiPropertyOptional({ enum: DESK_STATES, description: 'Of the open version, else of the published one' })
  @IsOptional()
  @IsIn(DESK_STATES)
  state?: DeskState;
}

const DOCUMENT = {
  type: 'object',
  additionalProperties: true,
  description: 'The whole document, of the shape of its type (`ParkDocument`); at most 200 kB',
} as const;

/** A rule of twenty parts inside each other, three levels each, in its measure in its document. */
const DEEPEST_DOCUMENT = 70;

@NestsUpTo(DEEPEST_DOCUMENT)
export class CreateContentInput {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The park it belongs to; absent for a new park, and for a policy that administrators keep',
  })
  @ValidateIf((_: object, value: unknown) => value !== undefined)
  @IsUUID()
  parkId?: string;

  @ApiProperty(DOCUMENT) @IsObject() document!: Record<string, unknown>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What is set once and never edited: of a new park its `NewParkIdentity`',
  })
  @ValidateIf((_: object, value: unknown) => value !== undefined)
  @IsObject()
  identity?: Record<string, unknown>;
}

export class BeginDraftInput {
  @ApiPropertyOptional({ minimum: 1, description: 'The version to restore; absent: the published one' })
  @ValidateIf((_: object, value: unknown) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  fromVersion?: number;
}

@NestsUpTo(DEEPEST_DOCUMENT)
export class SaveDraftInput {
  @ApiProperty(DOCUMENT) @IsObject() document!: Record<string, unknown>;
}

const pointer = { maxLength: 300, example: '/facts/0193f0a0-0000-7000-8000-000000000001/value' };

export class CommentInput {
  @ApiProperty({ ...pointer, description: 'The field it is about; `` for the whole' })
  @Matches(/^(\/.*)?$/s)
  @MaxLength(300)
  @IsString()
  pointer!: string;

  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @MinLength(1)
  @MaxLength(2000)
  @IsString()
  text!: string;
}

export class AcknowledgedWarningInput {
  @ApiProperty(pointer) @MaxLength(300) @IsString() pointer!: string;
  @ApiProperty({ example: 'fact.out-of-range' }) @MaxLength(60) @IsString() code!: string;
}

export class MoveVersionInput {
  @ApiProperty({ enum: VERSION_ACTIONS }) @IsIn(VERSION_ACTIONS) action!: VersionAction;

  @ApiPropertyOptional({
    type: [CommentInput],
    description: 'With `return`: at least one. Also with `approve`',
  })
  @IsOptional()
  @Type(() => CommentInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(200)
  @IsArray()
  comments?: CommentInput[];

  @ApiPropertyOptional({ format: 'date-time', description: 'With `approve`; absent or past: at once' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/, { message: 'must be an instant with its zone' })
  @MaxLength(40)
  publishAt?: string;

  @ApiPropertyOptional({
    type: [AcknowledgedWarningInput],
    description:
      'With `submit`: the warnings the submitter has seen and stands by; every one of them must be',
  })
  @IsOptional()
  @Type(() => AcknowledgedWarningInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(2000)
  @IsArray()
  acknowledgedWarnings?: AcknowledgedWarningInput[];

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 1000,
    description: 'With `archive`: why; a park, which administrators archive, is never archived without',
  })
  @ValidateIf((_: object, value: unknown) => value !== undefined)
  @Matches(/\S/)
  @MaxLength(1000)
  @IsString()
  reason?: string;
}

export class ChangesQuery {
  @ApiPropertyOptional({ minimum: 1, description: 'Default: the version it is based on' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from?: number;
}
