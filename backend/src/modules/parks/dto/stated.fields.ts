import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, MaxLength, Matches, IsString, ValidateBy } from 'class-validator';
import { VISIBILITIES } from '../../facts/index.js';
import { SEGMENTS } from '../../regions/index.js';
import { Line, OrNull, Part, Text, Texts } from './document-fields.js';

// Fields of the documents of plots, buildings and offerings. What is not stated is null. Numbers, units and days stand
// as they were typed: whether they can be read is for the problems of a draft, so that nothing typed is ever refused.

/** As exactly as it is known: `2026`, `2026-10` or `2026-10-08`. */
export const StatedDay = () => applyDecorators(Line(20, { example: '2026-10' }), OrNull());

export const OneOf = (choices: readonly string[]) =>
  applyDecorators(ApiProperty({ type: String, enum: choices }), IsIn(choices));

export class StatedQuantity {
  @Line(40, { description: 'Decimal as text', example: '12.5' }) value!: string;
  @Line(20, { description: 'A code of the unit table', example: 'ha' }) unit!: string;
}

/** An amount of money for one unit of something, as of a day. */
export class StatedPrice {
  @Line(40, { description: 'Decimal as text', example: '384' }) amount!: string;
  @Line(3, { description: 'ISO 4217', example: 'CNY' }) currency!: string;
  @StatedDay() asOf!: string | null;
}

/** Where a statement can be read. */
export class StatedSource {
  @Line(2000) @OrNull() address!: string | null;
  @Text(2000) title!: string;
  @StatedDay() retrievedOn!: string | null;
  @Text(2000) @OrNull() quote!: string | null;
}

/** A text by BCP-47 tag, with the language it was written in. */
export class StatedTexts {
  @ApiProperty({ example: 'zh-CN' })
  @Matches(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}$/)
  @MaxLength(35)
  @IsString()
  original!: string;
  @Texts(10_000) texts!: Record<string, string>;
}

export const Quantity = () =>
  applyDecorators(
    Part(() => StatedQuantity),
    OrNull(),
  );
export const Price = () =>
  applyDecorators(
    Part(() => StatedPrice),
    OrNull(),
  );

/** Empty: nobody said. */
export const SegmentList = () =>
  applyDecorators(
    ApiProperty({ enum: SEGMENTS, isArray: true }),
    IsIn(SEGMENTS, { each: true }),
    ValidateBy({
      name: 'isDistinct',
      validator: {
        validate: (value: unknown) => Array.isArray(value) && new Set(value).size === value.length,
        defaultMessage: () => '$property must be a list without repetition',
      },
    }),
  );

export const VisibilityField = () => OneOf(VISIBILITIES);
