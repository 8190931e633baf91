import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { DomainError } from '../errors/domain-error.js';

const DEEPEST = 10_000;

/** `page` and `pageSize` of a public list. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(DEEPEST)
  page: number = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize: number = 20;
}

/** Rows to skip. @throws DomainError 422 when the page lies beyond what a person would leaf through. */
export function offsetOf({ page, pageSize }: PageQuery): number {
  if (page * pageSize > DEEPEST) {
    throw new DomainError(
      'refused',
      'list.page-too-deep',
      `Only the first ${DEEPEST} rows can be paged; filter instead.`,
      {
        limit: DEEPEST,
      },
    );
  }
  return (page - 1) * pageSize;
}

export class PageView {
  @ApiProperty({ description: 'Matches in all; counting stops at 10,000' }) total!: number;
  @ApiProperty() page!: number;
  @ApiProperty() pageSize!: number;
}
