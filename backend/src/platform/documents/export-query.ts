import type { Type } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LOCALES, type Locale } from '../i18n/locales.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What every export is asked beside the filter of its list. */
export interface ExportChoice {
  format: ExportFormat;
  columns?: string[];
  locale?: Locale;
  bom: boolean;
}

/** Of a list that has no filter. */
export class ExportOnly {}

const asKeys = ({ value }: { value: unknown }) =>
  value === undefined || value === ''
    ? undefined
    : [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]));
const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;

/**
 * The query of a list with what an export adds: a plain link or form of the page can ask for it, so the language stands
 * in the address. Page and page size are taken, for the address of a list carries them, and change nothing.
 */
export function withExport<List extends Type<object>>(
  Query: List,
  columns: readonly string[],
): List & Type<ExportChoice> {
  class ExportQuery extends (Query as Type<object>) {
    @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'csv' })
    @IsOptional()
    @IsIn(EXPORT_FORMATS)
    format: ExportFormat = 'csv';

    @ApiPropertyOptional({ enum: columns, isArray: true, description: 'In this order; none are all' })
    @IsOptional()
    @Transform(asKeys)
    @ArrayMaxSize(columns.length)
    @IsIn(columns, { each: true })
    columns?: string[];

    @ApiPropertyOptional({ enum: LOCALES, description: 'Language of names; default by `Accept-Language`' })
    @IsOptional()
    @IsIn(LOCALES)
    locale?: Locale;

    @ApiPropertyOptional({ type: Boolean, default: true, description: 'CSV with a byte order mark' })
    @IsOptional()
    @Transform(asBoolean)
    @IsBoolean()
    bom: boolean = true;
  }
  return ExportQuery as unknown as List & Type<ExportChoice>;
}
