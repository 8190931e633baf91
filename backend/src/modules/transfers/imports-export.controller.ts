import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { IMPORT_COLUMNS_OF_EXPORT, ImportExportQuery } from './imports-export.js';
import { ImportsQueries } from './imports.queries.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsExportController {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly exports: ListExports,
  ) {}

  /** The imports of a park, or of the portal, as a file: all of them, without what invented people have brought. */
  @Get('export')
  @Requires('import:read')
  @ExportRoute()
  export(@Query() query: ImportExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.whole(
      { name: 'imports', columns: IMPORT_COLUMNS_OF_EXPORT },
      query,
      (most) => this.queries.summaries(actor, query, most),
      withoutDemo,
    );
  }
}
