import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, Matches, Max, MaxLength, Min, ValidateBy, ValidateIf } from 'class-validator';
import { Line, OrNull } from '../../parks/index.js';
import { MOST_DEPTH, MOST_NODES } from '../model/check-measure.js';
import { hasShapeOfFacts, hasShapeOfFormula, hasShapeOfTest, isSmallTree } from '../model/rule-shape.js';

// Fields of the documents of policies and measures: shapes and sizes, for a draft may be incomplete.

const tree = (has: (value: unknown) => boolean, description: string) =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, description }),
    ValidateBy({
      name: 'isTreeReadable',
      validator: { validate: has, defaultMessage: () => '$property has parts of no known shape' },
    }),
    ValidateBy({
      name: 'isSmallTree',
      validator: {
        validate: isSmallTree,
        defaultMessage: () =>
          `$property must have at most ${MOST_NODES} parts, nested at most ${MOST_DEPTH} deep`,
      },
    }),
  );

export const TestField = () => tree(hasShapeOfTest, 'A requirement that can be judged: a tree of `op`');
export const FormulaField = () => tree(hasShapeOfFormula, 'What a benefit is worth: a tree of `op`');
export const FactsField = () =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, description: 'Facts of a project by key' }),
    ValidateBy({
      name: 'isTreeReadable',
      validator: { validate: hasShapeOfFacts, defaultMessage: () => '$property must be facts by their keys' },
    }),
  );

/** Unique in its list, kept through every version. */
export const KeptId = () =>
  applyDecorators(ApiProperty({ type: String, maxLength: 60 }), Matches(/^[\w-]{1,60}$/), MaxLength(60));

/** Set once, readable in an address. */
export const SlugField = () =>
  applyDecorators(
    ApiProperty({ type: String, example: 'cn-west-cit' }),
    Matches(/^[a-z0-9-]{3,60}$/),
    MaxLength(60),
  );

/** The same while it may not have been given yet. */
export const DraftSlugField = () =>
  applyDecorators(
    ApiProperty({ type: String, example: 'cn-west-cit' }),
    Matches(/^[a-z0-9-]{0,60}$/),
    MaxLength(60),
  );

export const YesNo = () => applyDecorators(ApiProperty({ type: Boolean }), IsBoolean());
export const WholeNumber = (least: number, most: number) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: least, maximum: most }),
    Max(most),
    Min(least),
    IsInt(),
  );
/** What came later than the rest: not stated where it is null, and in whatever was written before. */
export const MayBeAbsent = () =>
  applyDecorators(
    ApiProperty({ nullable: true, required: false }),
    ValidateIf((_: object, value: unknown) => value !== null && value !== undefined),
  );
/** Decimal as text, as it was typed. */
export const LineOrNull = (most: number) => applyDecorators(Line(most), OrNull());
