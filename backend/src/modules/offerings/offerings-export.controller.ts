import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { demandWhole, exportFile, ExportRoute } from '../../platform/documents/index.js';
import { OFFERING_COLUMNS, OfferingExportQuery } from './offerings-export.js';
import { Offerings } from './offerings.reader.js';

@ApiTags('offerings')
@Controller('offerings')
export class OfferingsExportController {
  constructor(
    private readonly offerings: Offerings,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The list of offerings as a file: the same filter and order, all its pages. */
  @Get('export')
  @Requires('offering:read')
  @ExportRoute()
  async export(@Query() query: OfferingExportQuery): Promise<StreamableFile> {
    const limit = this.configuration.EXPORT_MAX_ROWS;
    const locale = query.locale ?? currentContext().locale;
    const { items, total } = await this.offerings.list({ ...query, page: 1, pageSize: limit }, locale);
    demandWhole(limit, total <= items.length);
    return exportFile('offerings', civilDateAt(this.clock.now(), 'UTC'), items, OFFERING_COLUMNS, query);
  }
}
