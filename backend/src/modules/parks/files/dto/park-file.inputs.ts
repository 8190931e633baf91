import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import {
  LocalizedTextField,
  type LocalizedTextView,
} from '../../../../platform/i18n/localized-text.input.js';
import { PARK_FILE_VISIBILITIES, type ParkFileVisibility } from '../park-file.entity.js';
import { PARK_FILE_ACTIONS, type ParkFileAction } from '../park-file.workflow.js';

const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const WhenGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);
const WhenThere = () => ValidateIf((_: object, value: unknown) => value !== undefined && value !== null);

/** Absent is unchanged; null takes away. */
export class EditParkFileInput {
  @LocalizedTextField(300) @ApiPropertyOptional() @WhenThere() alt?: LocalizedTextView | null;
  @LocalizedTextField(300) @ApiPropertyOptional() @WhenThere() caption?: LocalizedTextView | null;

  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 200 })
  @trimmed()
  @Matches(/^[^\p{Cc}\u2028\u2029]*$/u, { message: 'must be one line' })
  @MinLength(1)
  @MaxLength(200)
  @IsString()
  @WhenThere()
  credit?: string | null;

  @ApiPropertyOptional({ enum: PARK_FILE_VISIBILITIES })
  @IsIn(PARK_FILE_VISIBILITIES)
  @WhenGiven()
  visibility?: ParkFileVisibility;

  @ApiPropertyOptional({ minimum: 0, maximum: 10_000, description: 'Place among those of its kind, from 0' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  @WhenGiven()
  position?: number;
}

export class MoveParkFileInput {
  @ApiProperty({ enum: PARK_FILE_ACTIONS }) @IsIn(PARK_FILE_ACTIONS) action!: ParkFileAction;

  @ApiPropertyOptional({ type: String, maxLength: 500, description: 'Needed to return' })
  @trimmed()
  @MinLength(1)
  @MaxLength(500)
  @IsString()
  @WhenGiven()
  reason?: string;
}
