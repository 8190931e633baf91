import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { LEAD_COLUMNS_OF_EXPORT, LeadExportQuery } from './leads-export.js';
import { LeadsQueries } from './leads.queries.js';

@ApiTags('leads')
@Controller('leads')
export class LeadsExportController {
  constructor(
    private readonly queries: LeadsQueries,
    private readonly exports: ListExports,
    private readonly configuration: Configuration,
  ) {}

  /** The list of leads as a file, in the scope of who asks; what is invented is in no file. */
  @Get('export')
  @Requires('lead:read')
  @ExportRoute()
  export(@Query() query: LeadExportQuery): Promise<StreamableFile> {
    const { actor, locale } = currentContext();
    return this.exports.byCursor(
      { name: 'leads', columns: LEAD_COLUMNS_OF_EXPORT, zone: this.configuration.TRIAGE_TIME_ZONE },
      query,
      (page) => this.queries.list(actor, { ...query, ...page } as LeadExportQuery, query.locale ?? locale),
      withoutDemo,
    );
  }
}
