import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports } from '../../platform/documents/index.js';
import { PARK_COLUMNS, ParkExportQuery } from './parks-export.js';
import { Parks } from './parks.reader.js';

@ApiTags('parks')
@Controller('parks')
export class ParksExportController {
  constructor(
    private readonly parks: Parks,
    private readonly exports: ListExports,
  ) {}

  /** The list of parks as a file: the same filter and order, all its pages. */
  @Get('export')
  @Requires('park:read')
  @ExportRoute()
  export(@Query() query: ParkExportQuery): Promise<StreamableFile> {
    const locale = query.locale ?? currentContext().locale;
    return this.exports.numbered({ name: 'parks', columns: PARK_COLUMNS }, query, (page) =>
      this.parks.list({ ...query, ...page }, locale),
    );
  }
}
