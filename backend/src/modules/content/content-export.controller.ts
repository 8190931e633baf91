import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports } from '../../platform/documents/index.js';
import { CONTENT_COLUMNS, ContentExportQuery, ReviewExportQuery, withoutInvented } from './content-export.js';
import { ContentQueries } from './content.queries.js';

/** The lists of what is written for the public as files, in the scope of their pages; what is invented is in no file. */
@ApiTags('content')
@Controller('content')
export class ContentExportController {
  constructor(
    private readonly queries: ContentQueries,
    private readonly exports: ListExports,
  ) {}

  /** The records of the caller's parks that have versions (an administrator: of all). */
  @Get('export')
  @Requires('content:read')
  @ExportRoute()
  export(@Query() query: ContentExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.byCursor(
      { name: query.type === undefined ? 'records' : `${query.type}s`, columns: CONTENT_COLUMNS },
      query,
      (page) => this.queries.list(actor, { ...query, ...page } as ContentExportQuery),
      withoutInvented,
    );
  }

  /** What waits for a review. */
  @Get('reviews/export')
  @Requires('content:review')
  @ExportRoute()
  exportReviews(@Query() query: ReviewExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.byCursor(
      { name: 'reviews', columns: CONTENT_COLUMNS },
      query,
      (page) => this.queries.reviews(actor, { ...query, ...page } as ReviewExportQuery),
      withoutInvented,
    );
  }
}
