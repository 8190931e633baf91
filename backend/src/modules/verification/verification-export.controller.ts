import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { RuleQueueQueries } from './rule-queue.queries.js';
import { RULE_COLUMNS_OF_EXPORT, RuleExportQuery } from './verification-export.js';

@ApiTags('verification')
@Controller('verification/rules')
export class VerificationExportController {
  constructor(
    private readonly queries: RuleQueueQueries,
    private readonly exports: ListExports,
  ) {}

  /** The queue as a file, filtered like the list and in the scope of who asks; what is invented is in no file. */
  @Get('export')
  @Requires('rule:queue')
  @ExportRoute()
  export(@Query() query: RuleExportQuery): Promise<StreamableFile> {
    const { actor, locale } = currentContext();
    return this.exports.numbered(
      { name: 'rules-to-verify', columns: RULE_COLUMNS_OF_EXPORT },
      query,
      (page) => this.queries.list(actor, { ...query, ...page } as RuleExportQuery, query.locale ?? locale),
      withoutDemo,
    );
  }
}
