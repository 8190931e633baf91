import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { demandWhole, exportFile, ExportRoute } from '../../platform/documents/index.js';
import { LEAD_COLUMNS_OF_EXPORT, LeadExportQuery } from './leads-export.js';
import { LeadsQueries } from './leads.queries.js';

@ApiTags('leads')
@Controller('leads')
export class LeadsExportController {
  constructor(
    private readonly queries: LeadsQueries,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The list of leads as a file, in the scope of who asks. Invented cases stay out: a file outlives its label. */
  @Get('export')
  @Requires('lead:read')
  @ExportRoute()
  async export(@Query() query: LeadExportQuery): Promise<StreamableFile> {
    const limit = this.configuration.EXPORT_MAX_ROWS;
    const { actor, locale } = currentContext();
    const whole = { ...query, cursor: undefined, pageSize: limit };
    const { items, nextCursor } = await this.queries.list(actor, whole, query.locale ?? locale);
    demandWhole(limit, nextCursor === null);
    const day = civilDateAt(this.clock.now(), this.configuration.TRIAGE_TIME_ZONE);
    return exportFile(
      'leads',
      day,
      items.filter(({ demo }) => !demo),
      LEAD_COLUMNS_OF_EXPORT,
      query,
    );
  }
}
