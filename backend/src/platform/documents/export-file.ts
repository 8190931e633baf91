import { applyDecorators, Header, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTooManyRequestsResponse, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import type { CivilDate } from '../clock/civil-date.js';
import { DomainError } from '../errors/domain-error.js';
import { Problem } from '../errors/problem.js';
import { writeCsv } from './csv.js';
import type { ExportChoice } from './export-query.js';
import { LimitExports } from './limit-exports.guard.js';
import { tableOf, type TableColumn } from './table.js';
import { writeXlsx } from './xlsx.js';

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

/** @throws DomainError refused `export.too-many-rows`: a file that silently ends early would be taken for the whole. */
export function demandWhole(limit: number, isWhole: boolean): void {
  if (isWhole) return;
  throw new DomainError(
    'refused',
    'export.too-many-rows',
    `The list has more than ${limit} rows; filter it first, or take the whole catalogue.`,
    { limit },
  );
}

/**
 * @param name of what is exported, for the file's name and its sheet: `parks`
 * @param day the civil date of the export, part of the file's name
 */
export async function exportFile<Item>(
  name: string,
  day: CivilDate,
  items: readonly Item[],
  columns: readonly TableColumn<Item>[],
  { format, columns: chosen, bom }: ExportChoice,
): Promise<StreamableFile> {
  const table = tableOf(items, columns, chosen);
  const body = format === 'csv' ? writeCsv(table, { byteOrderMark: bom }) : await writeXlsx(table, name);
  return new StreamableFile(body, {
    type: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
    disposition: `attachment; filename="lodestone-${name}-${day}.${format}"`,
    length: body.length,
  });
}
