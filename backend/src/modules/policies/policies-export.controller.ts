import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { demandWhole, exportFile, ExportRoute } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import { POLICY_COLUMNS_OF_EXPORT, PolicyExportQuery } from './policies-export.js';
import { Policies } from './policies.reader.js';

@ApiTags('policies')
@Controller('policies')
export class PoliciesExportController {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** The list of policies as a file: the same filter and order, all its pages. */
  @Get('export')
  @Requires('policy:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  async export(@Query() query: PolicyExportQuery): Promise<StreamableFile> {
    const limit = this.configuration.EXPORT_MAX_ROWS;
    const locale = query.locale ?? currentContext().locale;
    const { items, total } = await this.policies.list({ ...query, page: 1, pageSize: limit }, locale);
    demandWhole(limit, total <= items.length);
    const day = civilDateAt(this.clock.now(), 'UTC');
    return exportFile('policies', day, items, POLICY_COLUMNS_OF_EXPORT, query);
  }
}
