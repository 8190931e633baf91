import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { CLAIM_COLUMNS_OF_EXPORT, ClaimQueueExportQuery, OwnClaimExportQuery } from './claims-export.js';
import { ClaimsQueries } from './claims.queries.js';

/** The lists of claims as files, each in the scope of its page; what is invented is in no file. */
@ApiTags('claims')
@Controller('claims')
export class ClaimsExportController {
  constructor(
    private readonly queries: ClaimsQueries,
    private readonly exports: ListExports,
  ) {}

  /** Your own. */
  @Get('export')
  @Requires('claim:read')
  @ExportRoute()
  export(@Query() query: OwnClaimExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.byCursor(
      { name: 'claims', columns: CLAIM_COLUMNS_OF_EXPORT },
      query,
      (page) => this.queries.own(actor, { ...query, ...page } as OwnClaimExportQuery),
      withoutDemo,
    );
  }

  /** Everybody's, for who decides. */
  @Get('queue/export')
  @Requires('claim:queue')
  @ExportRoute()
  exportQueue(@Query() query: ClaimQueueExportQuery): Promise<StreamableFile> {
    return this.exports.byCursor(
      { name: 'claims', columns: CLAIM_COLUMNS_OF_EXPORT },
      query,
      (page) => this.queries.queue({ ...query, ...page } as ClaimQueueExportQuery),
      withoutDemo,
    );
  }
}
