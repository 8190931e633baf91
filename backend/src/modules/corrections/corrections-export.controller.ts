import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import {
  CORRECTION_COLUMNS_OF_EXPORT,
  CorrectionExportQuery,
  OWN_CORRECTION_COLUMNS,
  OwnCorrectionExportQuery,
} from './corrections-export.js';
import { CorrectionsQueries } from './corrections.queries.js';
import { OwnCorrections } from './own-corrections.queries.js';

/** The lists of corrections as files, each in the scope of its page; what is invented is in no file. */
@ApiTags('corrections')
@Controller()
export class CorrectionsExportController {
  constructor(
    private readonly queries: CorrectionsQueries,
    private readonly own: OwnCorrections,
    private readonly exports: ListExports,
  ) {}

  /** Of parks without a team, for the administrators. */
  @Get('corrections/export')
  @Requires('correction:queue')
  @ExportRoute()
  export(@Query() query: CorrectionExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.byCursor(
      { name: 'corrections', columns: CORRECTION_COLUMNS_OF_EXPORT },
      query,
      (page) => this.queries.queue(actor, { ...query, ...page } as CorrectionExportQuery),
      withoutDemo,
    );
  }

  /** Of a park of yours. */
  @Get('parks/:slug/corrections/export')
  @Requires('correction:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  exportOfPark(@Slug() slug: string, @Query() query: CorrectionExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.byCursor(
      { name: `${slug}-corrections`, columns: CORRECTION_COLUMNS_OF_EXPORT },
      query,
      (page) => this.queries.ofPark(actor, slug, { ...query, ...page } as CorrectionExportQuery),
      withoutDemo,
    );
  }

  /** Those you have proposed. */
  @Get('corrections/own/export')
  @Requires('correction:follow')
  @ExportRoute()
  exportOwn(@Query() query: OwnCorrectionExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.byCursor(
      { name: 'own-corrections', columns: OWN_CORRECTION_COLUMNS },
      query,
      (page) => this.own.list(actor, { ...query, ...page } as OwnCorrectionExportQuery),
      withoutDemo,
    );
  }
}
