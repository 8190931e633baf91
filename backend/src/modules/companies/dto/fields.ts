import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isPartialDate } from '../../../platform/clock/partial-date.js';
import { isCurrencyCode } from '../../../platform/money/index.js';
import { dimensionOf, isUnit } from '../../../platform/quantities/index.js';

/** Other values stay as they came, for the validation to refuse. */
const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** One line of text, trimmed: it stands in lists and mails. */
export const LineField = (max: number, example?: string) =>
  applyDecorators(
    ApiProperty({
      type: String,
      minLength: 1,
      maxLength: max,
      ...(example === undefined ? {} : { example }),
    }),
    trimmed(),
    Matches(/^[^\p{Cc}\u2028\u2029]*$/u, { message: 'must be one line' }),
    MinLength(1),
    MaxLength(max),
    IsString(),
  );

/** Text of several lines, trimmed. */
export const TextField = (min: number, max: number) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: min, maxLength: max }),
    trimmed(),
    MinLength(min),
    MaxLength(max),
    IsString(),
  );

/** Absent and null both mean "not known"; in an edit, absent is unchanged and null is forgotten. */
export const Unknowable = () =>
  applyDecorators(
    ApiPropertyOptional({ nullable: true }),
    ValidateIf((_: object, value: unknown) => value !== undefined && value !== null),
  );

/** In an edit: absent is unchanged, null is refused. */
export const Unchanged = () =>
  applyDecorators(
    ApiPropertyOptional(),
    ValidateIf((_: object, value: unknown) => value !== undefined),
  );

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** ISO 3166-1 alpha-2; ZZ is "unknown" and says nothing. */
export const CountryField = () =>
  applyDecorators(
    ApiProperty({ type: String, description: 'ISO 3166-1 alpha-2', example: 'DE' }),
    ValidateBy({
      name: 'isIn',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          /^[A-Z]{2}$/.test(value) &&
          value !== 'ZZ' &&
          REGIONS.of(value) !== undefined,
        defaultMessage: () => '$property must be the two letters of a country',
      },
    }),
  );

/** A part of the body that is an object of its own; a list or a scalar in its place is refused. */
export const NestedField = (type: () => new () => object) =>
  // An arrow of its own, because the document tells a deferred type from a class by its name.
  applyDecorators(ApiProperty({ type: () => type() }), ValidateNested(), IsObject(), Type(type));

/** A number written as text, never negative, with as many digits as anything real has. */
const IsPositiveDecimal = (wholeDigits: number, decimals: number) =>
  ValidateBy({
    name: 'isDecimalAmount',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        new RegExp(`^\\d{1,${wholeDigits}}(?:\\.\\d{1,${decimals}})?$`).test(value),
      defaultMessage: () => '$property must be a plain decimal written as text, such as "1250.5"',
    },
  });

export class MoneyInput {
  @ApiProperty({ description: 'Decimal as text, at most 16 digits and 4 decimals', example: '460000000.00' })
  @IsPositiveDecimal(16, 4)
  amount!: string;

  @ApiProperty({ description: 'ISO 4217', example: 'CNY' })
  @ValidateBy({
    name: 'isIn',
    validator: { validate: isCurrencyCode, defaultMessage: () => '$property must be an ISO 4217 code' },
  })
  currency!: string;
}

const decimalAsText = { description: 'Decimal as text, at most 12 digits and 6 decimals', example: '12.5' };

export class LandInput {
  @ApiProperty(decimalAsText) @IsPositiveDecimal(12, 6) value!: string;

  @ApiProperty({ description: 'A unit of area', example: 'ha' })
  @ValidateBy({
    name: 'isIn',
    validator: {
      validate: (code: unknown) => isUnit(code) && dimensionOf(code) === 'area',
      defaultMessage: () => '$property must be a unit of area',
    },
  })
  unit!: string;
}

export const POWER_UNITS = ['MW', 'kW', 'kVA'] as const;

export class PowerInput {
  @ApiProperty(decimalAsText) @IsPositiveDecimal(12, 6) value!: string;
  @ApiProperty({ enum: POWER_UNITS }) @IsIn(POWER_UNITS) unit!: string;
}

/** `2027`, `2027-03` or `2027-03-15`: as exactly as it is known. */
export const PartialDateField = () =>
  applyDecorators(
    ApiProperty({ type: String, example: '2027-03', description: 'YYYY, YYYY-MM or YYYY-MM-DD' }),
    ValidateBy({
      name: 'isPartialDateText',
      validator: {
        validate: isPartialDate,
        defaultMessage: () => '$property must be a date such as 2027 or 2027-03',
      },
    }),
  );
