import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { demandWhole, exportFile, ExportRoute } from '../../platform/documents/index.js';
import { PARK_COLUMNS, ParkExportQuery } from './parks-export.js';
import { Parks } from './parks.reader.js';

@ApiTags('parks')
@Controller('parks')
export class ParksExportController {
  constructor(
    private readonly parks: Parks,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The list of parks as a file: the same filter and order, all its pages. */
  @Get('export')
  @Requires('park:read')
  @ExportRoute()
  async export(@Query() query: ParkExportQuery): Promise<StreamableFile> {
    const limit = this.configuration.EXPORT_MAX_ROWS;
    const locale = query.locale ?? currentContext().locale;
    const { items, total } = await this.parks.list({ ...query, page: 1, pageSize: limit }, locale);
    demandWhole(limit, total <= items.length);
    return exportFile('parks', civilDateAt(this.clock.now(), 'UTC'), items, PARK_COLUMNS, query);
  }
}
