import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import { POLICY_COLUMNS_OF_EXPORT, PolicyExportQuery } from './policies-export.js';
import { Policies } from './policies.reader.js';

@ApiTags('policies')
@Controller('policies')
export class PoliciesExportController {
  constructor(
    private readonly policies: Policies,
    private readonly exports: ListExports,
  ) {}

  /** The list of policies as a file: the same filter and order, all its pages. */
  @Get('export')
  @Requires('policy:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  export(@Query() query: PolicyExportQuery): Promise<StreamableFile> {
    const locale = query.locale ?? currentContext().locale;
    return this.exports.numbered({ name: 'policies', columns: POLICY_COLUMNS_OF_EXPORT }, query, (page) =>
      this.policies.list({ ...query, ...page }, locale),
    );
  }
}
