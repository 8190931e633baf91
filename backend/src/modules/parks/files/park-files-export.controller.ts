import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/requires.js';
import { currentContext } from '../../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../../platform/documents/index.js';
import { Problem } from '../../../platform/errors/problem.js';
import { Slug } from '../../../platform/http/ids.js';
import {
  PARK_FILE_COLUMNS_OF_EXPORT,
  ParkFileExportQuery,
  WAITING_FILE_COLUMNS,
  WaitingFileExportQuery,
} from './park-files-export.js';
import { ParkFilesQueries } from './park-files.queries.js';
import { WaitingParkFiles } from './waiting-park-files.queries.js';

/** The lists of pictures and documents, for those who keep them; what invented people have brought is in no file. */
@ApiTags('park-files')
@Controller()
export class ParkFilesExportController {
  constructor(
    private readonly queries: ParkFilesQueries,
    private readonly waiting: WaitingParkFiles,
    private readonly exports: ListExports,
  ) {}

  /** Of a park of yours. */
  @Get('parks/:slug/files/export')
  @Requires('park-file:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  export(@Slug() slug: string, @Query() query: ParkFileExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.whole(
      { name: `${slug}-files`, columns: PARK_FILE_COLUMNS_OF_EXPORT },
      query,
      async () => (await this.queries.list(actor, slug)).items,
      withoutDemo,
    );
  }

  /** What an administrator is asked to show. */
  @Get('park-files/waiting/export')
  @Requires('park-file:review')
  @ExportRoute()
  exportWaiting(@Query() query: WaitingFileExportQuery): Promise<StreamableFile> {
    return this.exports.byCursor(
      { name: 'waiting-files', columns: WAITING_FILE_COLUMNS },
      query,
      (page) => this.waiting.list({ ...query, ...page } as WaitingFileExportQuery, currentContext().locale),
      withoutDemo,
    );
  }
}
