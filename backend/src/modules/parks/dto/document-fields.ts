import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** Other values stay as they came, for the validation to refuse. */
const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Must be there, and may be null: "not stated". */
export const OrNull = () =>
  applyDecorators(
    ApiProperty({ nullable: true }),
    ValidateIf((_: object, value: unknown) => value !== null),
  );

/** One line; it may be empty while a draft is being written. */
export const Line = (max: number, more: { example?: string; description?: string } = {}) =>
  applyDecorators(
    ApiProperty({ type: String, maxLength: max, ...more }),
    trimmed(),
    Matches(/^[^\p{Cc}\u2028\u2029]*$/u, { message: 'must be one line' }),
    MaxLength(max),
    IsString(),
  );

/** Text of several lines; it may be empty while a draft is being written. */
export const Text = (max: number) =>
  applyDecorators(ApiProperty({ type: String, maxLength: max }), trimmed(), MaxLength(max), IsString());

/** An object of its own. */
export const Part = (type: () => new () => object) =>
  applyDecorators(ApiProperty({ type: () => type() }), ValidateNested(), IsObject(), Type(type));

/** A list of objects, each with an `id` that no other has. */
export const Items = (max: number, type: () => new () => object) =>
  applyDecorators(
    ApiProperty({ type: () => type(), isArray: true, maxItems: max }),
    Type(type),
    ValidateNested({ each: true }),
    ValidateBy({
      name: 'idsAreUnique',
      validator: {
        validate: (value: unknown) =>
          !Array.isArray(value) ||
          new Set(value.map((item: { id?: unknown } | null) => item?.id)).size === value.length,
        defaultMessage: () => '$property must not hold an id twice',
      },
    }),
    ArrayMaxSize(max),
    IsArray(),
  );

const TAG = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}$/;

/** Texts by BCP-47 tag. */
export const Texts = (maxLength: number) =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'string', maxLength } }),
    ValidateBy({
      name: 'areTexts',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.entries(value).length <= 20 &&
          Object.entries(value).every(
            ([tag, text]) => TAG.test(tag) && typeof text === 'string' && text.length <= maxLength,
          ),
        defaultMessage: () => `$property must be texts of at most ${maxLength} characters by language tag`,
      },
    }),
  );
