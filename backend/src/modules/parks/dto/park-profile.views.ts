import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery, PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';

/** Of the open version, else of what is public or was. */
export const PROFILE_STATES = ['draft', 'in-review', 'scheduled', 'published', 'archived'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value === '' ? undefined : value;

export class ParkProfileQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 200, description: 'Part of a name in any language, or of the address' })
  @IsOptional()
  @MaxLength(200)
  @IsString()
  q?: string;

  @ApiPropertyOptional({ enum: PROFILE_STATES })
  @IsOptional()
  @IsIn(PROFILE_STATES)
  state?: ProfileState;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether a team has claimed it' })
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  claimed?: boolean;
}

/** A park as its desk and the administrators know it: also one that is a draft only, or archived. */
export class ParkProfileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'baotou-rehtz' }) slug!: string;
  @ApiProperty({ type: ReadText }) name!: ReadText;
  @ApiProperty({ example: 'CN' }) country!: string;
  @ApiProperty({ enum: PROFILE_STATES }) state!: string;
  @ApiProperty({ description: 'The public sees it' }) published!: boolean;
  @ApiProperty() claimed!: boolean;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Percent, as last counted; null before it is published',
  })
  completeness!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Percent; null without dated facts' })
  freshness!: number | null;
}

export class ParkProfileListView extends PageView {
  @ApiProperty({ type: [ParkProfileView], description: 'By name' }) items!: ParkProfileView[];
}
