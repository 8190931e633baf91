import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ProblemFieldError {
  @ApiProperty({
    description: 'JSON pointer into the request body or the name of a query key',
    example: '/contact/email',
  })
  pointer!: string;
  @ApiProperty({ example: 'validation.required' }) code!: string;
  @ApiProperty({ description: 'English, for developers' }) detail!: string;
}

/** RFC 9457 problem document; `code` is stable and is what clients translate. */
export class Problem {
  @ApiProperty({ example: 'about:blank' }) type!: string;
  @ApiProperty({ example: 'Unprocessable Entity' }) title!: string;
  @ApiProperty({ example: 422 }) status!: number;
  @ApiProperty({ description: 'English, for developers' }) detail!: string;
  @ApiProperty({ example: 'validation.failed' }) code!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params!: Record<string, unknown>;
  @ApiPropertyOptional({ type: [ProblemFieldError] }) errors?: ProblemFieldError[];
  @ApiProperty() requestId!: string;
}
