import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../../../platform/http/pages.js';
import { SEGMENTS } from '../segments.data.js';

const asList = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : [value].flat();

/** What every list of the catalogue can be asked: words, segments (any of them), regions (any of them, with what lies inside). */
export class CatalogueQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Words; all of them must occur. Chinese from two characters on',
    maxLength: 100,
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: SEGMENTS, isArray: true, description: 'Any of these segments' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(11)
  @IsIn(SEGMENTS, { each: true })
  segment?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Slugs of regions; a province includes its cities' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(20)
  @Matches(/^[a-z0-9-]{3,60}$/, { each: true })
  region?: string[];
}
