import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { OFFERING_COLUMNS, OfferingExportQuery } from './offerings-export.js';
import { Offerings } from './offerings.reader.js';

@ApiTags('offerings')
@Controller('offerings')
export class OfferingsExportController {
  constructor(
    private readonly offerings: Offerings,
    private readonly exports: ListExports,
  ) {}

  /** The list of offerings as a file: the same filter and order, all its pages; what is invented is in no file. */
  @Get('export')
  @Requires('offering:read')
  @ExportRoute()
  export(@Query() query: OfferingExportQuery): Promise<StreamableFile> {
    const locale = query.locale ?? currentContext().locale;
    return this.exports.numbered(
      { name: 'offerings', columns: OFFERING_COLUMNS },
      query,
      (page) => this.offerings.list({ ...query, ...page }, locale),
      withoutDemo,
    );
  }
}
