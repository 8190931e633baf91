import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isPartialDate } from '../../../platform/clock/partial-date.js';
import { ENCODINGS, SEPARATORS } from '../../../platform/tabular/index.js';
import { IMPORT_MODES, type ImportMode } from '../import-store.js';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../model/coordinates.js';
import { DATE_ORDERS, type DateOrder } from '../model/dates.js';
import { type FieldName, IMPORT_TYPES, type ImportType, FIELDS_OF } from '../model/fields.data.js';
import { ROW_ERRORS, ROW_NOTICES } from '../model/findings.js';
import type { DecimalMark } from '../model/numbers.js';

const FIELDS = [...new Set(Object.values(FIELDS_OF).flat())];
const orNull = () => ValidateIf((_: object, value: unknown) => value !== null);
const given = () => ValidateIf((_: object, value: unknown) => value !== undefined);
const ONE_LINE = /^[^\p{Cc}\u2028\u2029]*$/u;

export class BeginImportInput {
  @ApiProperty({ enum: IMPORT_TYPES }) @IsIn(IMPORT_TYPES) type!: ImportType;
  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'The park the rows belong to; absent for parks, and for facts whose rows name their parks (administrators)',
  })
  @given()
  @IsUUID()
  parkId?: string;
  @ApiProperty({ maxLength: 200, example: 'plots.csv' })
  @Matches(ONE_LINE)
  @MaxLength(200)
  @IsString()
  fileName!: string;
  @ApiProperty({ description: 'Bytes that will be sent' }) @IsInt() @Min(0) @Max(1_000_000_000) size!: number;
  @ApiProperty({ enum: IMPORT_MODES, description: 'Parks are only ever created' })
  @IsIn(IMPORT_MODES)
  mode!: ImportMode;
}

export class ColumnMappingInput {
  @ApiProperty({
    type: String,
    enum: FIELDS,
    nullable: true,
    description: 'Null: the column is not imported',
  })
  @orNull()
  @IsIn(FIELDS)
  field!: FieldName | null;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    example: 'ha',
    description: 'Of a quantity, a price (`CNY/m2/month`) or the value of a fact; any spelling',
  })
  @orNull()
  @MaxLength(40)
  @IsString()
  unit!: string | null;
}

export class ImportOptionsInput {
  @ApiProperty({ example: 'zh-CN', description: 'BCP-47 tag of names and notes' })
  @Matches(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}$/)
  @MaxLength(35)
  @IsString()
  language!: string;
  @ApiProperty({ type: String, enum: DATE_ORDERS, nullable: true })
  @orNull()
  @IsIn(DATE_ORDERS)
  dateOrder!: DateOrder | null;
  @ApiProperty({ type: String, enum: ['.', ','], nullable: true })
  @orNull()
  @IsIn(['.', ','])
  decimalMark!: DecimalMark | null;
  @ApiProperty({
    type: String,
    enum: COORDINATE_SYSTEMS,
    nullable: true,
    description: 'Overrules what the file says',
  })
  @orNull()
  @IsIn(COORDINATE_SYSTEMS)
  coordinates!: CoordinateSystem | null;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 20,
    description: 'Numbers the rows of a file without codes',
  })
  @orNull()
  @Matches(/^[\p{L}\p{N}._/-]{1,20}$/u)
  codePrefix!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-10' })
  @ValidateIf((_: object, value: unknown) => value !== null && !isPartialDate(value))
  @IsIn([], { message: 'must be a date as exactly as it is known' })
  asOf!: string | null;
  @ApiProperty({ maxLength: 300, description: 'Where the statements can be read; may be empty' })
  @Matches(ONE_LINE)
  @MaxLength(300)
  @IsString()
  sourceTitle!: string;
}

export class MapImportInput {
  @ApiProperty({ type: [ColumnMappingInput], description: 'One for each header, in their order' })
  @Type(() => ColumnMappingInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(200)
  @IsArray()
  columns!: ColumnMappingInput[];
  @ApiProperty({ type: ImportOptionsInput })
  @Type(() => ImportOptionsInput)
  @ValidateNested()
  @IsObject()
  options!: ImportOptionsInput;
  @ApiProperty({ enum: IMPORT_MODES }) @IsIn(IMPORT_MODES) mode!: ImportMode;
}

export class CorrectedCellInput {
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) @Max(199) column!: number;
  @ApiProperty({ maxLength: 5000 }) @MaxLength(5000) @IsString() value!: string;
}

export class CorrectRowInput {
  @ApiPropertyOptional({ type: [CorrectedCellInput] })
  @given()
  @Type(() => CorrectedCellInput)
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsArray()
  cells?: CorrectedCellInput[];
  @ApiPropertyOptional({ description: 'True leaves the row out, false takes it back in' })
  @given()
  @IsBoolean()
  dropped?: boolean;
}

export const ASKED_ACTIONS = ['check', 'apply', 'undo', 'reread', 'discard'] as const;
export type AskedAction = (typeof ASKED_ACTIONS)[number];

export class MoveImportInput {
  @ApiProperty({ enum: ASKED_ACTIONS }) @IsIn(ASKED_ACTIONS) action!: AskedAction;
  @ApiPropertyOptional({ enum: ENCODINGS, description: 'With `reread`' })
  @IsOptional()
  @IsIn(ENCODINGS)
  encoding?: string;
  @ApiPropertyOptional({ enum: SEPARATORS, description: 'With `reread`' })
  @IsOptional()
  @IsIn(SEPARATORS)
  separator?: string;
  @ApiPropertyOptional({ maxLength: 100, description: 'With `reread`' })
  @IsOptional()
  @MaxLength(100)
  @IsString()
  sheet?: string;
}

export class ImportListQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Absent: imports of new parks and of facts of many parks, for administrators',
  })
  @IsOptional()
  @IsUUID()
  parkId?: string;
}

export const ROW_FILTERS = [
  'all',
  'errors',
  'notices',
  'create',
  'update',
  'unchanged',
  'dropped',
  'kept',
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

const FINDING_CODES = [...ROW_ERRORS, ...ROW_NOTICES] as const;

export class ImportRowsQuery {
  @ApiPropertyOptional({ enum: ROW_FILTERS, default: 'all' })
  @IsOptional()
  @IsIn(ROW_FILTERS)
  show: RowFilter = 'all';
  @ApiPropertyOptional({ enum: FINDING_CODES, description: 'Only rows in which this was found' })
  @IsOptional()
  @IsIn(FINDING_CODES)
  code?: (typeof FINDING_CODES)[number];
  @ApiPropertyOptional({ minimum: 0, default: 0, description: 'Rows after this one' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  after: number = 0;
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize: number = 50;
}
