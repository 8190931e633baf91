import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '../errors/domain-error.js';

/** `cursor` and `pageSize` of a desk or a feed. */
export class CursorQuery {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before', maxLength: 300 })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize: number = 20;
}

export class CursorView {
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page' }) nextCursor!:
    string | null;
}

/** What a sort key in a cursor may be. A cursor comes back from outside: what is none of these never reaches SQL. */
const SHAPES = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  rank: /^\d{1,4}$/,
} as const;
export type CursorPart = keyof typeof SHAPES;

/**
 * Reads the sort keys of the last row of the page before.
 * @returns null for the first page.
 * @throws DomainError invalid `list.cursor-unreadable`.
 */
export function readCursor(cursor: string | undefined, parts: readonly CursorPart[]): string[] | null {
  if (cursor === undefined || cursor === '') return null;
  const values = Buffer.from(cursor, 'base64url').toString('latin1').split('|');
  const readable =
    values.length === parts.length &&
    parts.every((part, position) => SHAPES[part].test(values[position] ?? '')) &&
    values.every((value, position) => parts[position] !== 'instant' || !Number.isNaN(Date.parse(value)));
  if (readable) return values;
  throw new DomainError(
    'invalid',
    'list.cursor-unreadable',
    'This cursor is not one of ours; begin at the first page.',
  );
}

export const writeCursor = (values: readonly (string | number | Date)[]): string =>
  Buffer.from(
    values.map((value) => (value instanceof Date ? value.toISOString() : String(value))).join('|'),
  ).toString('base64url');

/**
 * Cuts a page out of rows of which one more than `pageSize` was asked for.
 * @param keyOf the sort keys of a row, in the order of the list.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  pageSize: number,
  keyOf: (row: Row) => readonly (string | number | Date)[],
): { rows: readonly Row[]; nextCursor: string | null } {
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > pageSize && last !== undefined ? writeCursor(keyOf(last)) : null,
  };
}
