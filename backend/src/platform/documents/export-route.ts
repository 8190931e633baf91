import { applyDecorators, Header, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTooManyRequestsResponse, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Problem } from '../errors/problem.js';
import { LimitExports } from './limit-exports.guard.js';

export const CSV_TYPE = 'text/csv; charset=utf-8';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A route that answers a file made from a list: counted against its own limit, typed in the contract. */
export const ExportRoute = () =>
  applyDecorators(
    UseGuards(LimitExports),
    Header('vary', 'accept-language'),
    // One media type only: of two, the generated client makes code that its own types refuse. Pages link to the file.
    ApiOkResponse({
      description: `The file; with \`format=xlsx\` a workbook, ${XLSX_TYPE}`,
      content: { 'text/csv': { schema: { type: 'string' } } },
    }),
    ApiUnprocessableEntityResponse({ type: Problem }),
    ApiTooManyRequestsResponse({ type: Problem }),
  );
