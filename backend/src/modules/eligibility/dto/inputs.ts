import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  MaxLength,
  IsUUID,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { IsCivilDate } from '../../../platform/clock/is-civil-date.js';
import { IsInstant } from '../../../platform/clock/is-instant.js';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { PROJECT_FACTS } from '../../policies/model/project-facts.data.js';
import { MOST_PLACES } from '../places.queries.js';

const SLUG = /^[a-z0-9-]{3,60}$/;

/** Left out, it has its default; null is refused, for it is no day, no number and no list. */
const MayBeAbsent = () => ValidateIf((_: object, value: unknown) => value !== undefined);

/** More than there are facts are not all facts: they are refused together, not one by one. */
const NoMoreThanFacts = () =>
  ValidateBy({
    name: 'arrayMaxSize',
    validator: {
      // What is no object of facts is refused as that.
      validate: (value) =>
        typeof value !== 'object' || value === null || Object.keys(value).length <= PROJECT_FACTS.length,
      defaultMessage: () => `$property must state at most ${PROJECT_FACTS.length} facts`,
    },
  });

/** What is known of a project, and for which day. */
export class ProjectQuestionInput {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'By key of the catalogue of project facts (`GET /eligibility/facts`): true or false, a choice, a day, a count as a ' +
      'decimal string, `{value, unit}` or `{amount, currency}`. What is not stated is unknown.',
    example: { segment: 'RE4a', 'fixed-investment': { amount: '460000000', currency: 'CNY' } },
  })
  @NoMoreThanFacts()
  @IsObject()
  facts!: Record<string, unknown>;

  @ApiPropertyOptional({
    format: 'date',
    description: 'For which day; default: today where each authority sits',
  })
  @MayBeAbsent()
  @IsCivilDate()
  asOf?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'In which year the project starts; default: that of `asOf`',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1900)
  @Max(2200)
  startYear?: number;

  @ApiPropertyOptional({
    type: 'integer',
    default: 10,
    description: 'Over how many years benefits are added up',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(30)
  years: number = 10;
}

/** A question about two days. */
export class ComparedQuestionInput extends ProjectQuestionInput {
  @ApiPropertyOptional({ format: 'date', description: 'A second day: every answer that differs is listed' })
  @MayBeAbsent()
  @IsCivilDate()
  compareTo?: string;
}

export class EligibilityInput extends ComparedQuestionInput {
  @ApiPropertyOptional({
    type: [String],
    description: 'Slugs of parks; neither parks nor regions: all that take applications',
  })
  @MayBeAbsent()
  @ArrayMaxSize(MOST_PLACES)
  @ArrayUnique()
  @Matches(SLUG, { each: true })
  parks: string[] = [];

  @ApiPropertyOptional({ type: [String], description: 'Slugs of regions' })
  @MayBeAbsent()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(SLUG, { each: true })
  regions: string[] = [];
}

export class PlaceEligibilityInput extends ComparedQuestionInput {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'By the rules as they were believed at this instant; default: as they are believed now',
  })
  @MayBeAbsent()
  @IsInstant()
  @MaxLength(40)
  recordedAt?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Compares with what was believed at this instant: every answer that differs is listed',
  })
  @MayBeAbsent()
  @IsInstant()
  @MaxLength(40)
  compareRecordedAt?: string;

  @ApiProperty({ enum: ['park', 'region'] }) @IsIn(['park', 'region']) kind!: 'park' | 'region';
  @ApiProperty({ description: 'Of the park or region', example: 'baotou-rehtz' })
  @Matches(SLUG)
  slug!: string;
}

/** A question whose answer is to be kept with a project. */
export class StoreResultInput extends ProjectQuestionInput {
  @ApiProperty({ enum: ['park', 'region'] }) @IsIn(['park', 'region']) kind!: 'park' | 'region';
  @ApiProperty({ description: 'Of the park or region', example: 'baotou-rehtz' })
  @Matches(SLUG)
  slug!: string;

  @ApiProperty({ format: 'uuid', description: 'Project of a company of yours' })
  @IsUUID()
  projectId!: string;
}

export class StoredResultListQuery extends CursorQuery {
  @ApiProperty({ format: 'uuid' }) @IsUUID() projectId!: string;
}
